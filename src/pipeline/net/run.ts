import { convolve, featureIndex } from './convolve';
import { sigmoid } from './exponential';
import type { Net } from './load';
import { NET_CLASSES } from './spec';

/** What the lesion finder sees in one image. */
export interface Finding {
  /** Class logits, in the order of LABELS: natural-log odds up to a common constant. */
  readonly logits: Float32Array;
  /** Lesion logits of (size / 8)^2 cells, row-major: sigmoid gives the share of the cell inside a lesion. */
  readonly map: Float32Array;
  /**
   * Class evidence, [row][column][class] over (size / 16)^2 cells: what each cell adds to each class's logit.
   * The cells' sum and the class's bias are the logit (class activation maps, Zhou et al. 2016, made complete:
   * the maximum pool's share goes to the cell that holds the maximum).
   */
  readonly evidence: Float32Array;
}

/** Keeps the attention's sum from vanishing where the map sees nothing; the trainer uses the same. */
const ATTENTION_FLOOR = 1e-6;

/**
 * @param image prepared grey values, size * size, 0..1, row-major
 */
export function runNet(net: Net, image: Float32Array): Finding {
  const { size } = net.spec;
  if (image.length !== size * size) {
    throw new Error(`The lesion finder reads ${size} x ${size} pixels, not ${image.length} in all.`);
  }
  for (let y = 0; y < size; y++) {
    const to = featureIndex(net.input, y, 0);
    for (let x = 0; x < size; x++) net.input.data[to + x] = image[y * size + x];
  }
  let plane = net.input;
  for (const { kernel, output } of net.stages) {
    convolve(plane, kernel, output);
    plane = output;
  }
  const map = lesionMap(net);
  return { map: Float32Array.from(map), ...classify(net, map) };
}

/** The mean of an image's finding and its mirror image's (mirrored back). */
export function runMirrored(net: Net, image: Float32Array): Finding {
  const own = runNet(net, image);
  const other = runNet(net, mirror(image, net.spec.size, 1));
  const side = net.spec.size / 8;
  return {
    logits: mean(own.logits, other.logits),
    map: mean(own.map, mirror(other.map, side, 1)),
    evidence: mean(own.evidence, mirror(other.evidence, side / 2, NET_CLASSES)),
  };
}

function mean(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((v, i) => (v + b[i]) / 2);
}

function mirror(values: Float32Array, side: number, channels: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const from = (y * side + side - 1 - x) * channels;
      out.set(values.subarray(from, from + channels), (y * side + x) * channels);
    }
  }
  return out;
}

/** Top-down merge of the last two stages, then a 3x3 convolution to one logit per cell. */
function lesionMap(net: Net): Float64Array {
  const { fine, coarse, mapWeights, mapBias } = net;
  convolve(net.stages[5].output, net.lateral3, fine);
  convolve(net.stages[7].output, net.lateral4, coarse);
  const { size, channels } = fine;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const to = featureIndex(fine, y, x);
      const from = featureIndex(coarse, y >> 1, x >> 1);
      for (let c = 0; c < channels; c++) {
        const sum = fine.data[to + c] + coarse.data[from + c];
        fine.data[to + c] = sum > 0 ? sum : 0;
      }
    }
  }
  const map = new Float64Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let sum = mapBias;
      let w = 0;
      for (let r = -1; r <= 1; r++) {
        const from = featureIndex(fine, y + r, x - 1);
        for (let i = 0; i < 3 * channels; i++) sum += fine.data[from + i] * mapWeights[w++];
      }
      map[y * size + x] = sum;
    }
  }
  return map;
}

function classify(net: Net, map: Float64Array): Pick<Finding, 'logits' | 'evidence'> {
  const { classWeights, classBias } = net;
  const features = net.stages[7].output;
  const { size, channels } = features;
  const cells = size * size;
  const attention = lesionAttention(map, size);
  const evidence = new Float64Array(cells * NET_CLASSES);
  const maximumAt = channels * NET_CLASSES;
  const attentionAt = 2 * maximumAt;
  const most = new Float64Array(channels).fill(Number.NEGATIVE_INFINITY);
  const highest = new Int32Array(channels);
  for (let cell = 0; cell < cells; cell++) {
    const column = cell % size;
    const from = featureIndex(features, (cell - column) / size, column);
    const share = attention[cell];
    for (let c = 0; c < channels; c++) {
      const value = features.data[from + c];
      for (let k = 0; k < NET_CLASSES; k++) {
        const w = c * NET_CLASSES + k;
        evidence[cell * NET_CLASSES + k] +=
          value * (classWeights[w] / cells + share * classWeights[attentionAt + w]);
      }
      if (value > most[c]) {
        most[c] = value;
        highest[c] = cell;
      }
    }
  }
  for (let c = 0; c < channels; c++) {
    for (let k = 0; k < NET_CLASSES; k++) {
      evidence[highest[c] * NET_CLASSES + k] += most[c] * classWeights[maximumAt + c * NET_CLASSES + k];
    }
  }
  const logits = Float32Array.from(classBias, (bias, k) => {
    let sum = bias;
    for (let cell = 0; cell < cells; cell++) sum += evidence[cell * NET_CLASSES + k];
    return sum;
  });
  return { logits, evidence: Float32Array.from(evidence) };
}

/** The map's probabilities, averaged to the last stage's cells, as shares of one. */
function lesionAttention(map: Float64Array, size: number): Float64Array {
  const attention = new Float64Array(size * size);
  let total = ATTENTION_FLOOR;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = 4 * y * size + 2 * x;
      const sum =
        sigmoid(map[at]) +
        sigmoid(map[at + 1]) +
        sigmoid(map[at + 2 * size]) +
        sigmoid(map[at + 2 * size + 1]);
      attention[y * size + x] = sum / 4;
      total += sum / 4;
    }
  }
  for (let i = 0; i < attention.length; i++) attention[i] /= total;
  return attention;
}
