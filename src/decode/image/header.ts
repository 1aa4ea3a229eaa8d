import { EOI, FIRST, isFrame, readFrameHeader, SOF3, SOS, segmentAt } from '../jpeg/markers';
import { Refusal } from '../refusal';
import type { ImageType } from '../types';
import { readView } from '../view';

/** What a picture's header tells before anything is decoded. */
export interface ImageHeader {
  readonly width: number;
  readonly height: number;
  /** Bits a channel, where the format has several. */
  readonly bits?: number;
}

/**
 * Reads a picture's size from its header.
 * @throws Refusal `truncated`, `corrupt`, or `unsupported-encoding` for a variant that no decoder here reads
 */
export function imageHeader(bytes: Uint8Array, type: ImageType): ImageHeader {
  return readView(bytes, (view) => headerOf(view, type));
}

function headerOf(view: DataView, type: ImageType): ImageHeader {
  switch (type) {
    case 'png':
      return png(view);
    case 'jpeg':
      return jpeg(view);
    case 'gif':
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    case 'bmp':
      return bmp(view);
    case 'webp':
      return webp(view);
    case 'avif':
      return avif(view);
  }
}

function png(view: DataView): ImageHeader {
  if (view.getUint32(12) !== 0x49484452) throw new Refusal('corrupt'); // "IHDR" comes first
  return { width: view.getUint32(16), height: view.getUint32(20), bits: view.getUint8(24) };
}

/** The frame header (ITU-T T.81, B.2.2). */
function jpeg(view: DataView): ImageHeader {
  for (let segment = segmentAt(view, FIRST); ; segment = segmentAt(view, segment.end)) {
    const { marker, body } = segment;
    if (marker === EOI || marker === SOS) throw new Refusal('corrupt');
    if (!isFrame(marker)) continue;
    const refuse = (encoding: string) => new Refusal('unsupported-encoding', { format: 'JPEG', encoding });
    const coding = { 195: 'lossless', 201: 'arithmetic', 202: 'arithmetic' }[marker];
    if (coding || marker > SOF3) throw refuse(`${coding ?? 'hierarchical'} coding`);
    const { bits, width, height, components } = readFrameHeader(view, body);
    if (bits !== 8) throw refuse(`${bits} bits`);
    // Browsers convert CMYK each in their own way; no scanner or camera writes it.
    if (components.length === 4) throw refuse('CMYK colours');
    return { width, height, bits };
  }
}

function bmp(view: DataView): ImageHeader {
  if (view.getUint32(14, true) === 12) {
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  }
  // a negative height stores the rows from the top
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

/** The three kinds of WebP: extended, lossless, lossy (RFC 9649, section 2). */
function webp(view: DataView): ImageHeader {
  if (8 + view.getUint32(4, true) > view.byteLength) throw new Refusal('truncated');
  const chunk = view.getUint32(12);
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (chunk === 0x56503858 && view.getUint8(20) & 2) {
    // libwebp's plain decoder does not read it, so that Node and browsers would differ
    throw new Refusal('unsupported-encoding', { format: 'WebP', encoding: 'animation' });
  }
  if (chunk === 0x56503858) return { width: uint24(24) + 1, height: uint24(27) + 1 };
  if (chunk === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk === 0x56503820) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  throw new Refusal('corrupt');
}

/** AVIF keeps its size in an `ispe` box; the largest of them is the picture, others are thumbnails or tiles. */
function avif(view: DataView): ImageHeader {
  const end = Math.min(view.byteLength - 16, 64 * 1024);
  let best: ImageHeader | undefined;
  for (let at = 4; at <= end; at++) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!best || found.width * found.height > best.width * best.height) best = found;
  }
  if (!best) throw new Refusal('corrupt');
  return best;
}
