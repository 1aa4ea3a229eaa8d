/**
 * Distance of each mask pixel to the nearest pixel outside the mask, by the 3-4 chamfer (within 8% of Euclidean).
 * Everything beyond the image counts as outside.
 *
 * Source: Borgefors, "Distance transformations in digital images", CVGIP 1986.
 *
 * @returns pixels; 0 outside the mask
 */
export function depthMap(mask: Uint8Array, width: number, height: number): Float32Array {
  // With a border of zeros, neighbours need no range checks.
  const w = width + 2;
  const d = new Float64Array(w * (height + 2));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (mask[y * width + x]) d[(y + 1) * w + x + 1] = 1e6;
  }
  for (let y = 1; y <= height; y++) {
    for (let x = 1; x <= width; x++) {
      const i = y * w + x;
      if (d[i] > 0) d[i] = Math.min(d[i], d[i - 1] + 3, d[i - w] + 3, d[i - w - 1] + 4, d[i - w + 1] + 4);
    }
  }
  for (let y = height; y >= 1; y--) {
    for (let x = width; x >= 1; x--) {
      const i = y * w + x;
      if (d[i] > 0) d[i] = Math.min(d[i], d[i + 1] + 3, d[i + w] + 3, d[i + w + 1] + 4, d[i + w - 1] + 4);
    }
  }
  const out = new Float32Array(mask.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[y * width + x] = d[(y + 1) * w + x + 1] / 3;
  }
  return out;
}
