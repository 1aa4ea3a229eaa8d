import type { Window } from './types';

/** Share of the values left out at either end: a few hot pixels must not darken a slice. */
const TAIL = 0.001;
/** Bins of the histogram; fine enough for 16 bits. */
const BINS = 65536;

/**
 * The window that shows nearly all values: from the 0.1st to the 99.9th percentile. Used where a file
 * brings none.
 */
export function robustWindow(values: ArrayLike<number>): Window {
  return robustWindowOf(values.length, (i) => values[i]!);
}

/** The same for values that are read one at a time, so that a volume need not be converted first. */
export function robustWindowOf(count: number, at: (index: number) => number): Window {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const value = at(i);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(high > low)) return { centre: Number.isFinite(low) ? low : 0, width: 1, shape: 'linear-exact' };
  const counts = new Uint32Array(BINS);
  const scale = (BINS - 1) / (high - low);
  for (let i = 0; i < count; i++) counts[Math.floor((at(i) - low) * scale)]!++;
  const tail = Math.floor(count * TAIL);
  let first = 0;
  for (let seen = counts[0]!; seen <= tail && first < BINS - 1; seen += counts[first]!) first++;
  let last = BINS - 1;
  for (let seen = counts[last]!; seen <= tail && last > 0; seen += counts[last]!) last--;
  const from = low + first / scale;
  const to = low + last / scale;
  // nearly everything is one value (an empty slice with a spot): the tails are all there is to see
  if (!(to > from)) return { centre: (low + high) / 2, width: high - low, shape: 'linear-exact' };
  return { centre: (from + to) / 2, width: to - from, shape: 'linear-exact' };
}

/**
 * Lays a window over values: 0 below, 255 above, between them as DICOM PS3.3 C.11.2.1.2 and C.11.2.1.3 say.
 * Not rounded: display depth is the display's matter.
 */
export function applyWindow(values: ArrayLike<number>, window: Window): Float32Array {
  const { centre, width, shape } = window;
  const grey = new Float32Array(values.length);
  if (shape === 'sigmoid') {
    for (let i = 0; i < grey.length; i++) grey[i] = 255 / (1 + exp((-4 * (values[i]! - centre)) / width));
    return grey;
  }
  // LINEAR counts from the centres of its first and last value, LINEAR_EXACT from their edges.
  const c = shape === 'linear' ? centre - 0.5 : centre;
  const w = shape === 'linear' ? width - 1 : width;
  const low = c - w / 2;
  const high = c + w / 2;
  for (let i = 0; i < grey.length; i++) {
    const value = values[i]!;
    grey[i] = value <= low ? 0 : value > high ? 255 : ((value - c) / w + 0.5) * 255;
  }
  return grey;
}

/**
 * e^x by Taylor series and squaring: `Math.exp` may differ between engines in the last bit, and what is
 * read from the grey values must not.
 */
function exp(x: number): number {
  if (x > 700) return Number.POSITIVE_INFINITY;
  if (x < -700) return 0;
  const r = x / 1024;
  let value = 1 + r * (1 + (r / 2) * (1 + (r / 3) * (1 + (r / 4) * (1 + (r / 5) * (1 + r / 6)))));
  for (let i = 0; i < 10; i++) value *= value;
  return value;
}
