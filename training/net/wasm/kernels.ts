/** Parameters are byte offsets in the kernels' memory, and counts. */
type Kernel = (...parameters: number[]) => void;

export interface Kernels {
  readonly gemm: Kernel;
  /** Register tile of 4 rows; the segment's length must be a multiple of 4. */
  readonly filterGradient4: Kernel;
  /** The same with 3 rows, for the image's single channel. */
  readonly filterGradient3: Kernel;
  readonly moments: Kernel;
  readonly normalise: Kernel;
  readonly backwardSums: Kernel;
  readonly backward: Kernel;
  /** The same three without the ReLU after the norm. */
  readonly normaliseLinear: Kernel;
  readonly backwardSumsLinear: Kernel;
  readonly backwardLinear: Kernel;
  /** Winograd's transforms. */
  readonly tileInput: Kernel;
  readonly tileOutput: Kernel;
  readonly tileGradient: Kernel;
  /** weights, out, channels, filters, rotated: what `gemm` reads, [value][filter / 8][channel][filter % 8]. */
  readonly transformFilters: Kernel;
  /** sums, gradient, product: adds the sums of transformed tiles to the gradient of the weights. */
  readonly transformFilterSums: Kernel;
  /** x, scratch, rows, cols: the nearest matrix with singular values near 1, in place (Muon). */
  readonly orthogonalise: Kernel;
  /** y, x, bytes: y = max(0, y + x). */
  readonly addRelu: Kernel;
  /** y, x, bytes: y += x. */
  readonly add: Kernel;
  /** gradient, y, copy, bytes: sets the gradient to zero where y is not positive, and copies it. */
  readonly reluGradient: Kernel;
  /** fine, coarse, bias, y, size, pixelBytes: one row of the merge (../merge.ts). */
  readonly mergeRow: Kernel;
  /** y, dy, dx, coarse, sums, size, pixelBytes. */
  readonly mergeRowBackward: Kernel;
}
