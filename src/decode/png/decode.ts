import type { decode as decodePngFile } from 'fast-png';
import { zlibSync } from 'fflate';
import type { Rgba } from '../image/rgba';
import { inflate } from '../inflate';
import { lazily } from '../lazily';
import { Refusal } from '../refusal';
import { lineBytes, type Pass, type PngChunks, passes, readChunks } from './chunks';

/**
 * PNG (W3C PNG, 3rd edition) through fast-png, exactly: a canvas would cut 16 bits down to 8 and round what is
 * transparent. It undoes the line filters, and the interlacing of 8 and 16 bits. (It is what image-js reads PNG with,
 * without the rest of image-js, which was a sixth of all that a reading of PNG and JPEG loads.)
 *
 * Ours is what image-js 1.7.0 does not do. It checks no checksum and unpacks whatever a lying stream holds: so
 * it is given a file written anew, with lines that were checked and nothing else. Below 8 bits it is wrong (of
 * grey phantoms of 1, 2 and 4 bits, plain and interlaced, it read none; palettes only where lines fill whole
 * bytes), it stops at an index beyond the palette, and it ignores the transparent colour of grey and RGB.
 */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 2 grey + alpha, 3 RGB, 4 RGBA; palettes are resolved. */
  readonly channels: 1 | 2 | 3 | 4;
  /** 8-bit samples 0..255 (smaller depths are scaled up) or 16-bit ones as stored. */
  readonly samples: Uint8Array | Uint16Array;
}

/** @throws Refusal `truncated`, `corrupt`, `too-large`, `codec-unavailable` */
export async function decodePng(bytes: Uint8Array): Promise<Png> {
  const chunks = readChunks(bytes);
  const needed = passes(chunks).reduce((sum, { size }) => sum + size, 0);
  // the data may be neither shorter nor (for our memory's sake) longer than the image
  const lines = inflate(chunks.packed, 'zlib', needed, 'cut');
  if (lines.length < needed) throw new Refusal('truncated');
  // by name, in the import itself: then the bundler leaves the rest of the library behind
  const decode = await lazily(
    'PNG',
    import('fast-png').then(({ decode }) => decode),
  );
  try {
    const image = chunks.depth < 8 ? unpacked(chunks, lines, decode) : read(chunks, lines, decode);
    if (chunks.colourType === 3) return resolvePalette(image, chunks);
    return chunks.transparency && chunks.depth <= 8 ? applyColourKey(image, chunks) : image;
  } catch {
    throw new Refusal('corrupt'); // a filter that does not exist; all else has been checked
  }
}

/** The same picture as 8-bit RGBA. A 16-bit one loses its low bytes, as in a browser. */
export async function pngToRgba(png: Png | Promise<Png>): Promise<Rgba> {
  return toRgba(await png);
}

export function toRgba({ width, height, channels, samples }: Png): Rgba {
  const shift = samples instanceof Uint16Array ? 8 : 0;
  const rgba = new Uint8Array(width * height * 4);
  const grey = channels <= 2;
  const alpha = channels === 2 || channels === 4;
  for (let i = 0, s = 0, p = 0; i < width * height; i++, s += channels, p += 4) {
    rgba[p] = samples[s] >> shift;
    rgba[p + 1] = samples[grey ? s : s + 1] >> shift;
    rgba[p + 2] = samples[grey ? s : s + 2] >> shift;
    rgba[p + 3] = alpha ? samples[s + channels - 1] >> shift : 255;
  }
  return { width, height, rgba };
}

type Decode = typeof decodePngFile;
type Layout = Pick<PngChunks, 'width' | 'height' | 'depth' | 'colourType' | 'interlaced'>;

/** Reads filtered lines; palette indices come as grey. */
function read(layout: Layout, lines: Uint8Array, decode: Decode): Png {
  const { width, height, channels, data } = decode(fileOf(layout, lines));
  return { width, height, channels: channels as Png['channels'], samples: data as Png['samples'] };
}

/** Signature, IHDR, IDAT (stored) and IEND. fast-png looks at no checksum: they stay zero. */
function fileOf({ width, height, depth, colourType, interlaced }: Layout, lines: Uint8Array): Uint8Array {
  const data = zlibSync(lines, { level: 0 });
  const file = new Uint8Array(data.length + 57);
  const view = new DataView(file.buffer);
  const words = [0x89504e47, 0x0d0a1a0a, 13, 0x49484452, width, height];
  for (const [i, word] of words.entries()) view.setUint32(4 * i, word);
  file.set([depth, colourType === 3 ? 0 : colourType, 0, 0, interlaced ? 1 : 0], 24);
  view.setUint32(33, data.length);
  view.setUint32(37, 0x49444154);
  file.set(data, 41);
  view.setUint32(data.length + 49, 0x49454e44);
  return file;
}

/**
 * Depths below 8. To the filters packed samples are bytes, so that every pass is read as a grey picture of as
 * many bytes a line; then its samples are put where they belong.
 */
function unpacked(chunks: PngChunks, lines: Uint8Array, decode: Decode): Png {
  const { width, height, depth, colourType } = chunks;
  const factor = colourType === 0 ? 255 / ((1 << depth) - 1) : 1; // 255, 85, 17: exact
  const samples = new Uint8Array(width * height);
  for (const pass of passes(chunks)) {
    const layout = { width: lineBytes(chunks, pass.width), height: pass.height, depth: 8, colourType: 0 };
    const part = lines.subarray(pass.offset, pass.offset + pass.size);
    const { samples: packed } = read({ ...layout, interlaced: false }, part, decode);
    scatter(packed, layout.width, depth, factor, pass, samples, width);
  }
  return { width, height, channels: 1, samples };
}

function scatter(
  packed: Png['samples'],
  length: number,
  depth: number,
  factor: number,
  pass: Pass,
  samples: Uint8Array,
  width: number,
): void {
  const mask = (1 << depth) - 1;
  for (let row = 0; row < pass.height; row++) {
    const to = (pass.y + row * pass.stepY) * width + pass.x;
    for (let i = 0; i < pass.width; i++) {
      const bit = i * depth;
      const value = (packed[row * length + (bit >> 3)] >> (8 - depth - (bit & 7))) & mask;
      samples[to + i * pass.stepX] = value * factor;
    }
  }
}

function resolvePalette({ width, height, samples: indices }: Png, { palette, transparency }: PngChunks): Png {
  const channels = transparency ? 4 : 3;
  const samples = new Uint8Array(width * height * channels);
  for (let i = 0, p = 0; i < indices.length; i++, p += channels) {
    const index = indices[i];
    // an index beyond the palette is an error that decoders show as black
    for (let c = 0; c < 3; c++) samples[p + c] = palette?.[index * 3 + c] ?? 0;
    if (transparency) samples[p + 3] = transparency[index] ?? 255;
  }
  return { width, height, channels, samples };
}

/** `tRNS` of grey and RGB images names one fully transparent colour. */
function applyColourKey(image: Png, { depth, transparency }: PngChunks): Png {
  const { width, height, channels, samples: from } = image;
  if (channels !== 1 && channels !== 3) return image;
  const scale = 255 / ((1 << depth) - 1);
  const key = Array.from({ length: channels }, (_, c) => (transparency?.[2 * c + 1] ?? 0) * scale);
  const samples = new Uint8Array(width * height * (channels + 1)).fill(255);
  for (let i = 0, s = 0, p = 0; i < width * height; i++, s += channels, p += channels + 1) {
    const matches = key.every((value, c) => from[s + c] === value);
    samples.set(from.subarray(s, s + channels), p);
    if (matches) samples[p + channels] = 0;
  }
  return { width, height, channels: channels === 1 ? 2 : 4, samples };
}
