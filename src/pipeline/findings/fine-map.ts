import { exponential } from '../net/exponential';

/** Standard deviation of the smoothing, in cells of the map. */
const SIGMA = 0.5;

/** The Gaussian is cut off beyond this many cells. */
const REACH = 2;

/**
 * The lesion map at a finer resolution: a light Gaussian, then bicubic interpolation between the cells' centres, both
 * on log odds. A cell is larger than the smallest lesions, so the peak is searched for between the cells' centres.
 *
 * Source of the interpolation: Keys, "Cubic convolution interpolation for digital image processing", IEEE TASSP 1981.
 *
 * @param map log odds, mapSide^2 cells, row-major
 * @returns log odds, side^2 pixels, row-major
 */
export function fineMap(map: ArrayLike<number>, mapSide: number, side: number): Float64Array {
  const weights = rowWeights(mapSide, side);
  const across = new Float64Array(mapSide * side);
  for (let y = 0; y < mapSide; y++) {
    for (let x = 0; x < side; x++) {
      let sum = 0;
      for (let k = 0; k < mapSide; k++) sum += weights[x * mapSide + k] * map[y * mapSide + k];
      across[y * side + x] = sum;
    }
  }
  const out = new Float64Array(side * side);
  for (let y = 0; y < side; y++) {
    for (let k = 0; k < mapSide; k++) {
      const weight = weights[y * mapSide + k];
      if (weight === 0) continue;
      for (let x = 0; x < side; x++) out[y * side + x] += weight * across[k * side + x];
    }
  }
  return out;
}

/** Weight of each cell of a row for each finer pixel: [pixel][cell]. Edge cells are repeated beyond the edge. */
function rowWeights(cells: number, side: number): Float64Array {
  const held = (cell: number) => Math.min(cells - 1, Math.max(0, cell));
  const gaussian = Array.from({ length: 2 * REACH + 1 }, (_, i) =>
    exponential(-((i - REACH) * (i - REACH)) / (2 * SIGMA * SIGMA)),
  );
  const total = gaussian.reduce((sum, g) => sum + g, 0);
  const weights = new Float64Array(side * cells);
  for (let i = 0; i < side; i++) {
    const at = ((i + 0.5) * cells) / side - 0.5;
    const first = Math.floor(at) - 1;
    for (let tap = first; tap < first + 4; tap++) {
      const share = cubic(Math.abs(at - tap)) / total;
      for (const [k, g] of gaussian.entries()) {
        weights[i * cells + held(held(tap) + k - REACH)] += share * g;
      }
    }
  }
  return weights;
}

/** Keys's kernel with a = -1/2, at a distance of 0..2 cells. */
function cubic(t: number): number {
  return t < 1 ? (1.5 * t - 2.5) * t * t + 1 : ((-0.5 * t + 2.5) * t - 4) * t + 2;
}
