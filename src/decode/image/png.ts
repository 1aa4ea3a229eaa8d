import { crc32 } from '../crc32';
import { inflate } from '../inflate';
import { checkSize } from '../limits';
import { Refusal } from '../refusal';
import type { Rgba } from '../types';

/**
 * A PNG decoder (W3C PNG, 3rd edition) of our own, for two reasons: a canvas cuts 16 bits down to 8, and a
 * decoder whose output is bounded by the header cannot be blown up by a lying data stream. It covers every
 * colour type, bit depth, `tRNS` and Adam7.
 */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 2 grey + alpha, 3 RGB, 4 RGBA; palettes are resolved. */
  readonly channels: 1 | 2 | 3 | 4;
  /** 8-bit samples 0..255 (smaller depths are scaled up) or 16-bit ones as stored. */
  readonly samples: Uint8Array | Uint16Array;
}

interface Chunks {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly interlaced: boolean;
  readonly palette?: Uint8Array;
  readonly transparency?: Uint8Array;
  readonly data: Uint8Array;
}

/** Samples a pixel, by colour type. */
const CHANNELS: Readonly<Record<number, 1 | 2 | 3 | 4>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** @throws Refusal `truncated`, `corrupt`, `too-large` */
export function decodePng(bytes: Uint8Array): Png {
  const chunks = readChunks(bytes);
  const { width, height, depth, colourType } = chunks;
  const stored = CHANNELS[colourType]!;
  const samples =
    depth === 16 ? new Uint16Array(width * height * stored) : new Uint8Array(width * height * stored);
  for (const pass of passes(chunks)) unfilter(chunks, pass, samples);
  if (colourType === 3) return resolvePalette(chunks, samples);
  if (depth < 8) scaleUp(samples as Uint8Array, depth);
  const keyed = chunks.transparency && depth <= 8 && (colourType === 0 || colourType === 2);
  if (keyed) return applyColourKey(chunks, samples as Uint8Array, stored);
  return { width, height, channels: stored, samples };
}

/** The same picture as 8-bit RGBA. A 16-bit one loses its low bytes, as in a browser. */
export function pngToRgba(png: Png): Rgba {
  const { width, height, channels, samples } = png;
  const shift = samples instanceof Uint16Array ? 8 : 0;
  const rgba = new Uint8Array(width * height * 4);
  const grey = channels <= 2;
  const alpha = channels === 2 || channels === 4;
  for (let i = 0, s = 0, p = 0; i < width * height; i++, s += channels, p += 4) {
    rgba[p] = samples[s]! >> shift;
    rgba[p + 1] = samples[grey ? s : s + 1]! >> shift;
    rgba[p + 2] = samples[grey ? s : s + 2]! >> shift;
    rgba[p + 3] = alpha ? samples[s + channels - 1]! >> shift : 255;
  }
  return { width, height, rgba };
}

function readChunks(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let header: Omit<Chunks, 'data'> | undefined;
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) throw new Refusal('truncated');
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) throw new Refusal('truncated');
    const body = bytes.subarray(at + 8, end);
    // bit 29 set: an ancillary chunk, whose damage does no harm
    const critical = (type & 0x20000000) === 0;
    if (critical && crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) throw new Refusal('corrupt');
    if (type === 0x49484452) header = readHeader(body);
    else if (!header) throw new Refusal('corrupt');
    else if (type === 0x504c5445) palette = body;
    else if (type === 0x74524e53) transparency = body;
    else if (type === 0x49444154) data.push(body);
    else if (type === 0x49454e44) break;
    at = end + 4;
  }
  if (!header || data.length === 0) throw new Refusal('corrupt');
  if (header.colourType === 3 && (!palette || palette.length === 0)) throw new Refusal('corrupt');
  return {
    ...header,
    ...(palette && { palette }),
    ...(transparency && { transparency }),
    data: unpack(header, data),
  };
}

function readHeader(body: Uint8Array): Omit<Chunks, 'data'> {
  if (body.length !== 13) throw new Refusal('corrupt');
  const view = new DataView(body.buffer, body.byteOffset, 13);
  const [depth, colourType, compression, filter, interlace] = body.subarray(8) as unknown as number[];
  const valid = DEPTHS[colourType!]?.includes(depth!) && compression === 0 && filter === 0 && interlace! <= 1;
  if (!valid) throw new Refusal('corrupt');
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  checkSize(width, height);
  return { width, height, depth: depth!, colourType: colourType!, interlaced: interlace === 1 };
}

/** Unpacks the data stream, which may be neither shorter nor (for our memory's sake) longer than the image. */
function unpack(header: Omit<Chunks, 'data'>, parts: Uint8Array[]): Uint8Array {
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  const needed = passes(header).reduce(
    (sum, pass) => sum + pass.height * (1 + lineBytes(header, pass.width)),
    0,
  );
  const data = inflate(packed, 'zlib', needed, 'cut');
  if (data.length < needed) throw new Refusal('truncated');
  return data;
}

interface Pass {
  /** Where its filtered lines begin in the data stream. */
  readonly offset: number;
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

function passes(header: Omit<Chunks, 'data'>): Pass[] {
  const found: Pass[] = [];
  let offset = 0;
  for (const [x, y, stepX, stepY] of header.interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)) {
    const width = Math.ceil((header.width - x) / stepX);
    const height = Math.ceil((header.height - y) / stepY);
    if (width <= 0 || height <= 0) continue; // an empty pass has no lines at all
    found.push({ offset, width, height, x, y, stepX, stepY });
    offset += height * (1 + lineBytes(header, width));
  }
  return found;
}

function lineBytes({ depth, colourType }: Omit<Chunks, 'data'>, width: number): number {
  return Math.ceil((width * depth * CHANNELS[colourType]!) / 8);
}

/** Undoes the line filters (9.2) of a pass in place and puts its samples where they belong. */
function unfilter(chunks: Chunks, pass: Pass, samples: Uint8Array | Uint16Array): void {
  const { data, depth, colourType } = chunks;
  const channels = CHANNELS[colourType]!;
  const length = lineBytes(chunks, pass.width);
  const back = Math.max(1, (depth * channels) >> 3);
  let prior: Uint8Array = new Uint8Array(length);
  for (let row = 0; row < pass.height; row++) {
    const at = pass.offset + row * (length + 1);
    const line = data.subarray(at + 1, at + 1 + length);
    unfilterLine(data[at]!, line, prior, back);
    const to = ((pass.y + row * pass.stepY) * chunks.width + pass.x) * channels;
    scatter(line, depth, channels, pass, samples, to);
    prior = line;
  }
}

function unfilterLine(filter: number, line: Uint8Array, prior: Uint8Array, back: number): void {
  switch (filter) {
    case 0:
      return;
    case 1:
      for (let i = back; i < line.length; i++) line[i] = line[i]! + line[i - back]!;
      return;
    case 2:
      for (let i = 0; i < line.length; i++) line[i] = line[i]! + prior[i]!;
      return;
    case 3:
      for (let i = 0; i < line.length; i++) {
        const left = i >= back ? line[i - back]! : 0;
        line[i] = line[i]! + ((left + prior[i]!) >> 1);
      }
      return;
    case 4:
      for (let i = 0; i < line.length; i++) {
        const left = i >= back ? line[i - back]! : 0;
        const corner = i >= back ? prior[i - back]! : 0;
        line[i] = line[i]! + paeth(left, prior[i]!, corner);
      }
      return;
    default:
      throw new Refusal('corrupt');
  }
}

function paeth(left: number, above: number, corner: number): number {
  const p = left + above - corner;
  const toLeft = Math.abs(p - left);
  const toAbove = Math.abs(p - above);
  const toCorner = Math.abs(p - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function scatter(
  line: Uint8Array,
  depth: number,
  channels: number,
  pass: Pass,
  samples: Uint8Array | Uint16Array,
  to: number,
): void {
  const step = pass.stepX * channels;
  for (let i = 0; i < pass.width; i++) {
    for (let c = 0; c < channels; c++) {
      const k = i * channels + c;
      let value: number;
      if (depth === 8) value = line[k]!;
      else if (depth === 16) value = (line[2 * k]! << 8) | line[2 * k + 1]!;
      else {
        const bit = k * depth;
        value = (line[bit >> 3]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
      }
      samples[to + i * step + c] = value;
    }
  }
}

function scaleUp(samples: Uint8Array, depth: number): void {
  const factor = 255 / ((1 << depth) - 1); // 255, 85, 17: exact
  for (let i = 0; i < samples.length; i++) samples[i] = samples[i]! * factor;
}

function resolvePalette(
  { width, height, palette, transparency }: Chunks,
  indices: Uint8Array | Uint16Array,
): Png {
  const channels = transparency ? 4 : 3;
  const samples = new Uint8Array(width * height * channels);
  for (let i = 0, p = 0; i < indices.length; i++, p += channels) {
    const index = indices[i]!;
    // an index beyond the palette is an error that decoders show as black
    for (let c = 0; c < 3; c++) samples[p + c] = palette![index * 3 + c] ?? 0;
    if (transparency) samples[p + 3] = transparency[index] ?? 255;
  }
  return { width, height, channels, samples };
}

/** `tRNS` of grey and RGB images names one fully transparent colour. */
function applyColourKey(
  { width, height, depth, transparency }: Chunks,
  from: Uint8Array,
  channels: number,
): Png {
  const scale = 255 / ((1 << depth) - 1);
  const key: number[] = [];
  for (let c = 0; c < channels; c++) key.push((transparency![2 * c + 1] ?? 0) * scale);
  const samples = new Uint8Array(width * height * (channels + 1));
  for (let i = 0; i < width * height; i++) {
    let matches = true;
    for (let c = 0; c < channels; c++) {
      const value = from[i * channels + c]!;
      samples[i * (channels + 1) + c] = value;
      if (value !== key[c]) matches = false;
    }
    samples[i * (channels + 1) + channels] = matches ? 0 : 255;
  }
  return { width, height, channels: (channels + 1) as 2 | 4, samples };
}
