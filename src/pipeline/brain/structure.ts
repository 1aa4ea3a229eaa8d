import { THUMBNAIL_SIZE } from './thumbnail';

/** Side of a block, in pixels of the thumbnail. */
const BLOCK = 4;

/**
 * How much of a picture's variance lies in its coarse structure: the variance of the means of blocks, as a share of that
 * of all pixels. Noise without structure has about 1 / BLOCK² = 0.06, a picture of blocks in one grey 1.
 *
 * @param thumbnail THUMBNAIL_SIZE squared, row-major
 * @returns 0..1; 0 where all pixels are the same
 */
export function structureOf(thumbnail: Float32Array): number {
  const across = THUMBNAIL_SIZE / BLOCK;
  const sums = new Float64Array(across * across);
  let [sum, squares] = [0, 0];
  thumbnail.forEach((grey, at) => {
    const [x, y] = [at % THUMBNAIL_SIZE, Math.floor(at / THUMBNAIL_SIZE)];
    sums[Math.floor(y / BLOCK) * across + Math.floor(x / BLOCK)] += grey;
    sum += grey;
    squares += grey * grey;
  });
  const mean = sum / thumbnail.length;
  const variance = squares / thumbnail.length - mean * mean;
  if (!(variance > 0)) return 0;
  const between = sums.reduce((all, own) => all + (own / BLOCK ** 2 - mean) ** 2, 0) / sums.length;
  return between / variance;
}
