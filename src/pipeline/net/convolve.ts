/**
 * A square feature plane, channels last, with one row or column of zeros on each side, so that 3x3 windows need
 * no bounds tests. Doubles: V8 would convert floats back and forth at every product.
 */
export interface FeaturePlane {
  readonly size: number;
  readonly channels: number;
  /** (size + 2)^2 * channels. */
  readonly data: Float64Array;
}

export function featurePlane(size: number, channels: number): FeaturePlane {
  return { size, channels, data: new Float64Array((size + 2) * (size + 2) * channels) };
}

/** Index of the first channel of pixel (y, x). */
export function featureIndex(plane: FeaturePlane, y: number, x: number): number {
  return ((y + 1) * (plane.size + 2) + x + 1) * plane.channels;
}

/** A convolution ready to run. */
export interface Kernel {
  readonly side: 1 | 3;
  readonly stride: 1 | 2;
  readonly filters: number;
  /** In pairs of filters: [filter / 2][row][column][input][filter % 2]. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  readonly relu: boolean;
}

/** From weights [row][column][input][filter] to the pairs that `convolve` reads in order. */
export function pairFilters(weights: ArrayLike<number>, filters: number): Float64Array {
  const rows = weights.length / filters;
  const paired = new Float64Array(weights.length);
  for (let o = 0; o < filters; o++) {
    const start = (o - (o % 2)) * rows + (o % 2);
    for (let row = 0; row < rows; row++) paired[start + 2 * row] = weights[row * filters + o];
  }
  return paired;
}

/**
 * out(y, x) = bias + sum of in(stride y + r - 1, stride x + c - 1) * weights(r, c), then ReLU where wanted.
 *
 * Four pixels by two filters at a time: their eight sums and six operands stay in registers. A row of a window
 * (columns times channels) is contiguous, so the innermost loop is one long product.
 */
export function convolve(input: FeaturePlane, kernel: Kernel, output: FeaturePlane): void {
  const { side, stride, filters, weights, bias, relu } = kernel;
  const x = input.data;
  const out = output.data;
  const run = side * input.channels;
  const rowStep = (input.size + 2) * input.channels;
  const step = stride * input.channels;
  const step2 = 2 * step;
  const step3 = 3 * step;
  const pairStep = 2 * side * run;
  const reach = (side - 1) / 2;
  for (let o = 0; o < filters; o += 2) {
    const pair = (o / 2) * pairStep;
    for (let y = 0; y < output.size; y++) {
      for (let px = 0; px < output.size; px += 4) {
        let a0 = bias[o];
        let a1 = bias[o + 1];
        let [b0, b1, c0, c1, d0, d1] = [a0, a1, a0, a1, a0, a1];
        let from = featureIndex(input, y * stride - reach, px * stride - reach);
        let w = pair;
        for (let r = 0; r < side; r++, from += rowStep) {
          const end = from + run;
          for (let i = from; i < end; i++, w += 2) {
            const w0 = weights[w];
            const w1 = weights[w + 1];
            const a = x[i];
            const b = x[i + step];
            const c = x[i + step2];
            const d = x[i + step3];
            a0 += a * w0;
            a1 += a * w1;
            b0 += b * w0;
            b1 += b * w1;
            c0 += c * w0;
            c1 += c * w1;
            d0 += d * w0;
            d1 += d * w1;
          }
        }
        if (relu) {
          a0 = a0 > 0 ? a0 : 0;
          a1 = a1 > 0 ? a1 : 0;
          b0 = b0 > 0 ? b0 : 0;
          b1 = b1 > 0 ? b1 : 0;
          c0 = c0 > 0 ? c0 : 0;
          c1 = c1 > 0 ? c1 : 0;
          d0 = d0 > 0 ? d0 : 0;
          d1 = d1 > 0 ? d1 : 0;
        }
        let to = featureIndex(output, y, px) + o;
        out[to] = a0;
        out[to + 1] = a1;
        to += filters;
        out[to] = b0;
        out[to + 1] = b1;
        to += filters;
        out[to] = c0;
        out[to + 1] = c1;
        to += filters;
        out[to] = d0;
        out[to + 1] = d1;
      }
    }
  }
}
