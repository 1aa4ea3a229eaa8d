/**
 * Makes an exported lesion finder trainable again: the reverse of ./export.ts, up to rounding. Its classes may differ
 * from those of this process.
 */
import { NET_LABELS } from '../../src/pipeline/label-vectors';
import { type LabelMap, NONE, noneOf, TYPES } from '../../src/pipeline/labels';
import { classCount, type NetSpec } from '../../src/pipeline/net/spec';
import { type StoredNet, unpackNet } from '../../src/pipeline/net/stored';
import { EPSILON, MOMENTUM } from './batchnorm';
import { Network } from './network';
import {
  BIASES,
  initialParameters,
  type NetShape,
  POOLS,
  parameterViews,
  statisticsViews,
} from './parameters';
import { imageOf, type Samples } from './samples';
import type { TrainedNet } from './trained-net';

export interface Exported {
  readonly spec: NetSpec;
  readonly stored: StoredNet;
  /** Classes of its class head, in order; null for "nothing found", whatever that is called. */
  readonly classes: readonly (string | null)[];
  readonly types: readonly string[];
}

/** @throws Error when the file does not fit this spec and these classes */
export function readExported(bytes: Uint8Array, spec: NetSpec, map: LabelMap): Exported {
  const none = noneOf(map);
  const types = map.labels.filter((label) => label !== none);
  return {
    ...{ spec, types, stored: unpackNet(bytes, spec, types.length) },
    classes: classesOf([...map.labels, 'other'], none).slice(0, classCount(spec)),
  };
}

const classesOf = (labels: readonly string[], none: string | null) =>
  labels.map((label) => (label === none ? null : label));

/** Number of images on which the norms are measured, as many as fit into the memory at full size. */
export const MEASURED = 32;

/** A filter's norm at the start of a training (He et al. 2015); the effect of one step depends on it. */
const LENGTH = Math.SQRT2;

/**
 * The weights to start from. Weights of classes with the same name are kept; those of new classes are initialised.
 *
 * The file has no batch norms, since they are folded into its convolutions. They are put back so that on the given
 * images each gives what the file's bias gave: scaled and shifted by the moments of its channel there.
 *
 * @param indices of images that may be used for training
 */
export function unfoldNet(
  exported: Exported,
  samples: Pick<Samples, 'size' | 'images'>,
  indices: readonly number[],
  seed: number,
): TrainedNet {
  const { channels, merge, detail, skip, denseType } = exported.spec;
  const shape: NetShape = {
    ...{ size: samples.size, channels, classes: NET_LABELS.length, merge },
    ...(detail !== undefined && { detail }),
    ...(skip && { skip }),
    ...(denseType && { denseType }),
  };
  const network = new Network(shape, Math.min(MEASURED, indices.length));
  network.parameters.set(initialParameters(shape, seed));
  const views = parameterViews(shape, network.parameters);
  takeHeads(exported, shape, views);
  const growths = takeConvolutions(exported.stored, views);
  for (let place = 0; place < network.batch; place++) {
    const sample = indices[Math.floor((place * indices.length) / network.batch)];
    network.setImage(place, imageOf(samples, sample));
  }
  const statistics = new Float32Array(network.statistics.length);
  // In order from the image on: a norm's input is right only after the norms before it are set.
  for (const [name, moments] of statisticsViews(shape, statistics)) {
    network.statistics.fill(0);
    network.forward(network.batch, true);
    const width = moments.length / 2;
    const followed = statisticsViews(shape, network.statistics).get(name)!;
    moments.set(followed.map((moment) => moment / MOMENTUM));
    const [gamma, beta] = [views.get(`${name}.gamma`)!, views.get(`${name}.beta`)!];
    const { bias } = exported.stored.convolutions.get(name)!;
    growths.get(name)!.forEach((growth, c) => {
      gamma[c] = Math.sqrt(moments[width + c] + EPSILON) / growth;
      beta[c] = bias[c] + moments[c] / growth;
    });
  }
  return { shape, parameters: network.parameters.slice(), statistics };
}

type Views = ReadonlyMap<string, Float32Array>;

/** @returns for each filter followed by a norm, its scale relative to the file */
function takeConvolutions({ convolutions }: StoredNet, views: Views): ReadonlyMap<string, Float64Array> {
  const growths = new Map<string, Float64Array>();
  for (const [name, { shape, taps, bias }] of convolutions) {
    const weights = views.get(`${name}.weights`)!;
    if (!views.has(`${name}.gamma`)) {
      weights.set(taps);
      if (name in BIASES) views.get(BIASES[name])!.set(bias);
      continue;
    }
    const squares = new Float64Array(shape.filters);
    taps.forEach((tap, i) => {
      squares[i % shape.filters] += tap * tap;
    });
    const growth = squares.map((square) => (square > 0 ? LENGTH / Math.sqrt(square) : 1));
    taps.forEach((tap, i) => {
      weights[i] = tap * growth[i % shape.filters];
    });
    growths.set(name, growth);
  }
  return growths;
}

function takeHeads({ stored, classes, types }: Exported, { channels, merge }: NetShape, views: Views): void {
  const each = (count: number) => Array.from({ length: count }, (_, i) => i);
  const placesIn = (there: readonly (string | null)[], own: readonly (string | null)[]) =>
    own.map((label) => there.indexOf(label));
  const ownClasses = placesIn(classes, classesOf(NET_LABELS, NONE));
  const ownTypes = placesIn(types, TYPES);
  const pools = POOLS * channels[3];
  const read = [...each(pools), ...ownTypes.map((t) => (t < 0 ? t : pools + t))];
  for (const name of ['map.weights', 'map.bias']) views.get(name)!.set(stored.heads.get(name)!);
  const take = (name: string, rows: readonly number[], columns: readonly number[], width: number) => {
    const [own, there] = [views.get(name), stored.heads.get(name)];
    if (!own || !there) return;
    rows.forEach((row, r) => {
      columns.forEach((column, c) => {
        if (row >= 0 && column >= 0) own[r * columns.length + c] = there[row * width + column];
      });
    });
  };
  take('type.weights', each(merge), ownTypes, types.length);
  take('type.bias', [0], ownTypes, types.length);
  take('class.weights', read, ownClasses, classes.length);
  take('class.bias', [0], ownClasses, classes.length);
}
