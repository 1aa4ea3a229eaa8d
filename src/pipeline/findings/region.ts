/**
 * Regions of a fine lesion map: a peak, and what is connected with it and nearly as sure. Only what lies inside the
 * head counts.
 */
import { pixelsAt } from '../image/components';

/**
 * A region takes in what lies at most this many points (natural log odds) below its peak. A threshold on probability
 * fits annotated boxes less well: how sure the finder is varies far more between lesions than how its sureness falls
 * at their edges.
 */
export const REGION_DROP = 1.5;

/**
 * The peak is the middle of what lies this close to the highest value: it falls inside the annotated box a little more
 * often than the highest pixel does.
 */
const PEAK_DROP = 0.5;

/** Ends excluded on the right and below. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Region {
  /** Highest log odds. */
  readonly height: number;
  /** Indices of its pixels. */
  readonly pixels: Int32Array;
  /** Where it is surest, in pixels of the map; pixel (0,0) covers 0..1. */
  readonly peak: { readonly x: number; readonly y: number };
  /**
   * In pixels of the map, its middle at the peak: of an ellipse that is as wide and as high as the region spreads. The
   * region's own ends are those of its tails, and the middle between them lies in the annotated box less often.
   */
  readonly box: Box;
}

/**
 * @param map log odds, side^2, row-major
 * @param mask 1 where a lesion can be, side^2
 * @returns null where the mask is empty or the map has no peak inside it
 */
export function surestRegion(map: Float64Array, mask: Uint8Array, side: number): Region | null {
  let top = -1;
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < map.length; i++) {
    if (!mask[i]) continue;
    if (top < 0 || map[i] > map[top]) top = i;
    lowest = Math.min(lowest, map[i]);
  }
  return top >= 0 && map[top] - lowest > FLAT ? regionAt(map, mask, side, top) : null;
}

/** Differences below this are rounding. */
const FLAT = 1e-6;

/** The surest region around a peak of its own that does not run into `first`; null when there is none. */
export function nextRegion(map: Float64Array, mask: Uint8Array, side: number, first: Region): Region | null {
  const taken = new Uint8Array(map.length);
  for (const i of first.pixels) taken[i] = 1;
  for (;;) {
    let top = -1;
    for (let i = 0; i < map.length; i++) {
      if (!mask[i] || taken[i] || (top >= 0 && map[i] <= map[top])) continue;
      if (isSummit(map, side, i)) top = i;
    }
    if (top < 0) return null;
    const next = regionAt(map, mask, side, top);
    if (!next.pixels.some((i) => taken[i])) return next;
    for (const i of next.pixels) taken[i] = 1;
  }
}

function isSummit(map: Float64Array, side: number, i: number): boolean {
  const x = i % side;
  const y = (i - x) / side;
  for (let v = Math.max(0, y - 1); v <= Math.min(side - 1, y + 1); v++) {
    for (let u = Math.max(0, x - 1); u <= Math.min(side - 1, x + 1); u++) {
      if (map[v * side + u] > map[i]) return false;
    }
  }
  return true;
}

function regionAt(map: Float64Array, mask: Uint8Array, side: number, top: number): Region {
  const height = map[top];
  const pixels = connected(map, mask, side, top, height - REGION_DROP);
  const peak = middle(connected(map, mask, side, top, height - PEAK_DROP), side);
  return { height, pixels, peak, box: boxAround(peak, spread(pixels, side), boundsOf(mask, side)) };
}

/** An ellipse reaches twice as far as the standard deviation of what is in it, to each side. */
function boxAround({ x, y }: { x: number; y: number }, { vx, vy }: Spread, head: Box): Box {
  const across = 2 * Math.sqrt(vx);
  const down = 2 * Math.sqrt(vy);
  return {
    x0: Math.max(head.x0, x - across),
    y0: Math.max(head.y0, y - down),
    x1: Math.min(head.x1, x + across),
    y1: Math.min(head.y1, y + down),
  };
}

/** Where the mask begins and ends, in pixels. */
export function boundsOf(mask: Uint8Array, side: number): Box {
  let [x0, y0, x1, y1] = [side, side, 0, 0];
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    const x = i % side;
    const y = (i - x) / side;
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x + 1);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y + 1);
  }
  return { x0, y0, x1, y1 };
}

/** Variances of pixels along the rows and the columns, and their covariance, in square pixels. */
export interface Spread {
  readonly vx: number;
  readonly vy: number;
  readonly vxy: number;
}

/** How pixels spread about their centre of gravity. */
export function spread(pixels: Int32Array, side: number): Spread {
  const { x, y } = middle(pixels, side);
  const n = pixels.length;
  // A pixel is a square, not a point: 1/12 is its own variance.
  let vx = 1 / 12;
  let vy = 1 / 12;
  let vxy = 0;
  for (const i of pixels) {
    const dx = (i % side) + 0.5 - x;
    const dy = Math.floor(i / side) + 0.5 - y;
    vx += (dx * dx) / n;
    vy += (dy * dy) / n;
    vxy += (dx * dy) / n;
  }
  return { vx, vy, vxy };
}

/** Centre of gravity of pixels, in pixels; pixel (0,0) covers 0..1. */
export function middle(pixels: Int32Array, side: number): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (const i of pixels) {
    x += (i % side) + 0.5;
    y += Math.floor(i / side) + 0.5;
  }
  return { x: x / pixels.length, y: y / pixels.length };
}

/** The mask's pixels at or above `level` that are 4-connected with `seed`. */
function connected(
  map: Float64Array,
  mask: Uint8Array,
  side: number,
  seed: number,
  level: number,
): Int32Array {
  return pixelsAt(seed, side, map.length, (i) => mask[i] !== 0 && map[i] >= level);
}
