/** How far the midline found from the grey may lie from that of the outline, in half pixels to either side. */
const SEARCH = 16;

/**
 * The head's midline, as an x for each row: a straight line, which may be tilted with the head.
 *
 * A line is fitted to the midpoints of the mask's rows, then shifted to where the two halves match best.
 */
export function mirrorAxis(relative: Float32Array, mask: Uint8Array, size: number): Float64Array {
  const { at, slope } = middleLine(mask, size);
  const axis = new Float64Array(size);
  for (let y = 0; y < size; y++) axis[y] = at + slope * (y - size / 2);
  let best = Number.POSITIVE_INFINITY;
  let shift = 0;
  for (let s = -SEARCH; s <= SEARCH; s++) {
    const gap = meanGap(relative, mask, axis, s / 2, size);
    if (gap < best) {
      best = gap;
      shift = s / 2;
    }
  }
  return axis.map((x) => x + shift);
}

/** Least-squares line through the midpoints of the rows, weighted by the rows' widths. */
function middleLine(mask: Uint8Array, size: number): { at: number; slope: number } {
  let n = 0;
  let sy = 0;
  let sx = 0;
  let syy = 0;
  let sxy = 0;
  for (let y = 0; y < size; y++) {
    let count = 0;
    let sum = 0;
    for (let x = 0; x < size; x++) {
      if (!mask[y * size + x]) continue;
      count++;
      sum += x;
    }
    if (count === 0) continue;
    const v = y - size / 2;
    n += count;
    sx += sum;
    sy += count * v;
    syy += count * v * v;
    sxy += sum * v;
  }
  if (n === 0) return { at: size / 2, slope: 0 };
  const spread = syy - (sy * sy) / n;
  // Heads are rarely tilted by more than 20 degrees; steeper lines come from sagittal slices and necks.
  const slope = spread > 0 ? Math.min(0.35, Math.max(-0.35, (sxy - (sx * sy) / n) / spread)) : 0;
  return { at: sx / n - (slope * sy) / n, slope };
}

/** Mean absolute left-right difference when the axis is shifted. */
export function meanGap(
  relative: Float32Array,
  mask: Uint8Array,
  axis: Float64Array,
  shift: number,
  size: number,
) {
  let sum = 0;
  let count = 0;
  for (let y = 0; y < size; y++) {
    const fold = Math.round(2 * (axis[y] + shift));
    const to = Math.ceil(fold / 2);
    for (let x = Math.max(0, fold - size + 1); x < to; x++) {
      const i = y * size + x;
      const j = y * size + fold - x;
      if (!mask[i] && !mask[j]) continue;
      // Where only one side shows head, the halves do not match.
      const gap = mask[i] && mask[j] ? Math.abs(relative[i] - relative[j]) : 2;
      sum += gap < 2 ? gap : 2;
      count++;
    }
  }
  return count > 0 ? sum / count : 0;
}

/** The image mirrored about its axis; where the mirror image of a head pixel is outside the head, it keeps its own value. */
export function mirrored(relative: Float32Array, mask: Uint8Array, axis: Float64Array, size: number) {
  const out = new Float32Array(relative.length);
  for (let y = 0; y < size; y++) {
    const fold = Math.round(2 * axis[y]);
    for (let x = 0; x < size; x++) {
      const i = y * size + x;
      if (!mask[i]) continue;
      const m = fold - x;
      out[i] = m >= 0 && m < size && mask[y * size + m] ? relative[y * size + m] : relative[i];
    }
  }
  return out;
}
