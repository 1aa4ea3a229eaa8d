/** Finds the head: the large bright object on a dark background. */
import { connectedComponents, countOnEdge } from './components';
import { otsu } from './otsu';
import type { Rect } from './resample';

export interface Head {
  /** 1 inside the head, 0 outside; row-major, of the working image's size. */
  readonly mask: Uint8Array;
  /** Tight box around the mask, in working pixels. */
  readonly box: Rect;
  /** Share of the image that the head covers, 0..1. */
  readonly coverage: number;
}

/**
 * Shares of Otsu's threshold to try. Half of it first: on T1, bright scalp fat raises the threshold above the brain,
 * and air is far darker than half the threshold. The full threshold is for grey backgrounds.
 */
const THRESHOLD_SHARES = [0.5, 1];

/** Opening by one pixel cuts hairlines and letters off the head. */
const OPENING = 1;

/** Parts smaller than this share of the largest are letters and specks; larger ones (eyes, a lobe) are head. */
const SMALLEST_PART = 0.05;

/**
 * A head covers more than the first share of the image, and less than the second unless the picture is tightly cropped.
 */
const SMALLEST_HEAD = 0.02;
const LARGEST_HEAD = 0.93;

/** A part with this share of its pixels along the edges of its own box is a drawn frame, not anatomy. */
const FRAME_SHARE = 0.75;

/**
 * Head mask of a denoised working image: threshold, opening, large connected components, orthogonal hull.
 *
 * The hull (a pixel is inside when mask lies on both sides of it in its row and in its column) takes in the
 * dark ventricles, sinuses and cysts that any threshold misses.
 *
 * Source: Otsu, "A threshold selection method from gray-level histograms", IEEE Trans. SMC 1979.
 *
 * @returns null when nothing large enough stands out
 */
export function findHead(image: Float32Array, width: number, height: number): Head | null {
  const threshold = otsu(image);
  let found: Head | null = null;
  for (const share of THRESHOLD_SHARES) {
    const head = headAbove(image, width, height, threshold * share);
    if (head) found = head;
    if (head && head.coverage <= LARGEST_HEAD) break;
  }
  return found;
}

function headAbove(image: Float32Array, width: number, height: number, threshold: number): Head | null {
  const bright = new Uint8Array(image.length);
  for (let i = 0; i < bright.length; i++) bright[i] = image[i] > threshold ? 1 : 0;
  const core = erode(bright, width, height, OPENING);
  const opened = dilateWithin(core, bright, width, height, OPENING);
  const { labels, components } = connectedComponents(opened, width);
  const anatomy = components.filter((c) => countOnEdge(labels, width, c) < FRAME_SHARE * c.size);
  if (anatomy.length === 0) return null;
  const largest = anatomy.reduce((most, c) => Math.max(most, c.size), 0);
  // By label: whether the component is kept. Label 0 is the background.
  const kept = new Uint8Array(components.length + 1);
  for (const c of anatomy) if (c.size >= SMALLEST_PART * largest) kept[c.label] = 1;
  const parts = new Uint8Array(labels.length);
  for (let i = 0; i < parts.length; i++) parts[i] = kept[labels[i]];
  const mask = hull(parts, width, height);
  let inside = 0;
  for (let i = 0; i < mask.length; i++) inside += mask[i];
  const coverage = inside / mask.length;
  return coverage < SMALLEST_HEAD ? null : { mask, box: boundingBox(mask, width, height), coverage };
}

/**
 * Square erosion by `radius`, one axis after the other. Pixels beyond the image count as 0, so that frames along its
 * edge are removed.
 */
export function erode(mask: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const across = new Uint8Array(mask.length);
  const both = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) runs(mask, across, y * width, 1, width, radius);
  for (let x = 0; x < width; x++) runs(across, both, x, width, height, radius);
  return both;
}

/** Shortens each run of ones along one line of the image by `radius` at both ends. */
function runs(
  from: Uint8Array,
  to: Uint8Array,
  offset: number,
  step: number,
  length: number,
  radius: number,
) {
  let start = -1;
  for (let k = 0; k <= length; k++) {
    const on = k < length && from[offset + k * step] === 1;
    if (on && start < 0) start = k;
    if (on || start < 0) continue;
    for (let r = start + radius; r < k - radius; r++) to[offset + r * step] = 1;
    start = -1;
  }
}

/** Grows `core` step by step, but only where `limit` is set: undoes an erosion without rounding corners. */
function dilateWithin(core: Uint8Array, limit: Uint8Array, width: number, height: number, steps: number) {
  let current = core;
  for (let s = 0; s < steps; s++) {
    const next = current.slice();
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const i = y * width + x;
        if (current[i] || !limit[i]) continue;
        const touched =
          (x > 0 && current[i - 1]) ||
          (x < width - 1 && current[i + 1]) ||
          (y > 0 && current[i - width]) ||
          (y < height - 1 && current[i + width]);
        if (touched) next[i] = 1;
      }
    }
    current = next;
  }
  return current;
}

/** Orthogonal hull: inside when the mask lies on both sides in the row and in the column. */
function hull(mask: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(mask.length);
  const top = new Int32Array(width).fill(height);
  const bottom = new Int32Array(width).fill(-1);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!mask[y * width + x]) continue;
      if (y < top[x]) top[x] = y;
      bottom[x] = y;
    }
  }
  for (let y = 0; y < height; y++) {
    let left = width;
    let right = -1;
    for (let x = 0; x < width; x++) {
      if (!mask[y * width + x]) continue;
      if (x < left) left = x;
      right = x;
    }
    for (let x = left; x <= right; x++) {
      if (y >= top[x] && y <= bottom[x]) out[y * width + x] = 1;
    }
  }
  return out;
}

function boundingBox(mask: Uint8Array, width: number, height: number): Rect {
  let x0 = width;
  let y0 = height;
  let x1 = -1;
  let y1 = -1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!mask[y * width + x]) continue;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      y1 = y;
    }
  }
  return { x: x0, y: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 };
}
