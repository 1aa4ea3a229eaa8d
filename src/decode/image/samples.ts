import { sliceFromRgba } from '../../pipeline/image/grey';
import type { Slice } from '../../pipeline/slice';
import { type Png, toRgba } from '../png/decode';
import type { Windowing } from '../types';
import { applyWindow, robustWindow } from '../window';

/**
 * Scanners write 12 to 14 bits. A 16-bit picture below this limit holds raw scanner values and needs a window; one that
 * exceeds it was made for display.
 */
const RAW_BELOW = 1 << 14;
/** Share of pixels that may exceed the limit (hot pixels). */
const HOT = 0.001;

/** Makes a slice of samples of up to 16 bits. Grey keeps its full depth; colour is cut to 8 bits. */
export function sliceFromSamples(image: Png): { slice: Slice; windows?: Windowing } {
  const { width, height, channels, samples } = image;
  // the luma of three equal channels is the same
  if (channels === 1 && samples instanceof Uint8Array) {
    return { slice: { width, height, grey: new Float32Array(samples), colourfulness: 0 } };
  }
  if (channels > 1 || samples instanceof Uint8Array) {
    const { rgba } = toRgba(image);
    return { slice: sliceFromRgba(rgba, width, height) };
  }
  const raw = Float32Array.from(samples);
  // a few hot pixels do not make it a picture for display
  let beyond = 0;
  for (let i = 0; i < raw.length; i++) if (raw[i] >= RAW_BELOW) beyond++;
  const isRaw = beyond <= HOT * raw.length;
  // 257 takes 65535 to 255: a picture saved with 8 and with 16 bits gives the same grey
  const window = isRaw
    ? robustWindow(raw)
    : ({ centre: 32767.5, width: 65535, shape: 'linear-exact' } as const);
  const grey = isRaw ? applyWindow(raw, window) : raw.map((value) => value / 257);
  return {
    slice: { width, height, grey, colourfulness: 0 },
    windows: { raw, windows: [window], inverted: false },
  };
}
