import type { Rgba } from '../image/rgba';
import { inflate } from '../inflate';
import { Refusal } from '../refusal';
import { channelsOf, lineBytes, type PngChunks, passes, readChunks } from './chunks';
import { unfilter } from './filters';

export interface Png {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 2 grey + alpha, 3 RGB, 4 RGBA; palettes are resolved. */
  readonly channels: 1 | 2 | 3 | 4;
  /** 8-bit samples 0..255 (smaller depths are scaled up) or 16-bit ones as stored. */
  readonly samples: Uint8Array | Uint16Array;
}

/**
 * Decodes PNG (W3C PNG, 3rd edition) exactly: a canvas would reduce 16 bits to 8 and round transparent pixels.
 *
 * fast-png 8.0.0 (the one in image-js) is not used: it does not verify checksums, sets no limit on the unpacked size,
 * does not read grey below 8 bits or palettes whose lines end within a byte, stops at an index beyond the palette, and
 * holds several copies of the picture. Here the data are unpacked once and unfiltered in place.
 * @throws Refusal `truncated`, `corrupt`, `too-large`
 */
export function decodePng(bytes: Uint8Array): Png {
  const chunks = readChunks(bytes);
  const { width, height, depth, colourType, interlaced, transparency } = chunks;
  const needed = passes(chunks).reduce((sum, { size }) => sum + size, 0);
  // data shorter than the image are refused; longer data are cut, to limit memory
  const lines = inflate(chunks.packed, 'zlib', needed, 'cut');
  if (lines.length < needed) throw new Refusal('truncated');
  const samples = interlaced || depth < 8 ? scattered(chunks, lines) : plain(chunks, lines);
  const image: Png = { width, height, channels: channelsOf(chunks), samples };
  if (colourType === 3) return resolvePalette(image, chunks);
  return transparency && depth <= 8 ? applyColourKey(image, chunks) : image;
}

/** The same picture as 8-bit RGBA. A 16-bit one loses its low bytes, as in a browser. */
export function toRgba({ width, height, channels, samples }: Png): Rgba {
  if (channels === 4 && samples instanceof Uint8Array) return { width, height, rgba: samples };
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

/** Samples of 8 or 16 bits that are not interlaced, converted in the memory of the lines. */
function plain(chunks: PngChunks, lines: Uint8Array): Png['samples'] {
  const bytes = unfilter(lines, lineBytes(chunks, chunks.width), bytesBack(chunks));
  if (chunks.depth === 8) return bytes;
  const words = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
  for (let i = 0; i < words.length; i++) words[i] = (bytes[2 * i] << 8) | bytes[2 * i + 1];
  return words;
}

/** Samples that are interlaced or smaller than a byte, each copied to its place. */
function scattered(chunks: PngChunks, lines: Uint8Array): Png['samples'] {
  const { width, height, depth, colourType } = chunks;
  const channels = channelsOf(chunks);
  const samples = new (depth === 16 ? Uint16Array : Uint8Array)(width * height * channels);
  const mask = (1 << depth) - 1;
  const factor = depth < 8 && colourType === 0 ? 255 / mask : 1; // 255, 85, 17: exact
  for (const pass of passes(chunks)) {
    const length = lineBytes(chunks, pass.width);
    const packed = unfilter(lines.subarray(pass.offset, pass.offset + pass.size), length, bytesBack(chunks));
    for (let row = 0; row < pass.height; row++) {
      const first = (pass.y + row * pass.stepY) * width + pass.x;
      for (let k = 0; k < pass.width * channels; k++) {
        const bit = k * depth;
        const at = row * length + (bit >> 3);
        const value =
          depth === 16
            ? (packed[at] << 8) | packed[at + 1]
            : ((packed[at] >> (8 - depth - (bit & 7))) & mask) * factor;
        const channel = k % channels;
        samples[(first + ((k - channel) / channels) * pass.stepX) * channels + channel] = value;
      }
    }
  }
  return samples;
}

/** Distance from a byte to the one on its left, for the filters: a pixel, but at least one byte. */
const bytesBack = (chunks: PngChunks): number => Math.max(1, (channelsOf(chunks) * chunks.depth) >> 3);

function resolvePalette({ width, height, samples: indices }: Png, { palette, transparency }: PngChunks): Png {
  const samples = new Uint8Array(width * height * 4);
  for (let i = 0, p = 0; i < indices.length; i++, p += 4) {
    const index = indices[i];
    // an index beyond the palette is an error that decoders show as black
    for (let c = 0; c < 3; c++) samples[p + c] = palette?.[index * 3 + c] ?? 0;
    samples[p + 3] = transparency?.[index] ?? 255;
  }
  return { width, height, channels: 4, samples };
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
