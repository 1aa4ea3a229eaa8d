import type { FeaturePlane } from './plane';

/** Fills `output` except for its border. It owns buffers, so it is not reentrant. */
export type Convolve = (input: FeaturePlane, output: FeaturePlane) => void;

export interface Weights {
  /** [row][column][channel][filter]. */
  readonly taps: Float64Array;
  readonly bias: Float64Array;
}
