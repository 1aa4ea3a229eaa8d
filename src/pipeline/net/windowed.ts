import type { Arena } from './arena';
import type { Convolve, Weights } from './convolve';
import { blockFilters } from './multiply';
import { featureIndex, reluRows } from './plane';

/**
 * A direct 3x3 convolution of stride 2 with ReLU: each window is a row of a matrix. For the image itself, whose one
 * channel makes a transform cost more than it saves.
 */
export function windowedConvolution({ taps, bias }: Weights, size: number, arena: Arena): Convolve {
  const filters = bias.length;
  const depth = taps.length / filters;
  const run = depth / 3;
  const shape = { rows: size, depth, filters };
  const weights = arena.place(blockFilters(taps, depth, filters));
  const start = arena.place(bias);
  const block = arena.room(size * depth);
  return (input, output) => {
    const pixels = input.data;
    const windows = block.data;
    for (let y = 0; y < size; y++) {
      let to = 0;
      for (let x = 0; x < size; x++) {
        for (let r = 0; r < 3; r++) {
          const from = featureIndex(input, 2 * y + r - 1, 2 * x - 1);
          for (let i = 0; i < run; i++) windows[to++] = pixels[from + i];
        }
      }
      arena.multiply(shape, start, block, 0, weights, 0, output, featureIndex(output, y, 0));
      reluRows(output, y, 1, arena);
    }
  };
}
