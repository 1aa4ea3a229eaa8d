import type { CodecFrame, FrameDecoder } from '../codecs/codec';
import { type Codestream, codecBytes, readCodestream } from '../codecs/codestream';
import { checkSize } from '../limits';
import { Refusal } from '../refusal';
import { withTimeout } from '../timeout';
import type { Element } from './data-set';
import type { DicomFile } from './file';
import { decodingBytes, frameBytes, type PixelFormat, photometricOf } from './format';
import { splitFrames, startsStream } from './fragments';
import { nativeLayout } from './layout';
import { native, type StoredFrame, words } from './native';
import { decodeRle } from './rle';
import { TAG } from './tags';
import type { Packing } from './transfer-syntax';

const unsupported = (encoding: string) => new Refusal('unsupported-encoding', { format: 'DICOM', encoding });

/** The frames of a file; `present` counts the complete ones. */
export interface FrameSource {
  readonly present: number;
  /** The actual format of the frames, which may differ from the header. */
  readonly format: PixelFormat;
  /** The file ends before the last frame is complete. */
  readonly truncated: boolean;
  /** The header does not match the pixel data. */
  readonly contradicted: boolean;
  /** Other bytes follow the frames. */
  readonly goesOn: boolean;
  frame(index: number): Promise<StoredFrame>;
}

/**
 * Finds the frames. The pixel data themselves (items, a codestream or samples) take precedence over the transfer syntax
 * and the header.
 * @throws Refusal
 */
export function frameSource(
  file: DicomFile,
  format: PixelFormat,
  codecs: FrameDecoder,
  timeoutMs: number,
): FrameSource {
  const element = file.set.get(TAG.pixels);
  const bytes = file.set.value(TAG.pixels);
  if (!element || !bytes || bytes.length === 0) throw new Refusal('no-pixels');
  const said = file.syntax?.packing ?? 'native';
  const compressed = said !== 'native';
  const decode = (stream: Uint8Array) => decodePacked(stream, said, format, file, codecs, timeoutMs);
  if (startsWithItem(bytes, file.little) && !isNativeAfterAll(bytes, format, element.undefinedLength)) {
    const end = element.offset + element.length;
    const inFile = element.undefinedLength ? file.set.bytes : file.set.bytes.subarray(0, end);
    const split = splitFrames(inFile, element.offset, file.little, format.frames, said);
    const whole = split.truncated ? split.frames - 1 : split.frames;
    const more = split.frames > format.frames && format.frames === 1;
    return {
      present: more ? whole : Math.min(whole, format.frames),
      format: more ? { ...format, frames: split.frames } : format,
      truncated: split.truncated || split.frames < format.frames,
      contradicted: more || !element.undefinedLength || file.syntax?.encapsulated === false,
      goesOn: false,
      frame: async (index) => decode(split.frame(index)),
    };
  }
  const stream = codestreamOf(bytes, format);
  if (stream) {
    const one = { ...format, frames: 1 };
    const found = { present: 1, format: one, truncated: false, contradicted: true, goesOn: false };
    return { ...found, frame: () => decode(bytes) };
  }
  if (compressed && bytes.length < frameBytes(format)) throw new Refusal('corrupt');
  return nativeSource(file, format, bytes, element, compressed);
}

/** Encapsulated pixel data begin with an item (PS3.5, A.4). */
function startsWithItem(bytes: Uint8Array, little: boolean): boolean {
  const tag = little ? [0xfe, 0xff, 0x00, 0xe0] : [0xff, 0xfe, 0xe0, 0x00];
  return tag.every((byte, i) => bytes[i] === byte);
}

/** Whether the first pixels only look like an item's tag: the item's length would then be impossible. */
function isNativeAfterAll(bytes: Uint8Array, format: PixelFormat, undefinedLength: boolean): boolean {
  if (undefinedLength || bytes.length < format.frames * frameBytes(format)) return false;
  const table = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  return table % 4 !== 0 || 8 + table > bytes.length;
}

/** A codestream that is not inside an item. */
function codestreamOf(bytes: Uint8Array, { rows, columns }: PixelFormat): Codestream | undefined {
  if (!startsStream(bytes)) return undefined;
  try {
    const stream = readCodestream(bytes);
    return stream.width === columns && stream.height === rows ? stream : undefined;
  } catch {
    return undefined;
  }
}

function nativeSource(
  file: DicomFile,
  said: PixelFormat,
  bytes: Uint8Array,
  { vr, cut = false }: Element,
  compressed: boolean,
): FrameSource {
  const layout = nativeLayout(bytes, said, file.little, vr, cut);
  const { format } = layout;
  const size = frameBytes(format);
  const present = Math.min(format.frames, Math.floor(bytes.length / size));
  return {
    ...{ present, format },
    truncated: present < format.frames,
    contradicted: compressed || format !== said,
    goesOn: layout.goesOn,
    frame: async (index) => native(bytes.subarray(index * size, (index + 1) * size), format, file.little, vr),
  };
}

async function decodePacked(
  bytes: Uint8Array,
  said: Packing,
  format: PixelFormat,
  file: DicomFile,
  codecs: FrameDecoder,
  timeoutMs: number,
): Promise<StoredFrame> {
  const { rows, columns, bitsAllocated, bitsStored, highBit } = format;
  const packing = packingOf(bytes, said, format);
  if (packing === undefined) {
    throw file.syntax ? new Refusal('corrupt') : unsupported('compressed pixels of an unnamed kind');
  }
  if (packing === 'native') {
    return { ...native(bytes, format, file.little, 'OB'), contradicted: said !== 'native' };
  }
  if (packing === 'rle') {
    const { components, size } = rleLayout(bytes, format);
    const contradicted = said !== 'rle' || components !== format.components || size * 8 !== bitsAllocated;
    const packed = decodeRle(bytes, rows * columns, components, size);
    const samples = size === 2 ? words(packed, true) : packed;
    const bits =
      size * 8 === bitsAllocated ? { bits: bitsStored, highBit } : { bits: size * 8, highBit: size * 8 - 1 };
    return {
      samples,
      components,
      ...bits,
      photometric: photometricOf(format.photometric, components),
      contradicted,
    };
  }
  const stream = readCodestream(bytes);
  const { components } = stream;
  if (components !== 1 && components !== 3) throw unsupported(`${components} samples a pixel`);
  // The codec reserves memory for the size in the stream, so that size must match the header's.
  if (stream.width !== columns || stream.height !== rows) throw new Refusal('contradictory');
  // The stream's components and bits may differ from the header's.
  checkSize(columns, rows, decodingBytes({ components, bits: stream.bits }, codecBytes(stream)));
  const isJpeg = stream.codec === 'jpeg';
  if (isJpeg && stream.bits !== 8) throw unsupported(`${stream.bits}-bit lossy JPEG`);
  const input =
    isJpeg && components === 3 ? declareColours(bytes, format.photometric, stream.hasAdobe) : bytes;
  const frame = await withTimeout(runCodec(codecs, stream.codec, input), timeoutMs);
  const photometric = photometricOf(format.photometric, components);
  const isRgb = isJpeg || photometric.startsWith('YBR_ICT') || photometric.startsWith('YBR_RCT');
  return {
    ...fromCodec(frame, format, components),
    photometric: components === 3 && isRgb ? 'RGB' : photometric,
    lossy: isJpeg,
    contradicted: !FAMILY[said]?.includes(stream.codec) || components !== format.components,
  };
}

/** The codecs that a transfer syntax may name. */
const FAMILY: Readonly<Partial<Record<Packing, readonly Codestream['codec'][]>>> = {
  jpeg: ['jpeg', 'jpeg-lossless', 'jpeg-extended'],
  'jpeg-ls': ['jpeg-ls'],
  'jpeg-2000': ['jpeg-2000', 'htj2k'],
};

/** How a frame is packed, judged by its bytes; undefined where they match no known encoding. */
function packingOf(bytes: Uint8Array, said: Packing, format: PixelFormat): Packing | undefined {
  if (startsStream(bytes)) return said === 'native' || said === 'rle' ? 'jpeg' : said;
  const size = frameBytes(format);
  if (said === 'native') return bytes.length >= size ? 'native' : isRle(bytes) ? 'rle' : undefined;
  if (isRle(bytes)) return 'rle';
  if (bytes.length - size === 0 || bytes.length - size === 1) return 'native';
  return said === 'rle' ? said : undefined;
}

/** The header of an RLE frame (PS3.5, G.5): up to 15 segments in ascending order, the first right after the header. */
function isRle(bytes: Uint8Array): boolean {
  if (bytes.length < 64) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 64);
  const segments = view.getUint32(0, true);
  if (segments < 1 || segments > 15 || view.getUint32(4, true) !== 64) return false;
  for (let i = 1; i < segments; i++) {
    if (view.getUint32(4 + 4 * i, true) <= view.getUint32(4 * i, true)) return false;
  }
  return true;
}

/** Components and bytes per sample, from the number of segments: there is one for each byte of each component. */
function rleLayout(bytes: Uint8Array, { components, bitsAllocated }: PixelFormat) {
  const segments = bytes[0];
  const said = { components, size: (bitsAllocated / 8) as 1 | 2 };
  if (segments === components * said.size) return said;
  const other = ([1, 3] as const).flatMap((c) => ([1, 2] as const).map((size) => ({ components: c, size })));
  return other.find(({ components: c, size }) => c * size === segments) ?? said;
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

function fromCodec(frame: CodecFrame, format: PixelFormat, components: 1 | 3) {
  const { width, height, bits, pixels } = frame;
  const size = bits > 8 ? 2 : 1;
  const fits = width === format.columns && height === format.rows && components === frame.components;
  if (!fits || bits > 16 || pixels.length < width * height * components * size) throw new Refusal('corrupt');
  const samples = size === 2 ? words(pixels, true) : pixels;
  const stored = Math.min(format.bitsStored, size * 8);
  return { samples, components, bits: stored, highBit: stored - 1 };
}

/**
 * A JPEG decoder takes three components for YCbCr unless the stream says otherwise. DICOM says so outside the stream,
 * so an Adobe marker with transform 0 is added for RGB.
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
