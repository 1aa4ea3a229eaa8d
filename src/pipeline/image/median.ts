/**
 * 3x3 median filter: removes salt-and-pepper noise and single hot pixels, preserves edges. Border pixels are repeated.
 *
 * Source: Tukey 1977 (running medians); J. L. Smith, "Implementing median filters in XC4000E FPGAs", 1996.
 *
 * @param source row-major grey values, `width * height`
 * @returns a new image of the same size
 */
export function median3(source: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(source.length);
  for (let y = 0; y < height; y++) {
    const up = (y > 0 ? y - 1 : 0) * width;
    const here = y * width;
    const down = (y < height - 1 ? y + 1 : y) * width;
    // Each column of three is sorted once and used for three pixels: its own and the ones to its left and right.
    let lo1 = 0;
    let mid1 = 0;
    let hi1 = 0;
    let lo2 = 0;
    let mid2 = 0;
    let hi2 = 0;
    for (let x = -1; x < width; x++) {
      const next = x < width - 1 ? x + 1 : x;
      const a = source[up + next];
      const b = source[here + next];
      const c = source[down + next];
      const lo3 = min3(a, b, c);
      const mid3 = middle(a, b, c);
      const hi3 = max3(a, b, c);
      // The median of nine lies between the largest minimum and the smallest maximum.
      if (x >= 0) {
        out[here + x] = middle(max3(lo1, lo2, lo3), middle(mid1, mid2, mid3), min3(hi1, hi2, hi3));
      }
      // The first column is repeated beyond the left edge.
      lo1 = x < 0 ? lo3 : lo2;
      mid1 = x < 0 ? mid3 : mid2;
      hi1 = x < 0 ? hi3 : hi2;
      lo2 = lo3;
      mid2 = mid3;
      hi2 = hi3;
    }
  }
  return out;
}

function min3(a: number, b: number, c: number): number {
  const m = a < b ? a : b;
  return m < c ? m : c;
}

function max3(a: number, b: number, c: number): number {
  const m = a > b ? a : b;
  return m > c ? m : c;
}

function middle(a: number, b: number, c: number): number {
  return a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
}
