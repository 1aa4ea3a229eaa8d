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
  /** The last three without the ReLU after the norm. */
  readonly normaliseLinear: Kernel;
  readonly backwardSumsLinear: Kernel;
  readonly backwardLinear: Kernel;
  /** Winograd's transforms. */
  readonly tileInput: Kernel;
  readonly tileOutput: Kernel;
  readonly tileGradient: Kernel;
}
