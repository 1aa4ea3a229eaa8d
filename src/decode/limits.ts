import { Refusal } from './refusal';

/**
 * Limits that protect a small device. A picture of 64 megapixels that the browser decodes takes 12 bytes a pixel: the
 * bitmap, its RGBA and its grey values, 4 each.
 */
export const MAX_PIXELS = 64 * 1024 * 1024;
/**
 * Bytes that one picture may take while it is decoded, all copies of its values together. Formats with more channels or
 * more bits a channel may therefore have fewer pixels.
 */
export const MAX_PICTURE_BYTES = 12 * MAX_PIXELS;
/** Grey as the pipeline takes it: a 32-bit float a pixel. */
export const GREY_BYTES = 4;
/** RGBA of 8 bits. */
export const RGBA_BYTES = 4;
/** Canvases and textures of common browsers end at 16384 a side. */
export const MAX_SIDE = 16384;
/** Pictures that are made smaller while they are decoded: photographs of phones end at 200 megapixels. */
export const MAX_SHRUNK_PIXELS = 256 * 1024 * 1024;
/** Below this no anatomy is left to see; a few pixels are a spacer or a lie. */
export const MIN_PICTURE_SIDE = 8;
/** One file. A 7 T whole-head volume of doubles stays below; above it, `ArrayBuffer`s fail on phones. */
export const MAX_FILE_BYTES = 1024 * 1024 * 1024;
/** What one gzip, deflated DICOM or NIfTI may unpack to. */
export const MAX_INFLATED_BYTES = 1024 * 1024 * 1024;
/** DEFLATE cannot do better than 1032:1 (a run of one value); images never come near a tenth of it. */
export const MAX_RATIO = 200;
/** Below this a high ratio is harmless: small black test images do reach it. */
export const RATIO_FREE_BYTES = 16 * 1024 * 1024;
/** Files of one archive: a patient CD has hundreds, a large study a few thousand. */
export const MAX_ARCHIVE_ENTRIES = 20_000;
/** All files of an archive together. They are unpacked one at a time, so this is about time, not memory. */
export const MAX_ARCHIVE_BYTES = 4 * 1024 * 1024 * 1024;
/** Frames of a multi-frame file or pages of a TIFF; beyond it a count is more likely a lie than a study. */
export const MAX_FRAMES = 20_000;
/** One frame. The largest permitted takes a slow phone seconds; what takes this long hangs. */
export const DECODE_TIMEOUT_MS = 20_000;

/** What packed bytes may unpack to, before they are taken for a bomb. */
export function maxInflated(packed: number): number {
  return Math.min(MAX_INFLATED_BYTES, Math.max(RATIO_FREE_BYTES, packed * MAX_RATIO));
}

const MB = 1024 * 1024;

/**
 * Refuses a picture by the size that its header claims, before a byte of it is decoded.
 * @param bytesAPixel all copies that decoding makes of a pixel's values; 0 where that is at most 12
 * @throws Refusal `too-large`, `too-small` or, when a side is no positive integer, `corrupt`
 */
export function checkSize(width: number, height: number, bytesAPixel = 0): void {
  if (!Number.isInteger(width) || !Number.isInteger(height) || width <= 0 || height <= 0) {
    throw new Refusal('corrupt');
  }
  const most = Math.min(MAX_PIXELS, Math.floor(MAX_PICTURE_BYTES / Math.max(1, bytesAPixel)));
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > most) {
    throw new Refusal('too-large', {
      width,
      height,
      maxSide: MAX_SIDE,
      maxMegapixels: Math.floor(most / MB),
    });
  }
  if (width < MIN_PICTURE_SIDE || height < MIN_PICTURE_SIDE)
    throw new Refusal('too-small', { width, height });
}

/** Whether a picture is too large to be decoded whole. */
export const isOverLimits = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): boolean => width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS;

/** @throws Refusal `file-too-large` */
export function checkFileSize(bytes: number, max = MAX_FILE_BYTES): void {
  if (bytes > max) {
    throw new Refusal('file-too-large', { megabytes: Math.ceil(bytes / MB), maxMegabytes: max / MB });
  }
}
