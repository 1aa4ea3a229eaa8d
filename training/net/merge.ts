import { type Plane, pixelIndex } from './plane';
import type { Kernels } from './wasm/kernels';

/**
 * The top-down merge under the lesion map: y = max(0, fine + upsampled coarse + bias), where each coarse cell is added
 * to the four fine ones under it (Lin et al. 2017, with one level).
 */
export interface MergePlan {
  /** Border 0. */
  readonly fine: Plane;
  /** Border 0, half the size. */
  readonly coarse: Plane;
  readonly output: Plane;
  readonly bias: Float32Array;
  readonly biasGradient: Float32Array;
  /** Scratch: sums of the bias's gradient over an image. */
  readonly rowSums: Float32Array;
  /** Gradients, all with border 0. */
  readonly outputGradient: Plane;
  readonly fineGradient: Plane;
  readonly coarseGradient: Plane;
}

/** Byte offset of a row's first pixel. */
const at = (plane: Plane, image: number, y: number) =>
  plane.data.byteOffset + 4 * pixelIndex(plane, image, y, 0);

export function mergeForward(
  { mergeRow }: Kernels,
  { fine, coarse, output, bias }: MergePlan,
  images: number,
): void {
  const { size, channels } = fine;
  for (let n = 0; n < images; n++) {
    for (let i = 0; i < size; i++) {
      mergeRow(at(fine, n, i), at(coarse, n, i >> 1), bias.byteOffset, at(output, n, i), size, 4 * channels);
    }
  }
}

export function mergeBackward({ mergeRowBackward }: Kernels, plan: MergePlan, images: number): void {
  const { output, outputGradient, fineGradient, coarseGradient, biasGradient, rowSums } = plan;
  const { size, channels } = output;
  const biasSums = new Float64Array(channels);
  coarseGradient.data.fill(0);
  for (let n = 0; n < images; n++) {
    rowSums.fill(0);
    for (let i = 0; i < size; i++) {
      mergeRowBackward(
        ...[
          at(output, n, i),
          at(outputGradient, n, i),
          at(fineGradient, n, i),
          at(coarseGradient, n, i >> 1),
        ],
        ...[rowSums.byteOffset, size, 4 * channels],
      );
    }
    for (let c = 0; c < channels; c++) biasSums[c] += rowSums[c];
  }
  for (let c = 0; c < channels; c++) biasGradient[c] += biasSums[c];
}
