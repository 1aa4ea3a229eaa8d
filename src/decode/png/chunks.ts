import { crc32 } from '../crc32';
import { checkSize, GREY_BYTES, RGBA_BYTES } from '../limits';
import { Refusal } from '../refusal';

/** The contents of a PNG file, checked but not unpacked. */
export interface PngChunks {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly interlaced: boolean;
  readonly palette?: Uint8Array;
  readonly transparency?: Uint8Array;
  readonly packed: Uint8Array;
  /** Other pictures follow, which are not read (acTL: APNG). */
  readonly animated: boolean;
  /** Bytes follow the end of the picture. */
  readonly goesOn: boolean;
}

type Header = Omit<PngChunks, 'palette' | 'transparency' | 'packed' | 'animated' | 'goesOn'>;

/** Samples a pixel and depths, by colour type. */
const KINDS: Readonly<
  Record<number, { readonly channels: 1 | 2 | 3 | 4; readonly depths: readonly number[] }>
> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};

/** @throws Refusal `truncated`, `corrupt`, `too-large`, `too-small` */
export function readChunks(bytes: Uint8Array): PngChunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let header: Header | undefined;
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  let animated = false;
  let goesOn = false;
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) throw new Refusal('truncated');
    const type = view.getUint32(at + 4);
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) throw new Refusal('truncated');
    const body = bytes.subarray(at + 8, end);
    // bit 29 set: an ancillary chunk, whose damage is harmless
    const critical = (type & 0x20000000) === 0;
    if (critical && crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) throw new Refusal('corrupt');
    if (type === 0x49484452) header = readHeader(body);
    else if (!header) throw new Refusal('corrupt');
    else if (type === 0x504c5445) palette = body;
    else if (type === 0x74524e53) transparency = body;
    else if (type === 0x6163544c) animated = true;
    else if (type === 0x49444154) data.push(body);
    else if (type === 0x49454e44) {
      goesOn = end + 4 < bytes.length;
      break;
    }
    at = end + 4;
  }
  if (!header || data.length === 0) throw new Refusal('corrupt');
  if (header.colourType === 3 && !palette?.length) throw new Refusal('corrupt');
  const packed = new Uint8Array(data.reduce((sum, part) => sum + part.length, 0));
  for (let i = 0, at = 0; i < data.length; at += data[i++].length) packed.set(data[i], at);
  const more = { ...(palette && { palette }), ...(transparency && { transparency }) };
  return { ...header, ...more, packed, animated, goesOn };
}

function readHeader(body: Uint8Array): Header {
  if (body.length !== 13) throw new Refusal('corrupt');
  const view = new DataView(body.buffer, body.byteOffset, 13);
  const [depth, colourType, compression, filter, interlace] = body.subarray(8) as unknown as number[];
  const known = KINDS[colourType]?.depths.includes(depth);
  if (!known || compression !== 0 || filter !== 0 || interlace > 1) throw new Refusal('corrupt');
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  // memory for lines (of interlaced files their samples as well), RGBA and grey
  const stored = Math.max(1, (KINDS[colourType].channels * depth) / 8);
  checkSize(width, height, stored * (interlace === 1 ? 2 : 1) + RGBA_BYTES + GREY_BYTES);
  return { width, height, depth: depth, colourType: colourType, interlaced: interlace === 1 };
}

interface Pass {
  /** Where its filtered lines begin in the data, and how many bytes they have. */
  readonly offset: number;
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

/** x, y, stepX, stepY of the seven passes (8.2, Adam7). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

export function passes(header: Header): Pass[] {
  const found: Pass[] = [];
  let offset = 0;
  for (const [x, y, stepX, stepY] of header.interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)) {
    const width = Math.ceil((header.width - x) / stepX);
    const height = Math.ceil((header.height - y) / stepY);
    if (width <= 0 || height <= 0) continue; // an empty pass has no lines at all
    const size = height * (1 + lineBytes(header, width));
    found.push({ offset, size, width, height, x, y, stepX, stepY });
    offset += size;
  }
  return found;
}

/** Samples a pixel; 1 for palette images. */
export const channelsOf = ({ colourType }: Header) => KINDS[colourType].channels;

/** Bytes of a line, without its filter byte. */
export const lineBytes = (header: Header, width: number): number =>
  Math.ceil((width * header.depth * channelsOf(header)) / 8);
