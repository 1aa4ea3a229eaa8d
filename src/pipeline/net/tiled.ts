import type { Arena, Block } from './arena';
import type { Axis, Transform } from './axis';
import type { Convolve, Weights } from './convolve';
import { blockFilters, ROW_BLOCK } from './multiply';
import { type FeaturePlane, featureIndex, reluRows } from './plane';

/**
 * Approximate number of tiles per pass: their values stay in the L2 cache, and the matrices are read once for all of
 * them.
 */
const GROUP = 16;
/**
 * Padding between the values' planes, in floats: at a distance of a power of two, a tile's values would compete for the
 * same cache sets.
 */
const PADDING = 8;

/** One plane per value, `step` apart: [tile][channel]. */
interface Values {
  readonly block: Block;
  readonly step: number;
}

/** A 3x3 convolution with ReLU, tile by tile: pixels to values, values times matrices, products to outputs. */
export function tiledConvolution(axis: Axis, { taps, bias }: Weights, size: number, arena: Arena): Convolve {
  const filters = bias.length;
  const channels = taps.length / (9 * filters);
  const shape = { rows: 0, depth: channels, filters };
  // Blocked before the transform, which works entry by entry: nine matrices are reordered rather than 36.
  const matrices = arena.place(transformedTaps(axis, blockFilters(taps, channels, filters)));
  const tiles = size / axis.tile;
  const turn = Math.min(tiles, Math.max(1, Math.floor(GROUP / tiles)));
  const across = axis.matrixOf.length;
  const values = valuePlanes(across ** 2, turn * tiles, channels, arena);
  const products = valuePlanes(across ** 2, turn * tiles, filters, arena);
  const columns = arena.room(across * (axis.stride * size + 2) * channels);
  const rows = arena.room(across * axis.tile * filters);
  const pixels = arena.transform(axis.pixels);
  const toOutputs = arena.transform(axis.products);
  const ownBias = arena.place(bias);
  const noBias = arena.room(filters);
  return (input, output) => {
    for (let first = 0; first < tiles; first += turn) {
      const count = Math.min(turn, tiles - first);
      for (let i = 0; i < count; i++) readTiles(axis, pixels, input, first + i, columns, values, i * tiles);
      shape.rows = roundUp(count * tiles);
      for (let v = 0; v < across ** 2; v++) {
        const column = v % across;
        const row = (v - column) / across;
        const matrix = axis.matrixOf[row] * axis.matrices + axis.matrixOf[column];
        const start = row === axis.common && column === axis.common ? ownBias : noBias;
        const at = matrix * channels * filters;
        const [from, to] = [v * values.step, v * products.step];
        arena.multiply(shape, start, values.block, from, matrices, at, products.block, to);
      }
      for (let i = 0; i < count; i++)
        writeTiles(axis, toOutputs, products, i * tiles, rows, output, first + i);
      reluRows(output, axis.tile * first, axis.tile * count, arena);
    }
  };
}

function valuePlanes(count: number, tiles: number, channels: number, arena: Arena): Values {
  const step = roundUp(tiles) * channels + PADDING;
  return { block: arena.room(count * step), step };
}

function roundUp(tiles: number): number {
  return Math.ceil(tiles / ROW_BLOCK) * ROW_BLOCK;
}

/** From taps [row][column] to [row's matrix][column's matrix], each with all channels and filters in any order. */
function transformedTaps({ matrices, taps: transform }: Axis, taps: Float64Array): Float64Array {
  const count = taps.length / 9;
  const columns = new Float64Array(3 * matrices * count);
  transform(taps, 0, 3 * count, columns, 0, 3 * count, 3 * count);
  const both = new Float64Array(matrices ** 2 * count);
  for (let r = 0; r < matrices; r++) {
    transform(columns, 3 * r * count, count, both, matrices * r * count, count, count);
  }
  return both;
}

/**
 * First along the columns of a whole row of tiles, since neighbouring tiles share pixels; then along each tile's rows.
 */
function readTiles(
  axis: Axis,
  transform: Transform<Block>,
  input: FeaturePlane,
  tileRow: number,
  columns: Block,
  values: Values,
  first: number,
): void {
  const { channels, size } = input;
  const across = axis.matrixOf.length;
  const pitch = axis.stride * axis.tile;
  const line = (size + 2) * channels;
  transform(input, featureIndex(input, pitch * tileRow - 1, -1), line, columns, 0, line, line);
  for (let tile = 0; tile < size / pitch; tile++) {
    for (let r = 0; r < across; r++) {
      const from = r * line + pitch * tile * channels;
      const to = across * r * values.step + (first + tile) * channels;
      transform(columns, from, channels, values.block, to, values.step, channels);
    }
  }
}

function writeTiles(
  axis: Axis,
  transform: Transform<Block>,
  products: Values,
  first: number,
  rows: Block,
  output: FeaturePlane,
  tileRow: number,
): void {
  const { channels, size } = output;
  const across = axis.matrixOf.length;
  const line = (size + 2) * channels;
  const run = axis.tile * channels;
  for (let tile = 0; tile < size / axis.tile; tile++) {
    for (let r = 0; r < across; r++) {
      const from = across * r * products.step + (first + tile) * channels;
      transform(products.block, from, products.step, rows, r * run, channels, channels);
    }
    const to = featureIndex(output, axis.tile * tileRow, axis.tile * tile);
    transform(rows, 0, run, output, to, line, run);
  }
}
