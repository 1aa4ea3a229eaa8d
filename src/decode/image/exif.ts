import { APP1, EOI, FIRST, SOS, segmentAt } from '../jpeg/markers';
import type { Rgba } from './rgba';

/** EXIF 2.32, tag 0x0112: 1 is upright, 2..8 are mirrored or turned. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/**
 * Reads the orientation tag of a JPEG; 1 where there is none or it is damaged.
 *
 * Browsers' `createImageBitmap` turns a photograph upright (`imageOrientation: 'from-image'`, the default). Other
 * environments must do the same.
 */
export function exifOrientation(jpeg: Uint8Array): Orientation {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  try {
    let segment = segmentAt(view, FIRST);
    for (; segment.marker !== SOS && segment.marker !== EOI; segment = segmentAt(view, segment.end)) {
      const { marker, body, end } = segment;
      if (marker !== APP1 || end - body < 14 || end > view.byteLength) continue;
      const isExif = view.getUint32(body) === 0x45786966 && view.getUint16(body + 4) === 0;
      if (isExif) return fromTiff(new DataView(jpeg.buffer, jpeg.byteOffset + body + 6, end - body - 6));
    }
  } catch {
    // Damaged: the JPEG decoder reports it.
  }
  return 1;
}

function fromTiff(view: DataView): Orientation {
  if (view.byteLength < 14) return 1;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  const ifd = view.getUint32(4, little);
  if (ifd + 2 > view.byteLength) return 1;
  const entries = view.getUint16(ifd, little);
  for (let i = 0; i < entries; i++) {
    const at = ifd + 2 + i * 12;
    if (at + 12 > view.byteLength) return 1;
    if (view.getUint16(at, little) !== 0x0112) continue;
    // SHORT, one value; anything else is damage
    if (view.getUint16(at + 2, little) !== 3 || view.getUint32(at + 4, little) !== 1) return 1;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}

/** Turns and mirrors RGBA pixels upright. */
export function orient(image: Rgba, orientation: Orientation): Rgba {
  if (orientation === 1) return image;
  // as 32-bit pixels, for speed: a phone's photograph has twelve million
  const pixels = new Uint32Array(image.rgba.slice().buffer);
  const { width, height, samples } = orientSamples(pixels, image.width, image.height, 1, orientation);
  return { width, height, rgba: new Uint8Array(samples.buffer) };
}

/** The same for any samples, `channels` of them a pixel. */
export function orientSamples<T extends Uint32Array | Float32Array>(
  from: T,
  width: number,
  height: number,
  channels: number,
  orientation: Orientation,
): { width: number; height: number; samples: T } {
  const swapped = orientation >= 5;
  const outWidth = swapped ? height : width;
  const outHeight = swapped ? width : height;
  const mirrorX = orientation === 2 || orientation === 3 || orientation === 7 || orientation === 8;
  const mirrorY = orientation === 3 || orientation === 4 || orientation === 6 || orientation === 7;
  const samples = from.slice() as T;
  for (let y = 0, to = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++) {
      // where the shown pixel is stored
      const sx = swapped ? y : x;
      const sy = swapped ? x : y;
      const at = (mirrorY ? height - 1 - sy : sy) * width + (mirrorX ? width - 1 - sx : sx);
      for (let c = 0; c < channels; c++) samples[to++] = from[at * channels + c];
    }
  }
  return { width: outWidth, height: outHeight, samples };
}
