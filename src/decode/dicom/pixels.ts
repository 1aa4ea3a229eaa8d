import type { CodecFrame, FrameDecoder } from '../codecs/codec';
import { readCodestream } from '../codecs/codestream';
import { checkSize, GREY_BYTES, MAX_FRAMES, RGBA_BYTES } from '../limits';
import { Refusal } from '../refusal';
import { withTimeout } from '../timeout';
import type { DataSet } from './data-set';
import type { DicomFile } from './file';
import { splitFrames } from './fragments';
import { decodeRle } from './rle';
import { TAG } from './tags';
import type { Packing } from './transfer-syntax';

/** The image pixel module (PS3.3 C.7.6.3), checked. */
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
}

const unsupported = (encoding: string) => new Refusal('unsupported-encoding', { format: 'DICOM', encoding });

/** @throws Refusal for sizes and kinds that cannot be read */
export function pixelFormat(set: DataSet): PixelFormat {
  const rows = set.integer(TAG.rows);
  const columns = set.integer(TAG.columns);
  if (!rows || !columns) throw new Refusal('no-pixels');
  checkSize(columns, rows);
  const frames = set.number(TAG.numberOfFrames) ?? 1;
  if (!Number.isInteger(frames) || frames < 1 || frames > MAX_FRAMES) throw new Refusal('corrupt');
  const bitsAllocated = set.integer(TAG.bitsAllocated) ?? 16;
  if (bitsAllocated !== 8 && bitsAllocated !== 16) throw unsupported(`${bitsAllocated} bits a sample`);
  const bitsStored = set.integer(TAG.bitsStored) ?? bitsAllocated;
  if (bitsStored < 1 || bitsStored > bitsAllocated) throw new Refusal('corrupt');
  const highBit = set.integer(TAG.highBit) ?? bitsStored - 1;
  const components = set.integer(TAG.samplesPerPixel) ?? 1;
  if (components !== 1 && components !== 3) throw unsupported(`${components} samples a pixel`);
  // As stored, a copy by a codec, values before the window, and RGBA or grey.
  const stored = (components * bitsAllocated) / 8;
  checkSize(columns, rows, 3 * stored + 2 * GREY_BYTES + (components === 3 ? RGBA_BYTES : 0));
  const photometric = set.code(TAG.photometric) ?? (components === 3 ? 'RGB' : 'MONOCHROME2');
  return {
    rows,
    columns,
    frames,
    components,
    photometric,
    planar: set.integer(TAG.planarConfiguration) === 1,
    bitsAllocated,
    bitsStored,
    highBit: highBit >= bitsStored - 1 && highBit < bitsAllocated ? highBit : bitsStored - 1,
    signed: set.integer(TAG.pixelRepresentation) === 1,
  };
}

/** The samples of a frame as stored, interleaved. */
export interface StoredFrame {
  readonly samples: Uint8Array | Uint16Array;
  readonly components: number;
  /** Set when a codec has already turned YCbCr into RGB. */
  readonly isRgb: boolean;
  /** Bits that count, and the highest of them. */
  readonly bits: number;
  readonly highBit: number;
}

/** Where the frames are, and how many of them are there in full. */
export interface FrameSource {
  readonly present: number;
  /** The file ends before its frames do. */
  readonly truncated: boolean;
  frame(index: number): Promise<StoredFrame>;
}

/** @throws Refusal */
export function frameSource(
  file: DicomFile,
  format: PixelFormat,
  codecs: FrameDecoder,
  timeoutMs: number,
): FrameSource {
  const element = file.set.get(TAG.pixels);
  const bytes = file.set.value(TAG.pixels);
  if (!element || !bytes || bytes.length === 0) throw new Refusal('no-pixels');
  const packing = file.syntax?.packing ?? 'native';
  if (!element.undefinedLength) {
    if (packing !== 'native') throw new Refusal('corrupt'); // compressed pixels are always encapsulated
    return nativeSource(file, format, bytes, element.vr);
  }
  if (!file.syntax) throw unsupported('compressed pixels of an unnamed kind');
  const { offset } = element;
  const split = splitFrames(file.set.bytes, offset, file.little, format.frames, packing);
  const whole = split.truncated ? split.frames - 1 : split.frames;
  return {
    present: Math.min(whole, format.frames),
    truncated: split.truncated || split.frames < format.frames,
    frame: (index) => decodePacked(split.frame(index), packing, format, file, codecs, timeoutMs),
  };
}

function nativeSource(file: DicomFile, format: PixelFormat, bytes: Uint8Array, vr: string): FrameSource {
  const { rows, columns, frames } = format;
  const size = Math.ceil((rows * columns * bitsPerPixel(format)) / 8);
  const present = Math.min(frames, Math.floor(bytes.length / size));
  checkSurplus(bytes.subarray(frames * size), columns);
  return {
    present,
    truncated: present < frames,
    frame: async (index) => native(bytes.subarray(index * size, (index + 1) * size), format, file.little, vr),
  };
}

/**
 * More pixels than the header speaks of: one of its numbers is wrong, and what it makes of them may be sheared
 * or halved. Padding is left alone: a byte, or up to a line of nothing.
 * @throws Refusal `corrupt`
 */
function checkSurplus(surplus: Uint8Array, columns: number): void {
  if (surplus.length <= 1) return;
  if (surplus.length > 2 * columns || surplus.some((byte) => byte !== 0)) throw new Refusal('corrupt');
}

/** YBR_FULL_422 stores two chroma samples for two pixels: 16 bits a pixel instead of 24. */
function bitsPerPixel({ components, bitsAllocated, photometric }: PixelFormat): number {
  return is422(photometric) ? 2 * bitsAllocated : components * bitsAllocated;
}

const is422 = (photometric: string) => photometric === 'YBR_FULL_422' || photometric === 'YBR_PARTIAL_422';

function native(bytes: Uint8Array, format: PixelFormat, little: boolean, vr: string): StoredFrame {
  const { rows, columns, components, bitsAllocated, bitsStored, highBit } = format;
  const stored = { components, isRgb: false, bits: bitsStored, highBit };
  let samples: Uint8Array | Uint16Array;
  if (bitsAllocated === 16) samples = words(bytes, little);
  // bytes inside 16-bit words: big endian turns each pair around (PS3.5, annex D)
  else samples = !little && vr === 'OW' ? swapPairs(bytes) : bytes;
  if (is422(format.photometric)) return { ...stored, samples: unpack422(samples, rows * columns) };
  return { ...stored, samples: format.planar && components > 1 ? interleave(samples, components) : samples };
}

function words(bytes: Uint8Array, little: boolean): Uint16Array {
  const out = new Uint16Array(bytes.length >> 1);
  const [low, high] = little ? [0, 1] : [1, 0];
  for (let i = 0; i < out.length; i++) out[i] = bytes[2 * i + low]! | (bytes[2 * i + high]! << 8);
  return out;
}

function swapPairs(bytes: Uint8Array): Uint8Array {
  const out = bytes.slice();
  for (let i = 0; i + 1 < out.length; i += 2) {
    out[i] = bytes[i + 1]!;
    out[i + 1] = bytes[i]!;
  }
  return out;
}

function interleave<T extends Uint8Array | Uint16Array>(planar: T, components: number): T {
  const out = planar.slice() as T;
  const count = planar.length / components;
  for (let c = 0; c < components; c++) {
    for (let i = 0; i < count; i++) out[i * components + c] = planar[c * count + i]!;
  }
  return out;
}

/** Y1 Y2 Cb Cr, for every two pixels of a row. */
function unpack422(samples: Uint8Array | Uint16Array, count: number): Uint8Array | Uint16Array {
  const out = samples instanceof Uint16Array ? new Uint16Array(count * 3) : new Uint8Array(count * 3);
  for (let pair = 0, from = 0; pair * 2 < count; pair++, from += 4) {
    for (let k = 0; k < 2 && pair * 2 + k < count; k++) {
      const to = (pair * 2 + k) * 3;
      out[to] = samples[from + k]!;
      out[to + 1] = samples[from + 2]!;
      out[to + 2] = samples[from + 3]!;
    }
  }
  return out;
}

async function decodePacked(
  bytes: Uint8Array,
  packing: Packing,
  format: PixelFormat,
  file: DicomFile,
  codecs: FrameDecoder,
  timeoutMs: number,
): Promise<StoredFrame> {
  const { rows, columns, components, bitsAllocated, bitsStored, highBit } = format;
  const count = rows * columns;
  if (packing === 'native') return native(bytes, format, file.little, 'OB');
  if (packing === 'rle') {
    const packed = decodeRle(bytes, count, components, bitsAllocated / 8);
    const samples = bitsAllocated === 16 ? words(packed, true) : packed;
    return { samples, components, isRgb: false, bits: bitsStored, highBit };
  }
  const stream = readCodestream(bytes);
  // The codec reserves what the stream claims: a claim that differs from the header's is not believed.
  if (stream.width !== columns || stream.height !== rows || stream.components !== components) {
    throw new Refusal('corrupt');
  }
  const isJpeg = stream.codec === 'jpeg';
  if (isJpeg && stream.bits !== 8) throw unsupported(`${stream.bits}-bit lossy JPEG`);
  const input =
    isJpeg && components === 3 ? declareColours(bytes, format.photometric, stream.hasAdobe) : bytes;
  const frame = await withTimeout(runCodec(codecs, stream.codec, input), timeoutMs);
  return fromCodec(
    frame,
    format,
    isJpeg || format.photometric.startsWith('YBR_ICT') || format.photometric.startsWith('YBR_RCT'),
  );
}

async function runCodec(
  codecs: FrameDecoder,
  ...[codec, bytes]: Parameters<FrameDecoder>
): Promise<CodecFrame> {
  try {
    return await codecs(codec, bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('corrupt');
  }
}

function fromCodec(frame: CodecFrame, format: PixelFormat, isRgb: boolean): StoredFrame {
  const { width, height, components, bits, pixels } = frame;
  const size = bits > 8 ? 2 : 1;
  const fits = width === format.columns && height === format.rows && components === format.components;
  if (!fits || bits > 16 || pixels.length < width * height * components * size) throw new Refusal('corrupt');
  const samples = size === 2 ? words(pixels, true) : pixels;
  const stored = Math.min(format.bitsStored, size * 8);
  return { samples, components, isRgb, bits: stored, highBit: stored - 1 };
}

/**
 * A JPEG decoder takes three components for YCbCr unless the stream says otherwise, and DICOM says it
 * outside of the stream: an Adobe marker with transform 0 passes "RGB" on.
 */
function declareColours(bytes: Uint8Array, photometric: string, hasAdobe: boolean): Uint8Array {
  if (photometric !== 'RGB' || hasAdobe) return bytes;
  const adobe = [0xff, 0xee, 0x00, 0x0e, 0x41, 0x64, 0x6f, 0x62, 0x65, 0x00, 0x64, 0, 0, 0, 0, 0];
  const out = new Uint8Array(bytes.length + adobe.length);
  out.set(bytes.subarray(0, 2));
  out.set(adobe, 2);
  out.set(bytes.subarray(2), 2 + adobe.length);
  return out;
}
