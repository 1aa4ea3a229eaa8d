/**
 * Winograd's F(4x4, 3x3) (Lavin and Gray 2016): a tile is 4x4 outputs with the 6x6 inputs they are made of; between the
 * transforms lie 36 products of matrices, one for each of a transformed tile's values, so that 36 multiplications stand
 * for 144.
 */

/** Inputs of a tile, a side. */
export const SIDE = 6;

/** Outputs of a tile, a side. */
export const OUTPUTS = 4;

/** d -> B^T d B: a tile's inputs. */
export const INPUT = [
  [4, 0, -5, 0, 1, 0],
  [0, -4, -4, 1, 1, 0],
  [0, 4, -4, -1, 1, 0],
  [0, -2, -1, 2, 1, 0],
  [0, 2, -1, -2, 1, 0],
  [0, 4, 0, -5, 0, 1],
];

/** m -> A^T m A: a tile's outputs; its transpose takes their gradient back. */
export const OUTPUT = [
  [1, 1, 1, 1, 1, 0],
  [0, 1, -1, 2, -2, 0],
  [0, 1, 1, 4, 4, 0],
  [0, 1, -1, 8, -8, 1],
];

/** g -> G g G^T: a filter's three entries as six. */
export const FILTER = [
  [1 / 4, 0, 0],
  [-1 / 6, -1 / 6, -1 / 6],
  [-1 / 6, 1 / 6, -1 / 6],
  [1 / 24, 1 / 12, 1 / 6],
  [1 / 24, -1 / 12, 1 / 6],
  [0, 0, 1],
];

export function transpose(matrix: readonly (readonly number[])[]): number[][] {
  return matrix[0].map((_, column) => matrix.map((row) => row[column]));
}
