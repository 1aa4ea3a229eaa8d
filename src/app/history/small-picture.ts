import type { Picture } from '../../worker/protocol';

const SIDE = 256;

/**
 * A picture of at most 256 pixels a side, each the mean of a square block of the original; smaller pictures are
 * unchanged.
 */
export function smallCopy({ width, height, grey }: Picture): Picture {
  const block = Math.ceil(Math.max(width, height) / SIDE);
  if (block === 1) return { width, height, grey };
  const small = {
    width: Math.max(1, Math.floor(width / block)),
    height: Math.max(1, Math.floor(height / block)),
  };
  const out = new Uint8ClampedArray(small.width * small.height);
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      let sum = 0;
      for (let dy = 0; dy < block; dy++) {
        const from = (y * block + dy) * width + x * block;
        for (let dx = 0; dx < block; dx++) sum += grey[from + dx];
      }
      out[y * small.width + x] = sum / (block * block);
    }
  }
  return { ...small, grey: out };
}
