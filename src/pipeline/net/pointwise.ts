import type { Arena, Block } from './arena';
import { blockFilters } from './multiply';
import { type FeaturePlane, featureIndex } from './plane';

/** A 1x1 convolution. */
export interface Pointwise {
  /** In the layout of `multiply`. */
  readonly weights: Block;
  readonly bias: Block;
  readonly filters: number;
  readonly arena: Arena;
}

/** @param weights [channel][filter] */
export function pointwise(weights: Float64Array, bias: Float64Array, arena: Arena): Pointwise {
  const filters = bias.length;
  const blocked = arena.place(blockFilters(weights, weights.length / filters, filters));
  return { weights: blocked, bias: arena.place(bias), filters, arena };
}

/** Fills `output` except for its border. A line of pixels already has the layout of a matrix. */
export function mix(input: FeaturePlane, mixer: Pointwise, output: FeaturePlane): void {
  const { weights, bias, filters, arena } = mixer;
  const shape = { rows: input.size, depth: input.channels, filters };
  for (let y = 0; y < input.size; y++) {
    const [from, to] = [featureIndex(input, y, 0), featureIndex(output, y, 0)];
    arena.multiply(shape, bias, input, from, weights, 0, output, to);
  }
}
