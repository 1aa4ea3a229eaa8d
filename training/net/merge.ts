import { type Plane, pixelIndex } from './plane';

/**
 * The top-down merge under the lesion map: y = max(0, fine + coarse doubled + bias), where each coarse cell
 * stands for the four fine ones under it (Lin et al. 2017, with one level).
 */
export interface MergePlan {
  /** Border 0. */
  readonly fine: Plane;
  /** Border 0, half the size. */
  readonly coarse: Plane;
  readonly output: Plane;
  readonly bias: Float32Array;
  readonly biasGradient: Float32Array;
  /** Gradients, all of border 0. */
  readonly outputGradient: Plane;
  readonly fineGradient: Plane;
  readonly coarseGradient: Plane;
}

// Rectified by products: the signs are too irregular for branches.

export function mergeForward({ fine, coarse, output, bias }: MergePlan, images: number): void {
  const { size, channels } = fine;
  const [x, below, y] = [fine.data, coarse.data, output.data];
  for (let n = 0; n < images; n++) {
    for (let i = 0; i < size; i++) {
      let from = pixelIndex(fine, n, i, 0);
      let to = pixelIndex(output, n, i, 0);
      const coarseRow = pixelIndex(coarse, n, i >> 1, 0);
      for (let j = 0; j < size; j++) {
        const under = coarseRow + (j >> 1) * channels;
        for (let c = 0; c < channels; c++, from++, to++) {
          const sum = x[from] + below[under + c] + bias[c];
          y[to] = sum * Number(sum > 0);
        }
      }
    }
  }
}

export function mergeBackward(plan: MergePlan, images: number): void {
  const { output, outputGradient, fineGradient, coarseGradient, biasGradient } = plan;
  const { size, channels } = output;
  const [y, dy, dx, below] = [output.data, outputGradient.data, fineGradient.data, coarseGradient.data];
  const biasSums = new Float64Array(channels);
  below.fill(0);
  for (let n = 0; n < images; n++) {
    for (let i = 0; i < size; i++) {
      // The gradients of output and fine input are laid out alike.
      let at = pixelIndex(outputGradient, n, i, 0);
      let value = pixelIndex(output, n, i, 0);
      const coarseRow = pixelIndex(coarseGradient, n, i >> 1, 0);
      for (let j = 0; j < size; j++) {
        const under = coarseRow + (j >> 1) * channels;
        for (let c = 0; c < channels; c++, at++, value++) {
          const g = Number(y[value] > 0) * dy[at];
          dx[at] = g;
          below[under + c] += g;
          biasSums[c] += g;
        }
      }
    }
  }
  for (let c = 0; c < channels; c++) biasGradient[c] += biasSums[c];
}
