import { Refusal } from './refusal';

/**
 * Limits that protect small devices. A picture that the browser decodes takes 12 bytes a pixel: 4 each for the bitmap,
 * its RGBA and its grey values.
 */
export const MAX_PIXELS = 64 * 1024 * 1024;
/**
 * Memory in bytes that decoding one picture may take, all copies together. Formats with more channels or more bits a
 * channel may therefore have fewer pixels.
 */
export const MAX_PICTURE_BYTES = 12 * MAX_PIXELS;
/** Grey for the pipeline: one 32-bit float a pixel. */
export const GREY_BYTES = 4;
/** RGBA of 8 bits. */
export const RGBA_BYTES = 4;
/** Largest side of canvases and textures in common browsers. */
export const MAX_SIDE = 16384;
/** Limit for pictures that are reduced while they are decoded: photographs of phones have up to 200 megapixels. */
export const MAX_SHRUNK_PIXELS = 256 * 1024 * 1024;
/** A smaller picture shows no anatomy: it is a spacer, or its header is wrong. */
export const MIN_PICTURE_SIDE = 8;
/** Size of one file. A 7 T whole-head volume of doubles is smaller; larger `ArrayBuffer`s fail on phones. */
export const MAX_FILE_BYTES = 1024 * 1024 * 1024;
/** What one gzip, deflated DICOM or NIfTI may unpack to. */
export const MAX_INFLATED_BYTES = 1024 * 1024 * 1024;
/**
 * Highest compression ratio. DEFLATE can reach 1032:1 (a run of one value), but images never come near a tenth of that.
 */
export const MAX_RATIO = 200;
/** Below this size a high ratio is harmless; small black test images do have one. */
export const RATIO_FREE_BYTES = 16 * 1024 * 1024;
/** Number of files in one archive: a patient CD has hundreds, a large study a few thousand. */
export const MAX_ARCHIVE_ENTRIES = 20_000;
/** All files of an archive together. They are unpacked one at a time, so this limits time rather than memory. */
export const MAX_ARCHIVE_BYTES = 4 * 1024 * 1024 * 1024;
/** Frames of a multi-frame file or pages of a TIFF; a larger count is more likely an error than a study. */
export const MAX_FRAMES = 20_000;
/** Time for one frame. The largest permitted takes a slow phone seconds, so a decoder that exceeds this hangs. */
export const DECODE_TIMEOUT_MS = 20_000;

/** Largest size that packed bytes may unpack to; more is treated as a decompression bomb. */
export function maxInflated(packed: number): number {
  return Math.min(MAX_INFLATED_BYTES, Math.max(RATIO_FREE_BYTES, packed * MAX_RATIO));
}

const MB = 1024 * 1024;

/**
 * Refuses a picture by the size in its header, before anything is decoded.
 * @param bytesAPixel memory per pixel for decoding, all copies together; 0 where that is at most 12
 * @throws Refusal `too-large`, `too-small` or, when a side is not a positive integer, `corrupt`
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

/** Whether a picture is too large to be decoded in full. */
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
