/** Kernels in TypeScript, over the kernels' memory, for parts that take little of a training's time. */
import { FILTER, SIDE, transpose } from '../winograd-matrices';
import { BLOCK } from './gemm';
import type { Kernels } from './kernels';

const BACK = transpose(FILTER);

export type PortableKernels = Pick<
  Kernels,
  | 'transformFilters'
  | 'transformFilterSums'
  | 'orthogonalise'
  | 'addRelu'
  | 'add'
  | 'reluGradient'
  | 'mergeRow'
  | 'mergeRowBackward'
>;

export function portableKernels(memory: ArrayBuffer): PortableKernels {
  const m = new Float32Array(memory);
  return {
    transformFilters(weights, out, channels, filters, rotated) {
      const [w, to] = [weights / 4, out / 4];
      const product = channels * filters;
      const depth = rotated ? filters : channels;
      for (let channel = 0; channel < channels; channel++) {
        for (let filter = 0; filter < filters; filter++) {
          const tap = (r: number, c: number) => {
            const at = 3 * r + c;
            return m[w + (rotated ? 8 - at : at) * product + channel * filters + filter];
          };
          const [row, column] = rotated ? [filter, channel] : [channel, filter];
          const place = to + (column - (column % BLOCK)) * depth + row * BLOCK + (column % BLOCK);
          sandwich(FILTER, tap, (i, value) => {
            m[place + i * product] = value;
          });
        }
      }
    },

    transformFilterSums(sums, gradient, product) {
      const [s, g] = [sums / 4, gradient / 4];
      for (let at = 0; at < product; at++) {
        const value = (i: number, j: number) => m[s + (SIDE * i + j) * product + at];
        sandwich(BACK, value, (i, sum) => {
          m[g + i * product + at] += sum;
        });
      }
    },

    orthogonalise(x, _scratch, rows, cols) {
      orthogonalise(m.subarray(x / 4, x / 4 + rows * cols), rows, cols);
    },

    addRelu(y, x, bytes) {
      for (let i = 0; i < bytes / 4; i++) m[y / 4 + i] = Math.max(0, m[y / 4 + i] + m[x / 4 + i]);
    },

    add(y, x, bytes) {
      for (let i = 0; i < bytes / 4; i++) m[y / 4 + i] += m[x / 4 + i];
    },

    reluGradient(gradient, y, copy, bytes) {
      for (let i = 0; i < bytes / 4; i++) {
        const kept = m[gradient / 4 + i] * Number(m[y / 4 + i] > 0);
        m[gradient / 4 + i] = kept;
        m[copy / 4 + i] = kept;
      }
    },

    mergeRow(fine, coarse, bias, y, size, pixelBytes) {
      const channels = pixelBytes / 4;
      for (let j = 0; j < size; j++) {
        for (let c = 0; c < channels; c++) {
          const at = j * channels + c;
          const sum = m[fine / 4 + at] + m[coarse / 4 + (j >> 1) * channels + c] + m[bias / 4 + c];
          m[y / 4 + at] = Math.max(0, sum);
        }
      }
    },

    mergeRowBackward(y, dy, dx, coarse, sums, size, pixelBytes) {
      const channels = pixelBytes / 4;
      for (let j = 0; j < size; j++) {
        for (let c = 0; c < channels; c++) {
          const at = j * channels + c;
          const g = m[dy / 4 + at] * Number(m[y / 4 + at] > 0);
          m[dx / 4 + at] = g;
          m[coarse / 4 + (j >> 1) * channels + c] += g;
          m[sums / 4 + c] += g;
        }
      }
    },
  };
}

/** matrix x matrix^T, entry by entry, row by row. */
function sandwich(
  matrix: readonly (readonly number[])[],
  x: (i: number, j: number) => number,
  store: (index: number, value: number) => void,
): void {
  const inner = matrix[0].length;
  const half = matrix.map((row) =>
    Array.from({ length: inner }, (_, j) => row.reduce((sum, factor, i) => sum + factor * x(i, j), 0)),
  );
  for (const [i, left] of half.entries()) {
    for (const [j, right] of matrix.entries()) {
      store(
        i * matrix.length + j,
        left.reduce((sum, value, k) => sum + value * right[k], 0),
      );
    }
  }
}

/** As `orthogonalise` in ../native/kernels.c. */
function orthogonalise(x: Float32Array, rows: number, cols: number): void {
  const norm = Math.sqrt(x.reduce((sum, v) => sum + v * v, 0));
  if (norm === 0) return;
  let from: Float32Array = x.map((v) => v / norm);
  for (let step = 0; step < 5; step++) {
    const gram = product(transposed(from, rows, cols), from, cols, rows, cols);
    const poly = product(gram, gram, cols, cols, cols).map((v, i) => 2.0315 * v - 4.775 * gram[i]);
    for (let i = 0; i < cols; i++) poly[i * cols + i] += 3.4445;
    from = product(from, poly, rows, cols, cols);
  }
  x.set(from);
}

function transposed(x: Float32Array, rows: number, cols: number): Float32Array {
  return Float32Array.from({ length: x.length }, (_, i) => x[(i % rows) * cols + Math.floor(i / rows)]);
}

/** a (rows x inner) times b (inner x cols). */
function product(a: Float32Array, b: Float32Array, rows: number, inner: number, cols: number): Float32Array {
  const out = new Float32Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < inner; k++) {
      const factor = a[i * inner + k];
      for (let j = 0; j < cols; j++) out[i * cols + j] += factor * b[k * cols + j];
    }
  }
  return out;
}
