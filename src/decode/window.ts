import { MIN_SLICE_SIDE } from '../pipeline/check';
import { roughness } from './roughness';
import type { Window } from './types';

/** Share of the values left out at either end: a few hot pixels must not darken a slice. */
const TAIL = 0.001;
/** Bins of the histogram; fine enough for 16 bits. */
const BINS = 65536;
/** With fewer bins between the percentiles, extreme values take up most of the histogram, and it is refined. */
const FEWEST_BINS = 1024;
/** If this share of the range is empty next to one end, the value at that end is background filler. */
const EMPTY = 0.8;

/** The window that shows nearly all values: from the 0.1st to the 99.9th percentile. Used where a file gives none. */
export function robustWindow(values: ArrayLike<number>): Window {
  return robustWindowOf(values.length, (i) => values[i]);
}

/**
 * The same for values that are read one at a time, so that a volume need not be converted first. Values count by rank,
 * not by size: a single 10^30, or a background of -32768, has no effect.
 */
export function robustWindowOf(count: number, at: (index: number) => number): Window {
  const all = rangeOf(count, at, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  if (!(all.high > all.low)) {
    return { centre: Number.isFinite(all.low) ? all.low : 0, width: 1, shape: 'linear-exact' };
  }
  let found = percentilesOf(count, at, all);
  const rest = fillerOf(found, count, at);
  if (rest) found = percentilesOf(count, at, { ...rest, alone: true });
  const { from, to } = found;
  // nearly everything is one value (an empty slice with a spot): the full range is used
  const [low, high] = to > from ? [from, to] : [all.low, all.high];
  return { centre: (low + high) / 2, width: high - low, shape: 'linear-exact' };
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** Values outside the range are ignored instead of counting towards the tails. */
  readonly alone?: boolean;
}

interface Percentiles extends Range {
  readonly from: number;
  readonly to: number;
  readonly counts: Uint32Array;
  readonly scale: number;
  readonly first: number;
  readonly last: number;
}

/** Smallest and largest of the values within `from` and `to`. */
function rangeOf(count: number, at: (index: number) => number, from: number, to: number): Range {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const value = at(i);
    if (value < from || value > to) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

function percentilesOf(values: number, at: (index: number) => number, range: Range): Percentiles {
  const { low, high, alone } = range;
  const counts = new Uint32Array(BINS);
  const scale = (BINS - 1) / (high - low);
  let [below, above] = [0, 0];
  for (let i = 0; i < values; i++) {
    const value = at(i);
    if (value < low) below++;
    else if (value > high) above++;
    else counts[Math.floor((value - low) * scale)]++;
  }
  const counted = alone ? values - below - above : values;
  if (alone) [below, above] = [0, 0];
  const tail = Math.floor(counted * TAIL);
  let first = 0;
  for (let seen = below + counts[0]; seen <= tail && first < BINS - 1; seen += counts[first]) first++;
  let last = BINS - 1;
  for (let seen = above + counts[last]; seen <= tail && last > 0; seen += counts[last]) last--;
  const found = { low, high, from: low + first / scale, to: low + last / scale, counts, scale, first, last };
  if (last - first >= FEWEST_BINS) return found;
  // refine: the same with a histogram of the narrower range
  const near = rangeOf(values, at, low + first / scale, low + (last + 1) / scale);
  if (!(near.high > near.low) || (near.low === low && near.high === high)) return found;
  return percentilesOf(values, at, { ...near, ...(alone && { alone }) });
}

/**
 * Finds background filler: one value at one end, with all others close together at the other end.
 * @returns the range of the others, or undefined where there is no filler
 */
function fillerOf(
  { low, high, counts, scale, first, last }: Percentiles,
  count: number,
  at: (index: number) => number,
): Range | undefined {
  const least = EMPTY * (last - first);
  let next = first + 1;
  while (next < last && counts[next] === 0) next++;
  let previous = last - 1;
  while (previous > first && counts[previous] === 0) previous--;
  const above = () => rangeOf(count, at, low + (next - 0.5) / scale, high);
  const below = () => rangeOf(count, at, low, low + (previous + 1) / scale);
  const isPicture = (range: Range) => range.high > range.low;
  if (next - first > least && isPicture(above())) return above();
  return last - previous > least && isPicture(below()) ? below() : undefined;
}

/** Pixels; a smaller picture is not read, and has too few of them to judge a window. */
const SMALL = MIN_SLICE_SIDE * MIN_SLICE_SIDE;
/** Share of the pixels bright enough to be head that a window may show as plain black or white. */
const MAX_CLIPPED = 0.4;
/** Pixels brighter than this, of 255, may be head. */
const HEAD = 25;
/** A smaller range of grey, of 255, looks like a single grey. */
const MIN_SPREAD = 13;
/** Roughness above this is noise: an empty slice may be dark. */
const NOISE = 0.25;

/**
 * Whether a window of the file hides the picture: nearly all of it, or much of the head, is plain black, white or one
 * grey. Such a window belongs to another unit, image or modality.
 *
 * @param grey the picture in that window
 * @param own the picture in a window set from its values
 * @param inverted small values will be shown bright
 */
export function hidesPicture(
  grey: Float32Array,
  own: Float32Array,
  width: number,
  inverted: boolean,
): boolean {
  if (grey.length < SMALL) return false;
  let [head, clipped, low, high] = [0, 0, 255, 0];
  for (let i = 0; i < grey.length; i++) {
    if ((inverted ? 255 - own[i] : own[i]) <= HEAD) continue;
    const shown = grey[i];
    head++;
    if (shown <= 0.5 || shown >= 254.5) clipped++;
    if (shown < low) low = shown;
    if (shown > high) high = shown;
  }
  if (head === 0) return false;
  const hides = clipped > MAX_CLIPPED * head || high - low < MIN_SPREAD;
  return hides && roughness(own, width) < NOISE;
}

/** Applies a window: 0 below, 255 above, between them as in DICOM PS3.3 C.11.2.1.2 and C.11.2.1.3. Not rounded. */
export function applyWindow(values: ArrayLike<number>, window: Window): Float32Array {
  const { centre, width, shape } = window;
  const grey = new Float32Array(values.length);
  if (shape === 'sigmoid') {
    for (let i = 0; i < grey.length; i++) grey[i] = 255 / (1 + exp((-4 * (values[i] - centre)) / width));
    return grey;
  }
  // LINEAR counts from the centres of its first and last value, LINEAR_EXACT from their edges.
  const c = shape === 'linear' ? centre - 0.5 : centre;
  const w = shape === 'linear' ? width - 1 : width;
  const low = c - w / 2;
  const high = c + w / 2;
  for (let i = 0; i < grey.length; i++) {
    const value = values[i];
    grey[i] = value <= low ? 0 : value > high ? 255 : ((value - c) / w + 0.5) * 255;
  }
  return grey;
}

/**
 * e^x by Taylor series and squaring: `Math.exp` may differ between engines in the last bit, and what is computed from
 * the grey values must not.
 */
function exp(x: number): number {
  if (x > 700) return Number.POSITIVE_INFINITY;
  if (x < -700) return 0;
  const r = x / 1024;
  let value = 1 + r * (1 + (r / 2) * (1 + (r / 3) * (1 + (r / 4) * (1 + (r / 5) * (1 + r / 6)))));
  for (let i = 0; i < 10; i++) value *= value;
  return value;
}
