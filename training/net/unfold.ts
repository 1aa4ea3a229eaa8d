import type { NetSpec } from '../../src/pipeline/net/spec';
import { type StoredNet, unpackNet } from '../../src/pipeline/net/stored';
import { EPSILON, MOMENTUM } from './batchnorm';
import { Network } from './network';
import {
  initialParameters,
  initialStatistics,
  type NetShape,
  normNames,
  parameterViews,
  statisticsViews,
} from './parameters';
import { seeded } from './random';
import { imageOf, type Samples } from './samples';
import type { TrainedNet } from './train';

/** Images a batch, and batches a norm, to see what a convolution gives. */
const BATCH = 32;
const BATCHES = 6;

/**
 * Length of a filter's weights before a norm, which takes any. It decides how fast they turn at a given learning
 * rate: about what they have grown to at the end of a training.
 */
const FILTER_LENGTH = 3;

/**
 * An exported net made ready to train on. Its norms were folded into its convolutions; they are taken out again, one
 * after the other, so that on these images it says what the exported net says.
 *
 * @param indices of the samples that it was trained on, of which some are shown to it
 */
export function unfoldNet(
  bytes: Uint8Array,
  spec: NetSpec,
  samples: Samples,
  indices: ArrayLike<number>,
): TrainedNet {
  const { size, channels, merge, detail, skip, denseType, reject } = spec;
  const shape: NetShape = {
    ...{ size, channels, merge },
    ...(detail !== undefined && { detail }),
    ...(skip && { skip }),
    ...(denseType && { denseType }),
    ...(reject && { reject }),
  };
  const network = new Network(shape, BATCH, undefined, true);
  network.parameters.set(initialParameters(shape, 1));
  network.statistics.set(initialStatistics(shape));
  const views = parameterViews(shape, network.parameters);
  const biases = fillIn(unpackNet(bytes, spec), views);
  const statistics = initialStatistics(shape);
  const kept = statisticsViews(shape, statistics);
  const seen = seeded(1, 0x756e666f)
    .shuffle(Int32Array.from(indices))
    .subarray(0, BATCH * BATCHES);
  for (const name of normNames(shape)) {
    const bias = biases.get(name)!;
    const moments = momentsOf(network, shape, name, samples, seen);
    const at = kept.get(name)!;
    at.set(moments);
    const gamma = views.get(`${name}.gamma`)!;
    const beta = views.get(`${name}.beta`)!;
    const weights = views.get(`${name}.weights`)!;
    const filters = bias.length;
    for (let o = 0; o < filters; o++) {
      let squares = 0;
      for (let i = o; i < weights.length; i += filters) squares += weights[i] * weights[i];
      const longer = FILTER_LENGTH / Math.max(Math.sqrt(squares), 1e-6);
      for (let i = o; i < weights.length; i += filters) weights[i] *= longer;
      beta[o] = bias[o] + at[o];
      at[o] *= longer;
      at[filters + o] *= longer * longer;
      gamma[o] = Math.sqrt(at[filters + o] + EPSILON) / longer;
    }
  }
  return { shape, parameters: network.parameters.slice(), statistics };
}

/** @returns the biases of the convolutions that have a norm */
function fillIn({ convolutions, heads }: StoredNet, views: ReadonlyMap<string, Float32Array>) {
  const biases = new Map<string, Float64Array>();
  for (const [name, { taps, bias }] of convolutions) {
    views.get(`${name}.weights`)!.set(taps);
    if (name === 'lateral3') views.get('merge.bias')!.set(bias);
    else if (name === 'lateral2') views.get('detail.bias')!.set(bias);
    else biases.set(name, bias);
  }
  for (const [name, values] of heads) views.get(name)!.set(values);
  return biases;
}

/** Means and variances of what comes into a norm, the norms before it being as they should. */
function momentsOf(
  network: Network,
  shape: NetShape,
  name: string,
  samples: Samples,
  seen: Int32Array,
): Float32Array {
  const own = statisticsViews(shape, network.statistics).get(name)!;
  const sums = new Float32Array(own.length);
  for (let first = 0; first < seen.length; first += BATCH) {
    const batch = seen.subarray(first, first + BATCH);
    for (const [place, index] of batch.entries()) network.setImage(place, imageOf(samples, index));
    own.fill(0);
    network.forward(batch.length, true);
    // From 0, running moments are MOMENTUM times the batch's.
    for (let i = 0; i < sums.length; i++) sums[i] += ((own[i] / MOMENTUM) * batch.length) / seen.length;
  }
  return sums;
}
