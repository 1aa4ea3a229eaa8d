import type { FeaturePlane } from './plane';

/** Fills `output` but for its border. It owns buffers. */
export type Convolve = (input: FeaturePlane, output: FeaturePlane) => void;

export interface Weights {
  /** [row][column][channel][filter]. */
  readonly taps: Float64Array;
  readonly bias: Float64Array;
}
