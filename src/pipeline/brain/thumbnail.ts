import { percentiles } from '../image/percentile';
import { type Rect, resample } from '../image/resample';
import { pixelAspect, type Slice } from '../slice';

/**
 * To be raised whenever the results of this file change: a net reads only thumbnails of the version it was trained on.
 */
export const THUMBNAIL_VERSION = 1;

/** Side of the thumbnail, in pixels: what tells a brain MRI from other pictures is coarse. */
export const THUMBNAIL_SIZE = 64;

/** Longest side of the picture in which borders are looked for: limits the cost and averages out noise in air. */
export const WORKING_SIZE = 128;

/** A row or column whose grey range is below this share of the picture's is border: padding, air or a drawn frame. */
const FLAT = 0.08;

/** A picture is never trimmed below this many working pixels a side. */
const MIN_SIDE = 8;

/** Grey values are scaled so that these percentiles become 0 and 1, so that letters and hot pixels have no effect. */
const DARK_PERCENTILE = 0.5;
const BRIGHT_PERCENTILE = 99.5;

/** What a thumbnail is made from. */
export type Picture = Pick<Slice, 'width' | 'height' | 'grey' | 'spacing' | 'aspect'>;

/**
 * A small version of the whole picture, whatever it shows: flat borders trimmed, aspect ratio kept (corrected where
 * pixels are not square), centred on black, grey scaled to one range. Unlike `prepare` it looks for no head.
 *
 * @returns row-major grey values 0..1, THUMBNAIL_SIZE squared; all 0 for a picture without contrast
 */
export function thumbnail(picture: Picture): Float32Array {
  const working = reduce(picture);
  const kept = trim(working);
  const scale = THUMBNAIL_SIZE / Math.max(kept.width, kept.height);
  const width = Math.max(1, Math.round(kept.width * scale));
  const height = Math.max(1, Math.round(kept.height * scale));
  const part = resample(working.grey, working.width, working.height, kept, width, height);
  stretch(part);
  const left = (THUMBNAIL_SIZE - width) >> 1;
  const top = (THUMBNAIL_SIZE - height) >> 1;
  const out = new Float32Array(THUMBNAIL_SIZE * THUMBNAIL_SIZE);
  for (let y = 0; y < height; y++) {
    out.set(part.subarray(y * width, (y + 1) * width), (top + y) * THUMBNAIL_SIZE + left);
  }
  return out;
}

/** The picture with square pixels, at most WORKING_SIZE a side. It is never made wider. */
export function reduce(picture: Picture): Picture {
  const { width, height, grey } = picture;
  const tall = height * pixelAspect(picture);
  const scale = Math.min(1, WORKING_SIZE / Math.max(width, tall));
  const across = Math.max(1, Math.round(width * scale));
  const down = Math.max(1, Math.round(tall * scale));
  if (across === width && down === height) return { width, height, grey };
  return {
    width: across,
    height: down,
    grey: resample(grey, width, height, { x: 0, y: 0, width, height }, across, down),
  };
}

/** What is left after flat rows and columns are removed from all four sides, including nested frames. */
export function trim({ width, height, grey }: Picture): Rect {
  const tolerance = FLAT * span(grey, 0, grey.length, 1);
  let [left, top, right, bottom] = [0, 0, width, height];
  const flatRow = (y: number) => span(grey, y * width + left, right - left, 1) <= tolerance;
  const flatColumn = (x: number) => span(grey, top * width + x, bottom - top, width) <= tolerance;
  for (let before = -1; before !== left + top - right - bottom; ) {
    before = left + top - right - bottom;
    while (bottom - top > MIN_SIDE && flatRow(top)) top++;
    while (bottom - top > MIN_SIDE && flatRow(bottom - 1)) bottom--;
    while (right - left > MIN_SIDE && flatColumn(left)) left++;
    while (right - left > MIN_SIDE && flatColumn(right - 1)) right--;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Largest minus smallest of `count` values, `step` apart. */
function span(values: Float32Array, start: number, count: number, step: number): number {
  let low = values[start];
  let high = low;
  for (let i = 1, at = start + step; i < count; i++, at += step) {
    const value = values[at];
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  return high - low;
}

/** Scales to 0..1 between robust percentiles, in place; all 0 where there is no contrast. */
function stretch(grey: Float32Array): void {
  const [low, high] = percentiles(grey, [DARK_PERCENTILE, BRIGHT_PERCENTILE]);
  const gain = high > low ? 1 / (high - low) : 0;
  for (let i = 0; i < grey.length; i++) grey[i] = Math.min(1, Math.max(0, (grey[i] - low) * gain));
}
