import { PREPARED_SIZE, type Prepared } from '../pipeline/normalise';
import { resample } from '../pipeline/resample';
import type { Slice } from '../pipeline/slice';
import type { Picture } from './protocol';

/** A slice as 8-bit grey with square pixels, area-averaged to at most `maxSide` a side; never enlarged. */
export function pictureOf(slice: Slice, maxSide: number): Picture {
  const { spacing } = slice;
  const aspect = spacing ? spacing.y / spacing.x : 1;
  // The finer axis keeps its pixels, the coarser one is stretched to it.
  const wide = aspect < 1 ? slice.width / aspect : slice.width;
  const tall = aspect > 1 ? slice.height * aspect : slice.height;
  const scale = Math.min(1, maxSide / Math.max(wide, tall));
  const width = Math.max(1, Math.round(wide * scale));
  const height = Math.max(1, Math.round(tall * scale));
  const same = width === slice.width && height === slice.height;
  const all = { x: 0, y: 0, width: slice.width, height: slice.height };
  const grey = same ? slice.grey : resample(slice.grey, slice.width, slice.height, all, width, height);
  return { width, height, grey: toBytes(grey) };
}

/** Grey is 0..255 as a display would show it; anything beyond (a source without a window) is stretched. */
function toBytes(grey: Float32Array): Uint8ClampedArray<ArrayBuffer> {
  let low = 0;
  let high = 255;
  for (const value of grey) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low === 0 && high === 255) return new Uint8ClampedArray(grey);
  const gain = 255 / (high - low);
  return Uint8ClampedArray.from(grey, (value) => (value - low) * gain);
}

/** The prepared image as a picture: what was measured. */
export function preparedPicture({ image }: Prepared): Picture {
  const grey = Uint8ClampedArray.from(image, (value) => value * 255);
  return { width: PREPARED_SIZE, height: PREPARED_SIZE, grey };
}
