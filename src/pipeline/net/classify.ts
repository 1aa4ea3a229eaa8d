import { sigmoid } from './exponential';
import type { Net } from './load';
import type { NetOutput } from './output';
import { type FeaturePlane, featureIndex } from './plane';
import { classCount, NET_POOLS, NET_TYPES, pooledCount } from './spec';

/** Keeps the attention's sum above 0 where the map is empty. Training uses the same value. */
const ATTENTION_FLOOR = 1e-6;

type Verdict = Pick<NetOutput, 'logits' | 'evidence' | 'features' | 'reject'>;

/** The class head, computed cell by cell, so that each cell's contribution to the logits is known. */
export function classify(net: Net, map: Float64Array, types: Float64Array | undefined): Verdict {
  const features = net.stages[7].output;
  const classes = classCount(net.spec);
  const attention = lesionAttention(map, net.mapSide, features.size);
  const evidence = featureEvidence(features, attention, net.classWeights, classes);
  const { rejectWeights } = net;
  let reject = net.rejectBias;
  if (net.spec.reject) {
    for (const share of featureEvidence(features, attention, rejectWeights, 1)) reject += share;
  }
  const pooled = new Float32Array(pooledCount(net.spec));
  pooled.set(poolsOf(features, attention));
  if (types !== undefined) {
    const first = 3 * features.channels;
    const side = 2 * features.size;
    const shares = lesionAttention(map, net.mapSide, side);
    for (let cell = 0; cell < side * side; cell++) {
      const x = cell % side;
      const under = (((cell - x) / side) >> 1) * features.size + (x >> 1);
      for (let t = 0; t < NET_TYPES; t++) {
        const value = shares[cell] * types[cell * NET_TYPES + t];
        const row = first + t;
        pooled[row] += value;
        for (let k = 0; k < classes; k++) {
          evidence[under * classes + k] += value * net.classWeights[row * classes + k];
        }
        if (net.spec.reject) reject += value * rejectWeights[row];
      }
    }
  }
  const logits = Float32Array.from(net.classBias, (bias, k) => {
    let sum = bias;
    for (let i = k; i < evidence.length; i += classes) sum += evidence[i];
    return sum;
  });
  return {
    logits,
    evidence: Float32Array.from(evidence),
    features: pooled,
    ...(net.spec.reject && { reject }),
  };
}

/** Mean, maximum and attention of each channel, one after another. */
function poolsOf(plane: FeaturePlane, attention: Float64Array): Float32Array {
  const { size, channels, data } = plane;
  const pools = new Float64Array(NET_POOLS * channels).fill(Number.NEGATIVE_INFINITY, channels, 2 * channels);
  for (let cell = 0; cell < size * size; cell++) {
    const column = cell % size;
    const from = featureIndex(plane, (cell - column) / size, column);
    for (let c = 0; c < channels; c++) {
      const value = data[from + c];
      pools[c] += value / (size * size);
      pools[channels + c] = Math.max(pools[channels + c], value);
      pools[2 * channels + c] += attention[cell] * value;
    }
  }
  return Float32Array.from(pools);
}

/** Contribution of each feature cell to each of `outputs` sums: [cell][output]. */
function featureEvidence(
  features: FeaturePlane,
  attention: Float64Array,
  weights: Float64Array,
  outputs: number,
): Float64Array {
  const { size, channels, data } = features;
  const cells = size * size;
  const evidence = new Float64Array(cells * outputs);
  const maximumAt = channels * outputs;
  const attentionAt = 2 * maximumAt;
  const most = new Float64Array(channels).fill(Number.NEGATIVE_INFINITY);
  const highest = new Int32Array(channels);
  for (let cell = 0; cell < cells; cell++) {
    const column = cell % size;
    const from = featureIndex(features, (cell - column) / size, column);
    const share = attention[cell];
    for (let c = 0; c < channels; c++) {
      const value = data[from + c];
      for (let k = 0; k < outputs; k++) {
        const w = c * outputs + k;
        evidence[cell * outputs + k] += value * (weights[w] / cells + share * weights[attentionAt + w]);
      }
      if (value > most[c]) {
        most[c] = value;
        highest[c] = cell;
      }
    }
  }
  for (let c = 0; c < channels; c++) {
    for (let k = 0; k < outputs; k++) {
      evidence[highest[c] * outputs + k] += most[c] * weights[maximumAt + c * outputs + k];
    }
  }
  return evidence;
}

/** The map's probabilities, averaged to `size` cells a side and normalised to sum to 1. */
function lesionAttention(map: Float64Array, mapSide: number, size: number): Float64Array {
  const ratio = mapSide / size;
  const attention = new Float64Array(size * size);
  let total = ATTENTION_FLOOR;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let sum = 0;
      for (let i = 0; i < ratio; i++) {
        const at = (y * ratio + i) * mapSide + x * ratio;
        for (let j = 0; j < ratio; j++) sum += sigmoid(map[at + j]);
      }
      attention[y * size + x] = sum / (ratio * ratio);
      total += sum / (ratio * ratio);
    }
  }
  for (let i = 0; i < attention.length; i++) attention[i] /= total;
  return attention;
}
