import { checkSize, GREY_BYTES, MAX_FRAMES, RGBA_BYTES } from '../limits';
import { Refusal } from '../refusal';
import type { DataSet } from './data-set';
import { OVERLAY_BIT_POSITIONS, TAG } from './tags';

/** The image pixel module (PS3.3 C.7.6.3): what the header says of the samples. */
export interface PixelFormat {
  readonly rows: number;
  readonly columns: number;
  readonly frames: number;
  readonly components: 1 | 3;
  readonly photometric: string;
  readonly planar: boolean;
  readonly bitsAllocated: 8 | 16;
  readonly bitsStored: number;
  readonly highBit: number;
  readonly signed: boolean;
  /** The header declares overlays in unused bits. */
  readonly overlay: boolean;
}

const unsupported = (encoding: string) => new Refusal('unsupported-encoding', { format: 'DICOM', encoding });

/** @throws Refusal for unsupported sizes and formats */
export function pixelFormat(set: DataSet): PixelFormat {
  const rows = set.integer(TAG.rows);
  const columns = set.integer(TAG.columns);
  if (!rows || !columns) throw new Refusal('no-pixels');
  checkSize(columns, rows);
  const claimed = set.number(TAG.numberOfFrames) ?? 1;
  if (claimed > MAX_FRAMES) throw new Refusal('corrupt');
  const frames = Math.max(1, Math.floor(claimed));
  const bitsAllocated = set.integer(TAG.bitsAllocated) ?? 16;
  if (bitsAllocated !== 8 && bitsAllocated !== 16) throw unsupported(`${bitsAllocated} bits a sample`);
  const bitsStored = set.integer(TAG.bitsStored) || bitsAllocated;
  const highBit = set.integer(TAG.highBit) ?? bitsStored - 1;
  const components = set.integer(TAG.samplesPerPixel) || 1;
  if (components !== 1 && components !== 3) throw unsupported(`${components} samples a pixel`);
  checkSize(columns, rows, decodingBytes({ components, bits: bitsAllocated }));
  const photometric = set.code(TAG.photometric) || (components === 3 ? 'RGB' : 'MONOCHROME2');
  return {
    ...{ rows, columns, frames, components, photometric },
    planar: set.integer(TAG.planarConfiguration) === 1,
    ...bitsOf(bitsAllocated, bitsStored, highBit),
    signed: set.integer(TAG.pixelRepresentation) === 1,
    overlay: OVERLAY_BIT_POSITIONS.some((tag) => (set.integer(tag) ?? 0) > 0),
  };
}

/**
 * Bytes per pixel that decoding needs, all copies together: as stored, a codec's copy, values before windowing, and
 * RGBA or grey.
 * @param bits a sample @param codec what a codec takes besides
 */
export function decodingBytes(
  { components, bits }: { readonly components: 1 | 3; readonly bits: number },
  codec = 0,
): number {
  const stored = components * Math.ceil(bits / 8);
  return 3 * stored + 2 * GREY_BYTES + (components === 3 ? RGBA_BYTES : 0) + codec;
}

/** The range of valid bits. An impossible Bits Stored or High Bit is replaced by all bits. */
export function bitsOf(bitsAllocated: 8 | 16, bitsStored: number, highBit: number) {
  const stored = Math.min(bitsStored, bitsAllocated);
  const fits = highBit >= stored - 1 && highBit < bitsAllocated;
  return { bitsAllocated, bitsStored: stored, highBit: fits ? highBit : stored - 1 };
}

/** Bytes of a frame that is not compressed. */
export function frameBytes(format: PixelFormat): number {
  return Math.ceil((format.rows * format.columns * bitsPerPixel(format)) / 8);
}

/** YBR_FULL_422 stores two chroma samples for every two pixels: 16 bits a pixel instead of 24. */
function bitsPerPixel({ components, bitsAllocated, photometric }: PixelFormat): number {
  return components === 3 && is422(photometric) ? 2 * bitsAllocated : components * bitsAllocated;
}

export const is422 = (photometric: string) =>
  photometric === 'YBR_FULL_422' || photometric === 'YBR_PARTIAL_422';

/** The stated photometric interpretation if it fits the number of components; otherwise the default for that number. */
export function photometricOf(said: string, components: 1 | 3): string {
  if (components === 1) return isColour(said) ? 'MONOCHROME2' : said;
  return isColour(said) ? said : 'RGB';
}

export const isColour = (photometric: string): boolean => /^(RGB|YBR|HSV|ARGB)/.test(photometric);
