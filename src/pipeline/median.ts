/**
 * 3x3 median filter: removes salt-and-pepper noise and single hot pixels, keeps edges where they are.
 * Border pixels repeat. One pass.
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
    for (let x = 0; x < width; x++) {
      const left = x > 0 ? x - 1 : 0;
      const right = x < width - 1 ? x + 1 : x;
      out[here + x] = median9(
        source[up + left],
        source[up + x],
        source[up + right],
        source[here + left],
        source[here + x],
        source[here + right],
        source[down + left],
        source[down + x],
        source[down + right],
      );
    }
  }
  return out;
}

/** Each column of three is sorted; the median of nine is the median of (max of mins, mid of mids, min of maxes). */
function median9(
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
  i: number,
): number {
  const lo = max3(min3(a, b, c), min3(d, e, f), min3(g, h, i));
  const mid = mid3(mid3(a, b, c), mid3(d, e, f), mid3(g, h, i));
  const hi = min3(max3(a, b, c), max3(d, e, f), max3(g, h, i));
  return mid3(lo, mid, hi);
}

function min3(a: number, b: number, c: number): number {
  const m = a < b ? a : b;
  return m < c ? m : c;
}

function max3(a: number, b: number, c: number): number {
  const m = a > b ? a : b;
  return m > c ? m : c;
}

function mid3(a: number, b: number, c: number): number {
  return a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
}
