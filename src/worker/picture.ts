import type { Windowing } from '../decode/types';
import { resample } from '../pipeline/image/resample';
import { IMAGE_SIZE, type Prepared } from '../pipeline/prepare';
import type { Stage } from '../pipeline/prepare-stages';
import { pixelAspect, type Slice } from '../pipeline/slice';
import type { DeepValues, Picture, StagePicture } from './protocol';

/**
 * A slice as 8-bit grey with square pixels, area-averaged to at most `maxSide` a side; never enlarged. With the file's
 * own values, where they are given.
 */
export function pictureOf(slice: Slice, maxSide: number, windowing?: Windowing): Picture {
  const { width, height } = squareSize(slice, maxSide);
  const all = { x: 0, y: 0, width: slice.width, height: slice.height };
  const same = width === slice.width && height === slice.height;
  const sized = (values: Float32Array) =>
    same ? values : resample(values, slice.width, slice.height, all, width, height);
  const picture = { width, height, grey: toBytes(sized(slice.grey)) };
  // Without a window a LUT made the grey: there is nothing to move.
  if (!windowing?.windows.length) return picture;
  return { ...picture, deep: deepValues(sized(windowing.raw), windowing) };
}

/** Sides in square pixels, at most `maxSide`; never enlarged. */
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
/** Widths of the file's window to either side of it that 16 bits must hold; far outliers are clipped to them. */
const REACH = 16;

/** Integers that fit are kept as they are; everything else in 65536 equal steps. */
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
    // Nothing lies near the window: then everything is kept, however coarsely.
    if (to > from) [low, high] = [from, to];
    slope = (high - low) / MAX_STORED || 1;
  }
  const stored = new Uint16Array(values.length);
  for (let i = 0; i < stored.length; i++) {
    stored[i] = Math.min(MAX_STORED, Math.max(0, Math.round((values[i] - low) / slope)));
  }
  return { stored, slope, intercept: low, windows, inverted };
}

/** Grey is 0..255 as a display would show it; anything beyond (a source without a window) is stretched. */
function toBytes(grey: Float32Array): Uint8ClampedArray<ArrayBuffer> {
  let low = 0;
  let high = 255;
  for (let i = 0; i < grey.length; i++) {
    if (grey[i] < low) low = grey[i];
    if (grey[i] > high) high = grey[i];
  }
  return scaled(grey, low, low === 0 && high === 255 ? 1 : 255 / (high - low));
}

/** The prepared image as a picture: what was measured. */
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
  // A loop of its own: `from` with a function is ten times slower.
  for (let i = 0; i < bytes.length; i++) bytes[i] = (grey[i] - low) * gain;
  return bytes;
}
