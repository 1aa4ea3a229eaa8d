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

export function mergeForward(plan: MergePlan, images: number): void {
  const { fine, coarse, output, bias } = plan;
  const channels = fine.channels;
  eachCell(plan, images, (n, y, x) => {
    const a = pixelIndex(fine, n, y, x);
    const b = pixelIndex(coarse, n, y >> 1, x >> 1);
    const to = pixelIndex(output, n, y, x);
    for (let c = 0; c < channels; c++) {
      const sum = fine.data[a + c] + coarse.data[b + c] + bias[c];
      output.data[to + c] = sum > 0 ? sum : 0;
    }
  });
}

export function mergeBackward(plan: MergePlan, images: number): void {
  const { output, outputGradient, fineGradient, coarseGradient, biasGradient } = plan;
  const channels = output.channels;
  const biasSums = new Float64Array(channels);
  coarseGradient.data.fill(0);
  eachCell(plan, images, (n, y, x) => {
    const at = pixelIndex(outputGradient, n, y, x);
    const value = pixelIndex(output, n, y, x);
    const to = pixelIndex(coarseGradient, n, y >> 1, x >> 1);
    for (let c = 0; c < channels; c++) {
      const g = output.data[value + c] > 0 ? outputGradient.data[at + c] : 0;
      fineGradient.data[at + c] = g;
      coarseGradient.data[to + c] += g;
      biasSums[c] += g;
    }
  });
  for (let c = 0; c < channels; c++) biasGradient[c] += biasSums[c];
}

function eachCell(plan: MergePlan, images: number, run: (n: number, y: number, x: number) => void): void {
  const size = plan.fine.size;
  for (let n = 0; n < images; n++) {
    for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) run(n, y, x);
  }
}
