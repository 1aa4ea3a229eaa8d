import type { Windowing } from '../decode/types';
import { resample } from '../pipeline/image/resample';
import { IMAGE_SIZE, type Prepared } from '../pipeline/prepare';
import type { Stage } from '../pipeline/prepare-stages';
import { pixelAspect, type Slice } from '../pipeline/slice';
import type { DeepValues, Picture, StagePicture } from './protocol';

/**
 * A slice as 8-bit grey with square pixels, area-averaged to at most `maxSide` a side; never enlarged. Includes the
 * file's own values where they are given.
 */
export function pictureOf(slice: Slice, maxSide: number, windowing?: Windowing): Picture {
  const { width, height } = squareSize(slice, maxSide);
  const all = { x: 0, y: 0, width: slice.width, height: slice.height };
  const same = width === slice.width && height === slice.height;
  const sized = (values: Float32Array) =>
    same ? values : resample(values, slice.width, slice.height, all, width, height);
  const picture = { width, height, grey: toBytes(sized(slice.grey)) };
  // without a window the grey came from a LUT, and no other window can be applied
  if (!windowing?.windows.length) return picture;
  return { ...picture, deep: deepValues(sized(windowing.raw), windowing) };
}

/** Size in square pixels, at most `maxSide` a side; never enlarged. */
export function squareSize(slice: Slice, maxSide: number) {
  const { width, height } = slice;
  const aspect = pixelAspect(slice);
  // The finer axis keeps its pixels, the coarser one is stretched to it.
  const wide = aspect < 1 ? width / aspect : width;
  const tall = aspect > 1 ? height * aspect : height;
  const scale = Math.min(1, maxSide / Math.max(wide, tall));
  return { width: Math.max(1, Math.round(wide * scale)), height: Math.max(1, Math.round(tall * scale)) };
}

const MAX_STORED = 65535;
/** Window widths on either side of the window's centre that 16 bits must cover; outliers beyond are clipped. */
const REACH = 16;

/** Integers that fit are kept as they are; other values are stored in 65536 equal steps. */
function deepValues(values: Float32Array, { windows, inverted }: Windowing): DeepValues {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let integers = true;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
    integers &&= Number.isInteger(value);
  }
  let slope = 1;
  if (!integers || high - low > MAX_STORED) {
    const { centre, width } = windows[0];
    const from = Math.max(low, centre - REACH * width);
    const to = Math.min(high, centre + REACH * width);
    // if no value lies near the window, the full range is kept, however coarsely
    if (to > from) [low, high] = [from, to];
    slope = (high - low) / MAX_STORED || 1;
  }
  const stored = new Uint16Array(values.length);
  for (let i = 0; i < stored.length; i++) {
    stored[i] = Math.min(MAX_STORED, Math.max(0, Math.round((values[i] - low) / slope)));
  }
  return { stored, slope, intercept: low, windows, inverted };
}

/** Grey is 0..255 as displayed; a larger range (from a source without a window) is scaled to that. */
function toBytes(grey: Float32Array): Uint8ClampedArray<ArrayBuffer> {
  let low = 0;
  let high = 255;
  for (let i = 0; i < grey.length; i++) {
    if (grey[i] < low) low = grey[i];
    if (grey[i] > high) high = grey[i];
  }
  return scaled(grey, low, low === 0 && high === 255 ? 1 : 255 / (high - low));
}

/** The prepared image, on which findings were measured, as a picture. */
export function preparedPicture({ image }: Prepared): Picture {
  return { width: IMAGE_SIZE, height: IMAGE_SIZE, grey: fromShares(image) };
}

/** A step of the preparation as a picture. */
export function stagePicture({ id, width, height, grey }: Stage): StagePicture {
  return { id, width, height, grey: id === 'scaled' ? fromShares(grey) : toBytes(grey) };
}

const fromShares = (grey: Float32Array) => scaled(grey, 0, 255);

function scaled(grey: Float32Array, low: number, gain: number): Uint8ClampedArray<ArrayBuffer> {
  if (low === 0 && gain === 1) return new Uint8ClampedArray(grey);
  const bytes = new Uint8ClampedArray(grey.length);
  // a plain loop: `from` with a function is ten times slower
  for (let i = 0; i < bytes.length; i++) bytes[i] = (grey[i] - low) * gain;
  return bytes;
}
