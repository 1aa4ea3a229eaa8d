import type { Slice } from '../slice';

/** Chroma (largest minus smallest channel, of 255) above which a pixel counts as clearly coloured. */
const COLOURED = 48;

/**
 * Turns RGBA pixels into a grey slice by the luma of ITU-R BT.601, `0.299 R + 0.587 G + 0.114 B`.
 *
 * Transparent pixels are composited over black, the background of MR images.
 *
 * @param rgba row-major, 4 bytes a pixel, not premultiplied, 0..255
 * @returns a slice with grey values 0..255, not rounded
 * @throws RangeError when the pixel count does not match the size
 */
export function sliceFromRgba(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): Slice {
  const count = width * height;
  if (!(width > 0 && height > 0) || rgba.length !== count * 4) {
    throw new RangeError(`${width}x${height} RGBA pixels need ${count * 4} bytes, got ${rgba.length}`);
  }
  const grey = new Float32Array(count);
  let coloured = 0;
  for (let i = 0, p = 0; i < count; i++, p += 4) {
    const r = rgba[p];
    const g = rgba[p + 1];
    const b = rgba[p + 2];
    const a = rgba[p + 3];
    // Integer weights keep the result exact, so that every engine and platform agrees to the bit.
    const luma = (299 * r + 587 * g + 114 * b) / 1000;
    grey[i] = a === 255 ? luma : (luma * a) / 255;
    if (Math.max(r, g, b) - Math.min(r, g, b) > COLOURED && a > 127) coloured++;
  }
  return { width, height, grey, colourfulness: coloured / count };
}
