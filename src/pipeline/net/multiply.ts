/** Rows that `multiply` takes at a time: their number is rounded up to a multiple of it. */
export const ROW_BLOCK = 4;

/** From matrices [row][filter], one after another, to what `multiply` reads: [filter / 2][row][filter % 2]. */
export function pairFilters(matrices: Float64Array, rows: number, filters: number): Float64Array {
  const paired = new Float64Array(matrices.length);
  for (let first = 0; first < matrices.length; first += rows * filters) {
    let to = first;
    for (let o = 0; o < filters; o += 2) {
      let from = first + o;
      for (let row = 0; row < rows; row++, from += filters, to += 2) {
        paired[to] = matrices[from];
        paired[to + 1] = matrices[from + 1];
      }
    }
  }
  return paired;
}

/** Factors' sides: rows x depth times depth x filters. */
export interface ProductShape {
  readonly rows: number;
  readonly depth: number;
  readonly filters: number;
}

/**
 * to[row][filter] = start[filter] + sum over i of from[row][i] * weights[i][filter], each matrix from its own offset on.
 *
 * Four rows by two filters at a time: their eight sums and six operands stay in registers. "| 0" tells engines that
 * they need not watch an index for overflow.
 */
export function multiply(
  { rows, depth, filters }: ProductShape,
  start: Float64Array,
  from: Float64Array,
  fromAt: number,
  weights: Float64Array,
  weightsAt: number,
  to: Float64Array,
  toAt: number,
): void {
  const depth2 = (2 * depth) | 0;
  const depth3 = (3 * depth) | 0;
  for (let o = 0; o < filters; o += 2) {
    for (let row = 0; row < rows; row += ROW_BLOCK) {
      let a0 = start[o];
      let a1 = start[o + 1];
      let b0 = a0;
      let b1 = a1;
      let c0 = a0;
      let c1 = a1;
      let d0 = a0;
      let d1 = a1;
      let w = weightsAt + o * depth;
      const first = fromAt + row * depth;
      const end = first + depth;
      for (let i = first; i < end; i = (i + 1) | 0, w = (w + 2) | 0) {
        const w0 = weights[w];
        const w1 = weights[(w + 1) | 0];
        const a = from[i];
        const b = from[(i + depth) | 0];
        const c = from[(i + depth2) | 0];
        const d = from[(i + depth3) | 0];
        a0 += a * w0;
        a1 += a * w1;
        b0 += b * w0;
        b1 += b * w1;
        c0 += c * w0;
        c1 += c * w1;
        d0 += d * w0;
        d1 += d * w1;
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
