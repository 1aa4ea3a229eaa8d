import { NO_TUMOUR } from '../../../src/pipeline/labels';
import { classLoss, mapLoss, type Target } from '../../../training/net/loss';
import { type NetShape, parameterLayout } from '../../../training/net/parameters';

/**
 * The network once more, naively and in double precision: what the trainer's kernels and the pipeline's forward
 * pass are held against. Planes are [image][y][x][channel] without borders.
 */
export interface Volume {
  readonly n: number;
  readonly size: number;
  readonly channels: number;
  readonly data: Float64Array;
}

export function referenceViews(shape: NetShape, flat: Float64Array): Map<string, Float64Array> {
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

/** Batch norm by the batch's moments, or by `running` = [means, variances], then ReLU. */
function normalise(x: Volume, gamma: Float64Array, beta: Float64Array, running?: ArrayLike<number>): Volume {
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
      data[i] = Math.max(0, (x.data[i] - mean) * inverse * gamma[c] + beta[c]);
    }
  }
  return { ...x, data };
}

export interface Outputs {
  readonly logits: Float64Array;
  readonly map: Float64Array;
}

/** @param statistics the trainer's running moments; without them the batch's own count */
export function referenceForward(
  shape: NetShape,
  flat: Float64Array,
  images: Volume,
  statistics?: Float32Array,
): Outputs {
  const get = referenceViews(shape, flat);
  const view = (name: string) => get.get(name)!;
  let x = images;
  const stages: Volume[] = [];
  let at = 0;
  for (let s = 0; s < 4; s++) {
    for (const [half, stride] of [
      ['a', 2],
      ['b', 1],
    ] as const) {
      const name = `stage${s + 1}${half}`;
      const channels = shape.channels[s];
      const running = statistics?.subarray(at, at + 2 * channels);
      at += 2 * channels;
      const z = convolve(x, view(`${name}.weights`), channels, 3, stride);
      x = normalise(z, view(`${name}.gamma`), view(`${name}.beta`), running);
    }
    stages.push(x);
  }
  const fine = convolve(stages[2], view('lateral3.weights'), shape.merge, 1, 1);
  const coarse = convolve(stages[3], view('lateral4.weights'), shape.merge, 1, 1);
  const merged = fine.data.map((v, i) => {
    const c = i % shape.merge;
    const cell = (i - c) / shape.merge;
    const col = cell % fine.size;
    const row = ((cell - col) / fine.size) % fine.size;
    const n = Math.floor(cell / fine.size ** 2);
    const below = ((n * coarse.size + (row >> 1)) * coarse.size + (col >> 1)) * shape.merge + c;
    return Math.max(0, v + coarse.data[below] + view('merge.bias')[c]);
  });
  const map = convolve({ ...fine, data: merged }, view('map.weights'), 1, 3, 1).data.map(
    (v) => v + view('map.bias')[0],
  );
  return { logits: classify(stages[3], map, view('class.weights'), view('class.bias')), map };
}

function classify(x: Volume, map: Float64Array, weights: Float64Array, bias: Float64Array): Float64Array {
  const { size, channels } = x;
  const logits = new Float64Array(x.n * 4);
  for (let n = 0; n < x.n; n++) {
    const attention: number[] = [];
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let sum = 0;
        for (const [r, c] of [
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
        ]) {
          sum += 1 / (1 + Math.exp(-map[(n * 2 * size + 2 * i + r) * 2 * size + 2 * j + c]));
        }
        attention.push(sum / 4);
      }
    }
    const total = attention.reduce((a, b) => a + b) + 1e-6;
    const pooled: number[] = [];
    const pool = (f: (values: number[]) => number) => {
      for (let c = 0; c < channels; c++) {
        pooled.push(f(attention.map((_, i) => x.data[(n * size * size + i) * channels + c])));
      }
    };
    pool((v) => v.reduce((a, b) => a + b) / v.length);
    pool((v) => Math.max(...v));
    pool((v) => v.reduce((a, b, i) => a + (b * attention[i]) / total, 0));
    for (let k = 0; k < 4; k++) {
      logits[4 * n + k] = bias[k] + pooled.reduce((sum, p, i) => sum + p * weights[4 * i + k], 0);
    }
  }
  return logits;
}

/** The trainer's loss, from these outputs. */
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
