/**
 * Winograd's F(4x4, 3x3) (Lavin and Gray 2016): a tile is 4x4 outputs and the 6x6 inputs that they depend on. Between
 * the transforms are 36 matrix products, one for each value of a transformed tile, so that 36 multiplications replace
 * 144.
 */

/** Inputs of a tile, per side. */
export const SIDE = 6;

/** Outputs of a tile, per side. */
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

/** m -> A^T m A: a tile's outputs; its transpose is used for their gradient. */
export const OUTPUT = [
  [1, 1, 1, 1, 1, 0],
  [0, 1, -1, 2, -2, 0],
  [0, 1, 1, 4, 4, 0],
  [0, 1, -1, 8, -8, 1],
];

/** g -> G g G^T: a filter's three entries become six. */
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
