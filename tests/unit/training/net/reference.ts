import { NO_TUMOUR } from '../../../../src/pipeline/labels';
import { batchLoss, type LossOptions } from '../../../../training/net/batchloss';
import { classLoss, mapLoss, type Target } from '../../../../training/net/loss';
import { type NetShape, parameterLayout } from '../../../../training/net/parameters';

/**
 * A second implementation of the network, naive and in double precision, to compare the trainer's kernels and the
 * pipeline's forward pass with. Planes are [image][y][x][channel] without borders.
 */
export interface Volume {
  readonly n: number;
  readonly size: number;
  readonly channels: number;
  readonly data: Float64Array;
}

function referenceViews(shape: NetShape, flat: Float64Array): Map<string, Float64Array> {
  const views = new Map<string, Float64Array>();
  let at = 0;
  for (const { name, length } of parameterLayout(shape)) {
    views.set(name, flat.subarray(at, at + length));
    at += length;
  }
  return views;
}

export function convolve(
  x: Volume,
  weights: Float64Array,
  filters: number,
  kernel: number,
  stride: number,
): Volume {
  const size = x.size / stride;
  const reach = (kernel - 1) / 2;
  const data = new Float64Array(x.n * size * size * filters);
  let to = 0;
  for (let n = 0; n < x.n; n++) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        for (let r = 0; r < kernel; r++) {
          for (let c = 0; c < kernel; c++) {
            const y = i * stride + r - reach;
            const z = j * stride + c - reach;
            if (y < 0 || z < 0 || y >= x.size || z >= x.size) continue;
            for (let k = 0; k < x.channels; k++) {
              const v = x.data[((n * x.size + y) * x.size + z) * x.channels + k];
              const from = ((r * kernel + c) * x.channels + k) * filters;
              for (let o = 0; o < filters; o++) data[to + o] += v * weights[from + o];
            }
          }
        }
        to += filters;
      }
    }
  }
  return { n: x.n, size, channels: filters, data };
}

/** Batch norm with the batch's moments, or with `running` = [means, variances]; then an optional sum, and ReLU. */
function prepare(
  x: Volume,
  gamma: Float64Array,
  beta: Float64Array,
  running?: ArrayLike<number>,
  added?: Volume,
): Volume {
  const count = x.data.length / x.channels;
  const data = new Float64Array(x.data.length);
  for (let c = 0; c < x.channels; c++) {
    let mean = 0;
    let variance = 0;
    if (running) {
      mean = running[c];
      variance = running[x.channels + c];
    } else {
      for (let i = c; i < x.data.length; i += x.channels) mean += x.data[i] / count;
      for (let i = c; i < x.data.length; i += x.channels) variance += (x.data[i] - mean) ** 2 / count;
    }
    const inverse = 1 / Math.sqrt(variance + 1e-5);
    for (let i = c; i < x.data.length; i += x.channels) {
      data[i] = Math.max(0, (x.data[i] - mean) * inverse * gamma[c] + beta[c] + (added?.data[i] ?? 0));
    }
  }
  return { ...x, data };
}

export interface Outputs {
  readonly logits: Float64Array;
  readonly map: Float64Array;
  readonly types: Float64Array;
  readonly reject: Float64Array;
}

/** @param statistics the trainer's running moments; without them the batch's own are used */
export function referenceForward(
  shape: NetShape,
  flat: Float64Array,
  images: Volume,
  statistics?: Float32Array,
): Outputs {
  const get = referenceViews(shape, flat);
  const view = (name: string) => get.get(name)!;
  let at = 0;
  const layer = (x: Volume, name: string, channels: number, stride: number, added?: Volume) => {
    const running = statistics?.subarray(at, at + 2 * channels);
    at += 2 * channels;
    const z = convolve(x, view(`${name}.weights`), channels, 3, stride);
    return prepare(z, view(`${name}.gamma`), view(`${name}.beta`), running, added);
  };
  let x = images;
  const stages: Volume[] = [];
  for (let s = 0; s < 4; s++) {
    const first = layer(x, `stage${s + 1}a`, shape.channels[s], 2);
    x = layer(first, `stage${s + 1}b`, shape.channels[s], 1, shape.skip ? first : undefined);
    stages.push(x);
  }
  const { merge, detail } = shape;
  const fine = convolve(stages[2], view('lateral3.weights'), merge, 1, 1);
  const coarse = convolve(stages[3], view('lateral4.weights'), merge, 1, 1);
  const merged = mergeUp(fine, coarse, view('merge.bias'));
  let read = merged;
  let typed = merged;
  if (detail !== undefined) {
    typed = layer(merged, 'neck', merge, 1);
    const finest = convolve(stages[1], view('lateral2.weights'), detail, 1, 1);
    const below = convolve(typed, view('reduce.weights'), detail, 1, 1);
    read = layer(mergeUp(finest, below, view('detail.bias')), 'refine', detail, 1);
  }
  const map = convolve(read, view('map.weights'), 1, 3, 1);
  for (let i = 0; i < map.data.length; i++) map.data[i] += view('map.bias')[0];
  const pooled = pool(stages[3], map);
  let types = new Float64Array(0);
  if (shape.denseType) {
    const logits = convolve(typed, view('type.weights'), 3, 1, 1);
    types = logits.data.map((v, i) => v + view('type.bias')[i % 3]);
    const values = attended({ ...logits, data: types }, map);
    for (const [n, row] of pooled.entries()) row.push(...values[n]);
  }
  const product = (weights: Float64Array, bias: Float64Array) =>
    Float64Array.from(
      pooled.flatMap((row) =>
        Array.from(bias, (b, k) => b + row.reduce((sum, p, i) => sum + p * weights[i * bias.length + k], 0)),
      ),
    );
  return {
    logits: product(view('class.weights'), view('class.bias')),
    map: map.data,
    types,
    reject: shape.reject ? product(view('reject.weights'), view('reject.bias')) : new Float64Array(images.n),
  };
}

function mergeUp(fine: Volume, coarse: Volume, bias: Float64Array): Volume {
  const { channels } = fine;
  const data = fine.data.map((v, i) => {
    const c = i % channels;
    const cell = (i - c) / channels;
    const col = cell % fine.size;
    const row = ((cell - col) / fine.size) % fine.size;
    const n = Math.floor(cell / fine.size ** 2);
    const below = ((n * coarse.size + (row >> 1)) * coarse.size + (col >> 1)) * channels + c;
    return Math.max(0, v + coarse.data[below] + bias[c]);
  });
  return { ...fine, data };
}

/** For each image the mean of x's channels, weighted by the map's probabilities in its cells. */
function attended(x: Volume, map: Volume): number[][] {
  const ratio = map.size / x.size;
  return Array.from({ length: x.n }, (_, n) => {
    const sums = new Array<number>(x.channels).fill(0);
    let total = 1e-6;
    for (let i = 0; i < map.size; i++) {
      for (let j = 0; j < map.size; j++) {
        const a = 1 / (1 + Math.exp(-map.data[(n * map.size + i) * map.size + j])) / ratio ** 2;
        const from = ((n * x.size + Math.floor(i / ratio)) * x.size + Math.floor(j / ratio)) * x.channels;
        total += a;
        for (let c = 0; c < x.channels; c++) sums[c] += a * x.data[from + c];
      }
    }
    return sums.map((sum) => sum / total);
  });
}

function pool(x: Volume, map: Volume): number[][] {
  const cells = x.size * x.size;
  return attended(x, map).map((lesion, n) => {
    const columns = lesion.map((_, c) =>
      Array.from({ length: cells }, (_, i) => x.data[(n * cells + i) * x.channels + c]),
    );
    const mean = columns.map((values) => values.reduce((a, b) => a + b) / cells);
    const most = columns.map((values) => Math.max(...values));
    return [...mean, ...most, ...lesion];
  });
}

/** The trainer's loss with all its terms, whose gradients have tests of their own. */
export function wholeLoss(outputs: Outputs, targets: readonly Target[], options: LossOptions): number {
  const unused = {
    logits: outputs.logits.slice(),
    map: outputs.map.slice(),
    types: outputs.types.slice(),
    reject: outputs.reject.slice(),
  };
  return batchLoss(outputs, targets, options, unused).total;
}

/** A second implementation of its first two terms. */
export function referenceLoss(outputs: Outputs, targets: readonly Target[], mapShare: number): number {
  const cells = outputs.map.length / targets.length;
  const unused = new Float64Array(Math.max(cells, 4));
  let loss = 0;
  targets.forEach((t, n) => {
    loss += t.weight * classLoss(outputs.logits.subarray(4 * n, 4 * n + 4), t, unused);
    loss +=
      mapShare *
      t.weight *
      t.mapWeight *
      mapLoss(outputs.map.subarray(n * cells, (n + 1) * cells), t.map, unused);
  });
  return loss / targets.length;
}

export function someTargets(count: number, cells: number, random: () => number): Target[] {
  return Array.from({ length: count }, (_, n) => {
    const typed = new Float64Array(4);
    const untyped = n % 3 === 2 ? 1 : 0;
    if (untyped === 0) typed.fill(0.025)[n % 2 === 0 ? 0 : NO_TUMOUR] += 0.9;
    return {
      typed,
      untyped,
      map: Float32Array.from({ length: cells }, () => (random() < 0.2 ? random() : 0)),
      mapWeight: n % 3 === 2 ? 0 : 1,
      weight: 0.5 + random(),
    };
  });
}

/** The same with every field of a target: types, an image that is not a brain. */
export function fullTargets(count: number, cells: number, random: () => number): Target[] {
  return someTargets(count, cells, random).map((target, n) => ({
    ...target,
    ...(n % 3 === 0 && { types: Float64Array.of(0, 1, 0) }),
    ...(n === count - 1 && { reject: true }),
  }));
}
