import { multiply, pairFilters } from './multiply';
import { type FeaturePlane, featureIndex } from './plane';

/** A 1x1 convolution. */
export interface Pointwise {
  /** As `multiply` reads them. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** @param weights [channel][filter] */
export function pointwise(weights: Float64Array, bias: Float64Array): Pointwise {
  return { weights: pairFilters(weights, weights.length / bias.length, bias.length), bias };
}

/** Fills `output` but for its border; a line of pixels is a matrix as it lies. */
export function mix(input: FeaturePlane, { weights, bias }: Pointwise, output: FeaturePlane): void {
  const shape = { rows: input.size, depth: input.channels, filters: bias.length };
  for (let y = 0; y < input.size; y++) {
    const [from, to] = [featureIndex(input, y, 0), featureIndex(output, y, 0)];
    multiply(shape, bias, input.data, from, weights, 0, output.data, to);
  }
}
