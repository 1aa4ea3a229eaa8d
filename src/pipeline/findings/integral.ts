/**
 * Summed-area table: sums over any rectangle in four look-ups.
 *
 * Source: Crow, "Summed-area tables for texture mapping", SIGGRAPH 1984.
 */
export interface Integral {
  readonly sums: Float64Array;
  /** Pixels a side. */
  readonly size: number;
}

/** @param value of pixel i; the image has `size` x `size` */
export function integral(size: number, value: (i: number) => number): Integral {
  const w = size + 1;
  const sums = new Float64Array(w * w);
  for (let y = 0; y < size; y++) {
    let row = 0;
    for (let x = 0; x < size; x++) {
      row += value(y * size + x);
      sums[(y + 1) * w + x + 1] = sums[y * w + x + 1] + row;
    }
  }
  return { sums, size };
}

/** Sum over columns x0..x1 and rows y0..y1, ends included; pixels outside the image count as 0. */
export function boxSum({ sums, size }: Integral, x0: number, y0: number, x1: number, y1: number): number {
  const l = x0 > 0 ? x0 : 0;
  const t = y0 > 0 ? y0 : 0;
  const r = x1 < size ? x1 + 1 : size;
  const b = y1 < size ? y1 + 1 : size;
  if (r <= l || b <= t) return 0;
  const w = size + 1;
  return sums[b * w + r] - sums[t * w + r] - sums[b * w + l] + sums[t * w + l];
}

/** Mean over the mask's pixels of the (2r+1)-square around each mask pixel; 0 outside the mask. */
export function boxBlur(image: Float32Array, mask: Uint8Array, size: number, r: number): Float32Array {
  const sum = integral(size, (i) => (mask[i] ? image[i] : 0));
  const count = integral(size, (i) => mask[i]);
  const out = new Float32Array(image.length);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!mask[y * size + x]) continue;
      out[y * size + x] = boxSum(sum, x - r, y - r, x + r, y + r) / boxSum(count, x - r, y - r, x + r, y + r);
    }
  }
  return out;
}
