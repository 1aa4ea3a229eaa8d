import { fromHalf } from '../../src/pipeline/net/half';
import {
  convolutionShapes,
  fileLayout,
  headLengths,
  type NetSpec,
  weightCount,
} from '../../src/pipeline/net/spec';
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
  const biases = fillIn(bytes, spec, parameterViews(shape, network.parameters));

  const views = parameterViews(shape, network.parameters);
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
function fillIn(
  bytes: Uint8Array,
  spec: NetSpec,
  views: ReadonlyMap<string, Float32Array>,
): Map<string, Float32Array> {
  const layout = fileLayout(spec);
  const copy = bytes.slice().buffer;
  const floats = new Float32Array(copy, 0, layout.floats);
  const encoded =
    spec.encoding === 'int8'
      ? new Int8Array(copy, 4 * layout.floats)
      : new Uint16Array(copy, 4 * layout.floats);
  const biases = new Map<string, Float32Array>();
  let [float, at] = [0, 0];
  const next = (count: number) => {
    float += count;
    return floats.subarray(float - count, float);
  };
  for (const layer of convolutionShapes(spec)) {
    const { name, filters } = layer;
    const scales = next(filters);
    const bias = next(filters);
    const weights = views.get(`${name}.weights`)!;
    for (let i = 0; i < weightCount(layer); i++, at++) {
      weights[i] = spec.encoding === 'int8' ? encoded[at] * scales[i % filters] : fromHalf(encoded[at]);
    }
    if (name === 'lateral3') views.get('merge.bias')!.set(bias);
    else if (name === 'lateral2') views.get('detail.bias')!.set(bias);
    else biases.set(name, bias);
  }
  for (const [name, length] of Object.entries(headLengths(spec))) views.get(name)!.set(next(length));
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
