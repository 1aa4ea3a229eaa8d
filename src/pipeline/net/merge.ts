import type { Arena } from './arena';
import { relu } from './multiply';
import { type FeaturePlane, featureIndex, featurePlane } from './plane';
import { mix, type Pointwise } from './pointwise';

/** ReLU of the sum of two 1x1 convolutions: of a plane, and of an upsampled plane of half its size. */
export interface Merge {
  readonly fine: Pointwise;
  readonly coarse: Pointwise;
  readonly output: FeaturePlane;
  readonly coarseOutput: FeaturePlane;
}

/** @param size side of the finer plane, in pixels */
export function prepareMerge(fine: Pointwise, coarse: Pointwise, size: number, arena: Arena): Merge {
  return {
    fine,
    coarse,
    output: featurePlane(size, fine.filters, arena),
    coarseOutput: featurePlane(size / 2, coarse.filters, arena),
  };
}

/** Each coarse cell stands for the four fine ones under it. */
export function merged(merge: Merge, from: FeaturePlane, below: FeaturePlane): FeaturePlane {
  const { output, coarseOutput } = merge;
  mix(from, merge.fine, output);
  mix(below, merge.coarse, coarseOutput);
  const { size, channels, data } = output;
  const under = coarseOutput.data;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const to = featureIndex(output, y, x);
      const at = featureIndex(coarseOutput, y >> 1, x >> 1);
      for (let c = 0; c < channels; c++) data[to + c] = relu(data[to + c] + under[at + c]);
    }
  }
  return output;
}
