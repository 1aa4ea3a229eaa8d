/**
 * The decode environment of a browser's worker: pictures go through the browser's own decoders.
 */
import { browserCodecs } from '../codecs/browser';
import type { Rgba } from '../image/rgba';
import { MAX_PIXELS, MAX_SIDE } from '../limits';
import { decodePng, toRgba } from '../png/decode';
import { Refusal } from '../refusal';
import type { DecodeEnvironment, NativeType } from '../types';

export const browserEnvironment: DecodeEnvironment = {
  codecs: browserCodecs(),
  async decodeImage(bytes, type) {
    if (type === 'png' && mayBeTransparent(bytes)) return toRgba(decodePng(bytes));
    // The format is known from the content; stating it keeps the browser from guessing another.
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: `image/${type}` });
    const bitmap = await bitmapOf(blob, type);
    try {
      return pixelsOf(bitmap);
    } finally {
      bitmap.close();
    }
  },
};

/**
 * A canvas stores premultiplied pixels, which changes half-transparent ones by up to a grey level. PNGs that may have
 * such pixels go through our own decoder, which is exact but slower, as in Node.
 */
function mayBeTransparent(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const colourType = bytes[25];
  if (colourType === 4 || colourType === 6) return true;
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4);
    if (type === 0x74524e53) return true; // tRNS
    if (type === 0x49444154) return false; // IDAT: tRNS may only come before it
  }
  return false;
}

/** No colour profile is applied and nothing is premultiplied: as in training, the numbers in the file count. */
async function bitmapOf(blob: Blob, type: NativeType): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  } catch {
    // The browser gives no reason. All browsers read the other formats, so such a file is damaged; AVIF not all of them
    // read.
    throw type === 'avif' ? new Refusal('no-decoder', { format: 'AVIF' }) : new Refusal('corrupt');
  }
}

/**
 * Reads a bitmap's pixels back through a canvas: exact where it is opaque. Transparent pixels (WebP, AVIF) are laid
 * over black here, within half a grey level of what `sliceFromRgba` makes of them.
 */
function pixelsOf(bitmap: ImageBitmap): Rgba {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  // Without alpha a canvas starts black and opaque.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true, colorSpace: 'srgb' });
  if (!context) {
    throw new Refusal('too-large', { width, height, maxSide: MAX_SIDE, maxMegapixels: MAX_PIXELS >> 20 });
  }
  context.drawImage(bitmap, 0, 0);
  return { width, height, rgba: context.getImageData(0, 0, width, height).data };
}
