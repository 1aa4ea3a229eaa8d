import { normal } from '../../src/evaluation/random';
import {
  classCount,
  mapSideOf,
  type NetForm,
  NET_POOLS as POOLS,
  pooledCount,
  NET_TYPES as TYPES,
} from '../../src/pipeline/net/spec';
import type { Matrix } from './muon';
import { seeded } from './random';

/** Architecture of a network: everything that is needed to read a set of weights. */
export interface NetShape extends NetForm {
  /** Pixels per side of the square image, a multiple of 16. */
  readonly size: number;
}

export { classCount, mapSideOf, POOLS, pooledCount, TYPES };

interface Entry {
  readonly name: string;
  readonly length: number;
  /** Standard deviation of the normal initialisation, or a constant. */
  readonly spread?: number;
  readonly constant?: number;
  /** Rows of a convolution's matrix. */
  readonly rows?: number;
}

/** All parameters in the order of the flat vector. */
export function parameterLayout(shape: NetShape): readonly Entry[] {
  const entries: Entry[] = [];
  const convolution = (name: string, kernel: number, from: number, to: number) => {
    const fan = kernel * kernel * from;
    entries.push({ name: `${name}.weights`, length: fan * to, rows: fan, spread: Math.sqrt(2 / fan) });
  };
  const norm = (name: string, width: number) => {
    entries.push({ name: `${name}.gamma`, length: width, constant: 1 });
    entries.push({ name: `${name}.beta`, length: width, constant: 0 });
  };
  const { channels, merge, detail } = shape;
  let from = 1;
  for (const [stage, to] of channels.entries()) {
    for (const half of ['a', 'b']) {
      const name = `stage${stage + 1}${half}`;
      convolution(name, 3, from, to);
      norm(name, to);
      from = to;
    }
  }
  convolution('lateral3', 1, channels[2], merge);
  convolution('lateral4', 1, channels[3], merge);
  entries.push({ name: 'merge.bias', length: merge, constant: 0 });
  if (detail !== undefined) {
    convolution('neck', 3, merge, merge);
    norm('neck', merge);
    convolution('lateral2', 1, channels[1], detail);
    convolution('reduce', 1, merge, detail);
    entries.push({ name: 'detail.bias', length: detail, constant: 0 });
    convolution('refine', 3, detail, detail);
    norm('refine', detail);
  }
  // The heads start with small weights, so that the first steps are not dominated by confident errors.
  entries.push({ name: 'map.weights', length: 9 * (detail ?? merge), spread: 0.01 });
  // Few cells hold a lesion: the bias starts low, or the first steps would only learn that.
  entries.push({ name: 'map.bias', length: 1, constant: -2 });
  if (shape.denseType) {
    entries.push({ name: 'type.weights', length: merge * TYPES, spread: 0.01 });
    entries.push({ name: 'type.bias', length: TYPES, constant: 0 });
  }
  const pooled = pooledCount(shape);
  entries.push({ name: 'class.weights', length: pooled * classCount(shape), spread: 0.01 });
  entries.push({ name: 'class.bias', length: classCount(shape), constant: 0 });
  if (shape.reject) {
    entries.push({ name: 'reject.weights', length: pooled, spread: 0.01 });
    entries.push({ name: 'reject.bias', length: 1, constant: 0 });
  }
  return entries;
}

/**
 * The convolutions that Muon can train: no wider than long, and with sides that are multiples of the kernels' vectors.
 */
export function convolutionMatrices(shape: NetShape): Matrix[] {
  let at = 0;
  return parameterLayout(shape).flatMap(({ length, rows = 0 }) => {
    const cols = length / rows;
    const from = at;
    at += length;
    return rows >= cols && rows % 8 === 0 && cols % 8 === 0 ? [{ at: from, rows, cols }] : [];
  });
}

/** Biases of convolutions without a norm. A sum of two convolutions has one bias, listed with the first. */
export const BIASES: Readonly<Record<string, string>> = { lateral3: 'merge.bias', lateral2: 'detail.bias' };

export function parameterCount(shape: NetShape): number {
  return parameterLayout(shape).reduce((sum, entry) => sum + entry.length, 0);
}

/** Views into a flat vector, by name. */
export function parameterViews(shape: NetShape, flat: Float32Array): ReadonlyMap<string, Float32Array> {
  const views = new Map<string, Float32Array>();
  let at = 0;
  for (const { name, length } of parameterLayout(shape)) {
    views.set(name, flat.subarray(at, at + length));
    at += length;
  }
  return views;
}

/** He's normal initialisation (He et al. 2015). */
export function initialParameters(shape: NetShape, seed: number): Float32Array<ArrayBuffer> {
  const flat = new Float32Array(parameterCount(shape));
  const random = seeded(seed, 1);
  let at = 0;
  for (const { length, spread, constant } of parameterLayout(shape)) {
    for (let i = 0; i < length; i++) flat[at + i] = constant ?? (spread ?? 0) * normal(random);
    at += length;
  }
  return flat;
}

/** Names of the batch norms, in the order of their statistics. */
function normNames({ channels, detail }: Pick<NetShape, 'channels' | 'detail'>): string[] {
  const stages = [...channels.keys()].flatMap((i) => [`stage${i + 1}a`, `stage${i + 1}b`]);
  return detail === undefined ? stages : [...stages, 'neck', 'refine'];
}

/** Channels of every batch norm, in that order. */
export function normWidths({ channels, merge, detail }: NetShape): number[] {
  const stages = channels.flatMap((width) => [width, width]);
  return detail === undefined ? stages : [...stages, merge, detail];
}

/** Running mean (0) and variance (1) of every batch norm, one after another. */
export function initialStatistics(shape: NetShape): Float32Array<ArrayBuffer> {
  const parts = normWidths(shape).flatMap((width) => [0, 1].flatMap((v) => new Array<number>(width).fill(v)));
  return new Float32Array(parts);
}

/** Views of each norm's means and variances, by its name. */
export function statisticsViews(shape: NetShape, flat: Float32Array): ReadonlyMap<string, Float32Array> {
  const widths = normWidths(shape);
  let at = 0;
  const views = normNames(shape).map((name, i): [string, Float32Array] => {
    at += 2 * widths[i];
    return [name, flat.subarray(at - 2 * widths[i], at)];
  });
  return new Map(views);
}

/** 1 where weight decay applies: to weights, not to norms and biases. */
export function decayMask(shape: NetShape): Uint8Array {
  return Uint8Array.from(
    parameterLayout(shape).flatMap(({ name, length }) =>
      new Array<number>(length).fill(name.endsWith('.weights') ? 1 : 0),
    ),
  );
}
