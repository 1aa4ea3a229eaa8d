import { checkSize, GREY_BYTES, RGBA_BYTES } from '../limits';
import { Refusal } from '../refusal';
import type { Ifd } from './ifd';
import { unpack } from './unpack';

/** A page, checked and unpacked. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly bits: 1 | 8 | 16 | 32 | 64;
  /** 1 unsigned, 2 signed, 3 floating point. */
  readonly format: number;
  /** 0 white is zero, 1 black is zero, 2 RGB, 3 palette. */
  readonly photometric: number;
  readonly orientation: number;
  readonly palette: readonly number[] | undefined;
  /** Index of the alpha channel, if any. */
  readonly alpha: number | undefined;
  /** Row-major, interleaved, as stored (palette indices are not resolved). */
  readonly samples: Float32Array;
}

/** Bits a sample, by sample format: unsigned, signed, floating point. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  1: [1, 8, 16, 32],
  2: [8, 16, 32],
  3: [16, 32, 64],
};

const unsupported = (encoding: string) => new Refusal('unsupported-encoding', { format: 'TIFF', encoding });

/** @throws Refusal */
export function readPage(bytes: Uint8Array, ifd: Ifd, little: boolean): Page {
  const one = (tag: number, fallback: number) => ifd.get(tag)?.[0] ?? fallback;
  const width = one(256, 0);
  const height = one(257, 0);
  checkSize(width, height);
  const components = one(277, 1);
  const bits = one(258, 1);
  const format = one(339, 1);
  const photometric = one(262, 1);
  if (!DEPTHS[format]?.includes(bits)) throw unsupported(`${bits}-bit samples`);
  if ((ifd.get(258) ?? []).some((b) => b !== bits)) throw unsupported('samples of different depths');
  if (components < 1 || components > 4 || (bits === 1 && components > 1))
    throw unsupported(`${components} samples a pixel`);
  if (photometric > 3) throw unsupported(photometric === 6 ? 'YCbCr colours' : 'an uncommon colour space');
  if (photometric === 2 && components < 3) throw new Refusal('corrupt');
  if (one(266, 1) !== 1) throw unsupported('reversed bit order');
  // memory for an unpacked block (one may be the whole page), samples as floats, a turned or windowed copy, and RGBA or
  // grey
  checkSize(width, height, components * (bits / 8 + 2 * GREY_BYTES) + Math.max(RGBA_BYTES, GREY_BYTES));
  const layout = { width, height, components, bits, little, format } as const;
  const samples = new Float32Array(width * height * components);
  for (const block of blocks(bytes, ifd, layout)) place(block, layout, samples);
  const colours = photometric === 2 ? 3 : 1;
  return {
    width,
    height,
    components,
    bits: bits as Page['bits'],
    format,
    photometric,
    orientation: one(274, 1),
    palette: ifd.get(320),
    alpha: components === colours + 1 && (one(338, 0) === 1 || one(338, 0) === 2) ? colours : undefined,
    samples,
  };
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly bits: number;
  readonly format: number;
  readonly little: boolean;
}

/** A strip, a tile, or one component's strip or tile of a planar file. */
interface Block {
  readonly data: Uint8Array;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Samples a pixel in this block: 1 in a planar file. */
  readonly channels: number;
  readonly component: number;
}

function* blocks(bytes: Uint8Array, ifd: Ifd, layout: Layout): Generator<Block> {
  const one = (tag: number, fallback: number) => ifd.get(tag)?.[0] ?? fallback;
  const { width, height, components, bits } = layout;
  const tiled = ifd.has(322);
  const blockWidth = tiled ? one(322, 0) : width;
  const blockHeight = tiled ? one(323, 0) : Math.min(height, one(278, height));
  if (blockWidth < 1 || blockHeight < 1 || blockWidth * blockHeight > 4 * width * height + 65536)
    throw new Refusal('corrupt');
  const offsets = ifd.get(tiled ? 324 : 273);
  const counts = ifd.get(tiled ? 325 : 279);
  if (!offsets) throw new Refusal('corrupt');
  const planar = one(284, 1) === 2 && components > 1;
  const channels = planar ? 1 : components;
  const compression = one(259, 1);
  const predictor = one(317, 1);
  if (predictor > 2 || (predictor === 2 && (bits === 1 || bits > 16)))
    throw unsupported('an uncommon predictor');
  let block = 0;
  for (let component = 0; component < (planar ? components : 1); component++) {
    for (let y = 0; y < height; y += blockHeight) {
      for (let x = 0; x < width; x += blockWidth, block++) {
        // tiles are always full size; the last strip has the remaining rows
        const rows = tiled ? blockHeight : Math.min(blockHeight, height - y);
        const size = Math.ceil((blockWidth * channels * bits) / 8) * rows;
        const start = offsets[block];
        if (start === undefined) throw new Refusal('truncated');
        const length = counts?.[block] ?? bytes.length - start;
        if (start + length > bytes.length) throw new Refusal('truncated');
        let data = unpack(bytes.subarray(start, start + length), compression, size);
        if (predictor === 2) data = undoPredictor(data.slice(), blockWidth, rows, channels, layout);
        yield { data, x, y, width: blockWidth, height: rows, channels, component };
      }
    }
  }
}

/** Section 14: every sample is stored as the difference from its left neighbour. */
function undoPredictor(
  data: Uint8Array,
  width: number,
  rows: number,
  channels: number,
  layout: Layout,
): Uint8Array {
  const line = width * channels;
  if (layout.bits === 8) {
    for (let row = 0; row < rows; row++) {
      for (let i = channels; i < line; i++)
        data[row * line + i] = data[row * line + i] + data[row * line + i - channels];
    }
    return data;
  }
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let row = 0; row < rows; row++) {
    for (let i = channels; i < line; i++) {
      const at = 2 * (row * line + i);
      const sum = view.getUint16(at, layout.little) + view.getUint16(at - 2 * channels, layout.little);
      view.setUint16(at, sum, layout.little);
    }
  }
  return data;
}

function place(block: Block, layout: Layout, samples: Float32Array): void {
  const { data, channels } = block;
  const { components, width, height } = layout;
  const read = reader(data, layout);
  const rowBits = Math.ceil((block.width * channels * layout.bits) / 8) * 8;
  for (let row = 0; row < block.height && block.y + row < height; row++) {
    for (let column = 0; column < block.width && block.x + column < width; column++) {
      const to = ((block.y + row) * width + block.x + column) * components + block.component;
      for (let c = 0; c < channels; c++) {
        samples[to + c] = read((row * rowBits) / layout.bits + column * channels + c);
      }
    }
  }
}

function reader(data: Uint8Array, { bits, format, little }: Layout): (index: number) => number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (bits === 1) return (i) => (data[i >> 3] >> (7 - (i & 7))) & 1;
  if (bits === 8) return format === 2 ? (i) => view.getInt8(i) : (i) => data[i];
  if (format === 3) {
    if (bits === 16) return (i) => half(view.getUint16(2 * i, little));
    return bits === 64 ? (i) => view.getFloat64(8 * i, little) : (i) => view.getFloat32(4 * i, little);
  }
  if (bits === 16)
    return format === 2 ? (i) => view.getInt16(2 * i, little) : (i) => view.getUint16(2 * i, little);
  return format === 2 ? (i) => view.getInt32(4 * i, little) : (i) => view.getUint32(4 * i, little);
}

/** A floating-point number of 16 bits (IEEE 754): a sign, 5 bits of exponent, 10 of fraction. */
function half(word: number): number {
  const sign = word & 0x8000 ? -1 : 1;
  const exponent = (word >> 10) & 31;
  const fraction = word & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}
