import { isFiller } from '../filler';
import type { Rgba } from '../image/rgba';
import { checkSize } from '../limits';
import { Refusal } from '../refusal';
import { readView } from '../view';
import { bmpRuns } from './rle';

export interface Bmp extends Rgba {
  /** Bytes follow the end of the file given in the header. */
  readonly goesOn: boolean;
}

/**
 * A Windows bitmap: 1, 4, 8, 16, 24 or 32 bits a pixel, uncompressed, with bit fields or run-length encoded.
 *
 * image-js 1.7.0 (fast-bmp 4.0.1) is not used: it reads a top-down height as 4 billion lines, returns palette indices
 * as greys, and refuses 4 bits and most 32-bit files. This decoder is also used in browsers, since they show a
 * truncated file as if it were whole.
 * @throws Refusal `truncated`, `corrupt`, `unsupported-encoding`, `too-large`
 */
export function decodeBmp(bytes: Uint8Array): Bmp {
  return readView(bytes, (view) => decode(bytes, view));
}

const PLAIN = 0;
const RUNS_OF_8 = 1;
const RUNS_OF_4 = 2;
const FIELDS = 3;
const FIELDS_AND_ALPHA = 6;

interface Header {
  /** Where the pixels begin. */
  readonly start: number;
  readonly width: number;
  readonly height: number;
  readonly fromTop: boolean;
  readonly bits: number;
  readonly compression: number;
  /** Where the palette begins, and bytes per entry. */
  readonly palette: number;
  readonly entry: number;
}

const unsupported = (encoding: string) => new Refusal('unsupported-encoding', { format: 'BMP', encoding });

function decode(bytes: Uint8Array, view: DataView): Bmp {
  const header = readHeader(view);
  const { width, height, bits, compression } = header;
  checkSize(width, height);
  const rgba = new Uint8Array(width * height * 4);
  for (let p = 3; p < rgba.length; p += 4) rgba[p] = 255; // a fourth byte is padding: bitmaps are opaque
  if (compression === RUNS_OF_8 || compression === RUNS_OF_4) {
    if (bits !== (compression === RUNS_OF_8 ? 8 : 4) || header.fromTop) throw new Refusal('corrupt');
    const indices = bmpRuns(bytes.subarray(header.start), width, height, bits);
    paint(rgba, header, bytes, (x, y) => indices[y * width + x]);
  } else if (compression === PLAIN && bits <= 8) {
    paint(rgba, header, bytes, plainIndices(bytes, header));
  } else fill(rgba, header, bytes, view);
  const told = view.getUint32(2, true);
  return { width, height, rgba, goesOn: told >= header.start && told < bytes.length };
}

function readHeader(view: DataView): Header {
  const size = view.getUint32(14, true);
  const core = size === 12; // OS/2 header
  const height = core ? view.getUint16(20, true) : view.getInt32(22, true);
  const compression = core ? PLAIN : view.getUint32(30, true);
  const bits = view.getUint16(core ? 24 : 28, true);
  const fields = compression === FIELDS || compression === FIELDS_AND_ALPHA;
  const known = compression <= FIELDS || compression === FIELDS_AND_ALPHA;
  if (!known) throw unsupported('an embedded JPEG or PNG');
  if (![1, 4, 8, 16, 24, 32].includes(bits)) throw unsupported(`${bits} bits a pixel`);
  if (fields && bits !== 16 && bits !== 32) throw new Refusal('corrupt');
  return {
    start: view.getUint32(10, true),
    width: core ? view.getUint16(18, true) : view.getInt32(18, true),
    height: Math.abs(height),
    fromTop: height < 0,
    bits,
    compression,
    palette: 14 + size,
    entry: core ? 3 : 4,
  };
}

/** Where a row begins; rows are padded to four bytes and usually stored bottom-up. */
function rowsOf(header: Header, bytes: Uint8Array): (y: number) => number {
  const { start, width, height, bits, fromTop } = header;
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (start + stride * (height - 1) + Math.ceil((width * bits) / 8) > bytes.length)
    throw new Refusal('truncated');
  // inserted bytes would shift the pixels; a colour profile may follow them, which the header counts
  const surplus = bytes.length - start - stride * height;
  const told = new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true);
  if (surplus > 3 && told !== bytes.length) {
    const end = start + stride * height;
    if (told < end || told > bytes.length || !isAppended(bytes, told)) throw new Refusal('corrupt');
  }
  return (y) => start + stride * (fromTop ? y : height - 1 - y);
}

/** Size of a disc sector, in bytes. */
const BLOCK = 512;

/**
 * Whether the surplus bytes were appended to the file rather than inserted. If they were inserted, the bytes at the end
 * would be pixels, possibly black.
 */
function isAppended(bytes: Uint8Array, end: number): boolean {
  const rest = bytes.subarray(end);
  const even = rest.every((byte) => byte === rest[0]);
  return isFiller(rest) && (!even || bytes.length % BLOCK === 0);
}

function plainIndices(bytes: Uint8Array, header: Header): (x: number, y: number) => number {
  const { bits } = header;
  const row = rowsOf(header, bytes);
  const mask = (1 << bits) - 1;
  return (x, y) => (bytes[row(y) + ((x * bits) >> 3)] >> (8 - bits - ((x * bits) & 7))) & mask;
}

/** Colours by palette index; an index beyond the palette is black. */
function paint(
  rgba: Uint8Array,
  { width, height, palette, entry, start }: Header,
  bytes: Uint8Array,
  index: (x: number, y: number) => number,
): void {
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p += 4) {
      const at = palette + index(x, y) * entry;
      if (at + 3 > start) continue;
      for (let c = 0; c < 3; c++) rgba[p + c] = bytes[at + 2 - c];
    }
  }
}

/** Colours by masks; 24-bit files need none. */
function fill(rgba: Uint8Array, header: Header, bytes: Uint8Array, view: DataView): void {
  const { width, height, bits } = header;
  const row = rowsOf(header, bytes);
  const size = bits / 8;
  const channels = bits === 24 ? BYTES : masks(header, view).map(channelOf);
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0, at = row(y); x < width; x++, p += 4, at += size) {
      const pixel =
        bits === 16 ? view.getUint16(at, true) : bits === 32 ? view.getUint32(at, true) : uint24(bytes, at);
      for (let c = 0; c < 3; c++) {
        const { shift, most } = channels[c];
        rgba[p + c] = Math.round((((pixel >>> shift) & most) * 255) / most);
      }
    }
  }
}

interface Channel {
  readonly shift: number;
  readonly most: number;
}

const BYTES: readonly Channel[] = [16, 8, 0].map((shift) => ({ shift, most: 255 }));

const uint24 = (bytes: Uint8Array, at: number) => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);

/** Red, green and blue masks: after a header of 40 bytes or inside a longer one, at the same offset. */
function masks({ bits, compression }: Header, view: DataView): readonly number[] {
  if (compression === PLAIN) return bits === 16 ? [0x7c00, 0x3e0, 0x1f] : [0xff0000, 0xff00, 0xff];
  return [54, 58, 62].map((at) => view.getUint32(at, true));
}

function channelOf(mask: number): Channel {
  if (mask === 0) throw new Refusal('corrupt');
  const shift = 31 - Math.clz32(mask & -mask);
  const most = mask >>> shift;
  if ((most & (most + 1)) !== 0 || most > 255) throw unsupported('uncommon bit fields');
  return { shift, most };
}
