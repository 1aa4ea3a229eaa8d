import { createHash } from 'node:crypto';
import { convolutionShapes, fileLayout, headLengths, type NetSpec } from '../../src/pipeline/net/spec';
import { EPSILON } from './batchnorm';
import { BIASES, parameterViews } from './parameters';
import type { TrainedNet } from './trained-net';

export interface ExportedNet {
  readonly spec: NetSpec;
  readonly bytes: Uint8Array;
}

interface Folded {
  readonly filters: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** Folds batch norms into the convolutions before them: w' = w gamma / sigma, b' = beta - mean gamma / sigma. */
function foldNorms(net: TrainedNet): Folded[] {
  const views = parameterViews(net.shape, net.parameters);
  const get = (name: string) => views.get(name) ?? new Float32Array(0);
  let statistics = 0;
  return convolutionShapes(net.shape).map(({ name, filters }) => {
    const weights = Float64Array.from(get(`${name}.weights`));
    const bias = new Float64Array(filters);
    if (name in BIASES) bias.set(get(BIASES[name]));
    if (!views.has(`${name}.gamma`)) return { filters, weights, bias };
    const mean = net.statistics.subarray(statistics, statistics + filters);
    const variance = net.statistics.subarray(statistics + filters, statistics + 2 * filters);
    statistics += 2 * filters;
    const scales = get(`${name}.gamma`).map((gamma, o) => gamma / Math.sqrt(variance[o] + EPSILON));
    for (let i = 0; i < weights.length; i++) weights[i] *= scales[i % filters];
    for (let o = 0; o < filters; o++) bias[o] = get(`${name}.beta`)[o] - mean[o] * scales[o];
    return { filters, weights, bias };
  });
}

/** Largest int8. */
const LEVELS = 127;

/**
 * Layers with at least this many weights are large: in the larger nets, the last three or four convolutions of the
 * stages.
 */
const LARGE = 30_000;

/** Layers with at least this many weights are medium-sized. */
const MIDDLING = 4_000;

/** Weights of a lesion finder's large layers are rounded to whole numbers of at most this. */
const FINDER_LEVELS = 10;

/** A lesion finder's files, as the app loads them: coarse where sums run over many weights, for a small download. */
export function exportFinder(net: TrainedNet): ExportedNet {
  return exportNet(net, FINDER_LEVELS);
}

/**
 * The weights file and its spec, as `loadNet` of the pipeline reads them.
 *
 * @param largeLevels weights of a large layer are rounded to whole numbers of at most this, those of a medium-sized one
 *   to four times as much; 127 at most
 */
export function exportNet(net: TrainedNet, largeLevels = LEVELS): ExportedNet {
  const views = parameterViews(net.shape, net.parameters);
  const layout = fileLayout(net.shape);
  const floats: number[] = [];
  const encoded: number[] = [];
  for (const layer of foldNorms(net)) {
    const levels = levelsOf(layer.weights.length, largeLevels);
    const scales = int8Scales(layer, levels);
    floats.push(...scales, ...layer.bias);
    for (const [i, w] of layer.weights.entries()) {
      encoded.push(toInt8(w, scales[i % layer.filters], levels));
    }
  }
  for (const name of Object.keys(headLengths(net.shape))) floats.push(...(views.get(name) ?? []));
  const bytes = new Uint8Array(layout.bytes);
  bytes.set(new Uint8Array(Float32Array.from(floats).buffer));
  bytes.set(new Uint8Array(Int8Array.from(encoded).buffer), 4 * floats.length);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    spec: {
      format: 'dendrite-net',
      formatVersion: 1,
      ...net.shape,
      encoding: 'int8',
      bytes: bytes.length,
      sha256,
    },
    bytes,
  };
}

function levelsOf(weights: number, large: number): number {
  if (weights >= LARGE) return large;
  return weights >= MIDDLING ? Math.min(4 * large, LEVELS) : LEVELS;
}

function toInt8(weight: number, scale: number, levels: number): number {
  return Math.max(-levels, Math.min(levels, Math.round(weight / scale)));
}

/** For each filter the scale with the lowest squared error: clipping a single large weight may be worth it. */
function int8Scales({ filters, weights }: Folded, levels: number): number[] {
  return Array.from({ length: filters }, (_, o) => {
    const own = weights.filter((_, i) => i % filters === o);
    const most = own.reduce((max, w) => Math.max(max, Math.abs(w)), 0);
    if (most === 0) return 1;
    let [best, least] = [most / levels, Number.POSITIVE_INFINITY];
    for (let share = 1; share > 0.7; share -= 0.02) {
      // Rounded as stored in the file.
      const scale = Math.fround((share * most) / levels);
      const error = own.reduce((sum, w) => sum + (w - scale * toInt8(w, scale, levels)) ** 2, 0);
      if (error < least) [best, least] = [scale, error];
    }
    return best;
  });
}
