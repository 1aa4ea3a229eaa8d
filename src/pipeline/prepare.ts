import { findHead } from './image/head';
import { median3 } from './image/median';
import { percentiles } from './image/percentile';
import { type Rect, resample } from './image/resample';
import { pixelAspect, type Slice } from './slice';

/**
 * To be raised whenever the results of this file change: a model reads only images of the version it was trained on.
 */
export const PREPROCESSING_VERSION = 2;

/** Side of the prepared image, the network's input, in pixels. */
export const IMAGE_SIZE = 192;

/** Side of the grid over the same square, in pixels. The head's mask, outlines and positions are on this grid. */
export const GRID_SIZE = 128;

/** Longest side of the working image, in pixels: enough for a mask, and limits the cost for large sources. */
const WORKING_SIZE = 256;

/** Margin around the head, as a share of its longer side. */
const MARGIN = 0.04;

/** Grey values inside the head are scaled so that these percentiles become 0 and 1. */
const DARK_PERCENTILE = 0.5;
const BRIGHT_PERCENTILE = 99.5;

/** A slice made comparable with all others: head centred, one size, one range of grey. */
export interface Prepared {
  /** Row-major grey values 0..1, IMAGE_SIZE squared unless another side was asked for; 0 outside the head. */
  readonly image: Float32Array;
  /** 1 inside the head, 0 outside, GRID_SIZE squared. */
  readonly mask: Uint8Array;
  /** The square of the source that the prepared image shows, in source pixels; may extend beyond the edges. */
  readonly crop: Rect;
  /** Share of the source image that the head covers, 0..1. */
  readonly coverage: number;
  /** Width of a grid pixel in millimetres, where the source's spacing is known. */
  readonly pixelSize?: number;
}

/**
 * Prepares a slice: noise reduction, head mask, head-centred square crop, area-averaging resize, robust scaling
 * of grey inside the head.
 *
 * @param side of the image, in pixels; only training uses another
 * @returns null when no head stands out from its background, or it has no contrast at all
 */
export function prepare(slice: Slice, side = IMAGE_SIZE): Prepared | null {
  const working = workingImage(slice);
  const head = findHead(working.grey, working.width, working.height);
  if (!head) return null;

  const length = Math.max(head.box.width, head.box.height) * (1 + 2 * MARGIN);
  const square: Rect = {
    x: head.box.x + head.box.width / 2 - length / 2,
    y: head.box.y + head.box.height / 2 - length / 2,
    width: length,
    height: length,
  };
  const { width, height } = working;
  const image = resample(working.grey, width, height, square, side, side);
  const inside = new Float32Array(head.mask);
  const maskOf = (size: number) => atLeastHalf(resample(inside, width, height, square, size, size));
  if (!scaleInside(image, maskOf(side))) return null;

  const sx = slice.width / width;
  const sy = slice.height / height;
  const crop = { x: square.x * sx, y: square.y * sy, width: square.width * sx, height: square.height * sy };
  const { spacing } = slice;
  return {
    image,
    mask: maskOf(GRID_SIZE),
    crop,
    coverage: head.coverage,
    ...(spacing && { pixelSize: (crop.width * spacing.x) / GRID_SIZE }),
  };
}

/** The slice brought to working size (never enlarged), noise reduced; square pixels stay square. */
export function workingImage(slice: Slice): { grey: Float32Array; width: number; height: number } {
  // Anisotropic pixels are made square first: a head must not be squeezed.
  const tall = slice.height * pixelAspect(slice);
  const scale = Math.min(1, WORKING_SIZE / Math.max(slice.width, tall));
  const width = Math.max(1, Math.round(slice.width * scale));
  const height = Math.max(1, Math.round(tall * scale));
  const all = { x: 0, y: 0, width: slice.width, height: slice.height };
  const reduced = resample(slice.grey, slice.width, slice.height, all, width, height);
  return { grey: median3(reduced, width, height), width, height };
}

/** 1 where a share is at least a half. */
function atLeastHalf(shares: Float32Array): Uint8Array {
  const mask = new Uint8Array(shares.length);
  for (let i = 0; i < mask.length; i++) mask[i] = shares[i] >= 0.5 ? 1 : 0;
  return mask;
}

/** Scales grey inside the mask to 0..1 between robust percentiles, in place; 0 outside. False when flat. */
function scaleInside(image: Float32Array, mask: Uint8Array): boolean {
  const inside = new Float32Array(image.length);
  let count = 0;
  for (let i = 0; i < image.length; i++) if (mask[i]) inside[count++] = image[i];
  const [lo, hi] = percentiles(inside.subarray(0, count), [DARK_PERCENTILE, BRIGHT_PERCENTILE]);
  if (!(hi > lo)) return false;
  const gain = 1 / (hi - lo);
  for (let i = 0; i < image.length; i++) {
    image[i] = mask[i] ? Math.min(1, Math.max(0, (image[i] - lo) * gain)) : 0;
  }
  return true;
}
