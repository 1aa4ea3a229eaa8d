/** Filters whose weights are stored side by side. */
const FILTER_BLOCK = 8;
/** Rows that `multiply` takes at a time; the number of rows is rounded up to a multiple. */
export const ROW_BLOCK = 4;

/** Reorders matrices [row][filter], one after another, to the layout of `multiply`: [filter / 8][row][filter % 8]. */
export function blockFilters(matrices: Float64Array, rows: number, filters: number): Float64Array {
  const blocked = new Float64Array(matrices.length);
  let to = 0;
  for (let first = 0; first < matrices.length; first += rows * filters) {
    for (let o = 0; o < filters; o += FILTER_BLOCK) {
      for (let row = 0; row < rows; row++, to += FILTER_BLOCK) {
        const from = first + row * filters + o;
        blocked.set(matrices.subarray(from, from + FILTER_BLOCK), to);
      }
    }
  }
  return blocked;
}

/** Sizes of the factors: (rows x depth) times (depth x filters). */
export interface ProductShape {
  readonly rows: number;
  readonly depth: number;
  readonly filters: number;
}

const { fround } = Math;

/**
 * to[row][filter] = start[filter] + sum over i of from[row][i] * weights[i][filter], each matrix from its own offset
 * on; every product and every sum rounded to a float, as the kernel does.
 *
 * Four rows by two filters at a time: their eight sums and six operands stay in registers. "| 0" tells engines that an
 * index need not be checked for overflow.
 */
export function multiply(
  { rows, depth, filters }: ProductShape,
  start: Float32Array,
  from: Float32Array,
  fromAt: number,
  weights: Float32Array,
  weightsAt: number,
  to: Float32Array,
  toAt: number,
): void {
  const depth2 = (2 * depth) | 0;
  const depth3 = (3 * depth) | 0;
  for (let o = 0; o < filters; o += 2) {
    const lane = o % FILTER_BLOCK;
    for (let row = 0; row < rows; row += ROW_BLOCK) {
      let a0 = start[o];
      let a1 = start[o + 1];
      let b0 = a0;
      let b1 = a1;
      let c0 = a0;
      let c1 = a1;
      let d0 = a0;
      let d1 = a1;
      let w = weightsAt + (o - lane) * depth + lane;
      const first = fromAt + row * depth;
      const end = first + depth;
      for (let i = first; i < end; i = (i + 1) | 0, w = (w + FILTER_BLOCK) | 0) {
        const w0 = weights[w];
        const w1 = weights[(w + 1) | 0];
        const a = from[i];
        const b = from[(i + depth) | 0];
        const c = from[(i + depth2) | 0];
        const d = from[(i + depth3) | 0];
        a0 = fround(a0 + fround(a * w0));
        a1 = fround(a1 + fround(a * w1));
        b0 = fround(b0 + fround(b * w0));
        b1 = fround(b1 + fround(b * w1));
        c0 = fround(c0 + fround(c * w0));
        c1 = fround(c1 + fround(c * w1));
        d0 = fround(d0 + fround(d * w0));
        d1 = fround(d1 + fround(d * w1));
      }
      let at = toAt + row * filters + o;
      to[at] = a0;
      to[at + 1] = a1;
      at += filters;
      to[at] = b0;
      to[at + 1] = b1;
      at += filters;
      to[at] = c0;
      to[at + 1] = c1;
      at += filters;
      to[at] = d0;
      to[at + 1] = d1;
    }
  }
}

/** max(0, v), exact, without a branch, which would often be mispredicted. */
export function relu(v: number): number {
  return (v + Math.abs(v)) * 0.5;
}

/** max(0, v) of `count` values. */
export function reluInPlace(values: Float32Array, from: number, count: number): void {
  for (let i = from; i < from + count; i++) values[i] = relu(values[i]);
}
