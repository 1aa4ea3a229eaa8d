import type { CodecFrame, FrameDecoder } from '../codecs/codec';
import { type Codestream, readCodestream } from '../codecs/codestream';
import { isFiller } from '../filler';
import { checkSize, MAX_FRAMES, MAX_SIDE } from '../limits';
import { Refusal } from '../refusal';
import { CLEARLY, roughness } from '../roughness';
import { withTimeout } from '../timeout';
import type { DataSet, Element } from './data-set';
import type { DicomFile } from './file';
import { splitFrames, startsStream } from './fragments';
import { decodeRle } from './rle';
import { OVERLAY_BIT_POSITIONS, TAG } from './tags';
import type { Packing } from './transfer-syntax';

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
  /** The header says of bits that are no value that overlays sit in them. */
  readonly overlay: boolean;
}

const unsupported = (encoding: string) => new Refusal('unsupported-encoding', { format: 'DICOM', encoding });

/** @throws Refusal for sizes and kinds that cannot be read */
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
  const photometric = set.code(TAG.photometric) || (components === 3 ? 'RGB' : 'MONOCHROME2');
  return {
    ...{ rows, columns, frames, components, photometric },
    planar: set.integer(TAG.planarConfiguration) === 1,
    ...bitsOf(bitsAllocated, bitsStored, highBit),
    signed: set.integer(TAG.pixelRepresentation) === 1,
    overlay: OVERLAY_BIT_POSITIONS.some((tag) => (set.integer(tag) ?? 0) > 0),
  };
}

/** More bits than there is room for, or a highest bit outside of it, are no bits to go by. */
function bitsOf(bitsAllocated: 8 | 16, bitsStored: number, highBit: number) {
  const stored = Math.min(bitsStored, bitsAllocated);
  const fits = highBit >= stored - 1 && highBit < bitsAllocated;
  return { bitsAllocated, bitsStored: stored, highBit: fits ? highBit : stored - 1 };
}

/** The samples of a frame as stored, interleaved. */
export interface StoredFrame {
  readonly samples: Uint8Array | Uint16Array;
  readonly components: 1 | 3;
  /** As the samples are: a codec may have turned YCbCr into RGB, and the header may be wrong. */
  readonly photometric: string;
  /** Bits that count, and the highest of them. */
  readonly bits: number;
  readonly highBit: number;
  /** A codec has left out detail. */
  readonly lossy?: boolean;
  /** The stream is not what the header says of it. */
  readonly contradicted?: boolean;
}

/** Where the frames are, and how many of them are there in full. */
export interface FrameSource {
  readonly present: number;
  /** What the frames are, whatever the header says. */
  readonly format: PixelFormat;
  /** The file ends before its frames do. */
  readonly truncated: boolean;
  /** The pixel data are not what the header says of them. */
  readonly contradicted: boolean;
  /** Something follows the frames that is no part of them. */
  readonly goesOn: boolean;
  frame(index: number): Promise<StoredFrame>;
}

/**
 * Finds the frames. What the bytes of the pixel data are outranks what the transfer syntax and the header call them:
 * items, a codestream, or samples.
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

/** A first pixel that looks like an item's tag; its length shows that it is none. */
function isNativeAfterAll(bytes: Uint8Array, format: PixelFormat, undefinedLength: boolean): boolean {
  if (undefinedLength || bytes.length < format.frames * frameBytes(format)) return false;
  const table = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  return table % 4 !== 0 || 8 + table > bytes.length;
}

/** A codestream that nobody put into an item. */
function codestreamOf(bytes: Uint8Array, { rows, columns }: PixelFormat): Codestream | undefined {
  if (!startsStream(bytes)) return undefined;
  try {
    const stream = readCodestream(bytes);
    return stream.width === columns && stream.height === rows ? stream : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes of a frame that is not compressed. */
function frameBytes(format: PixelFormat): number {
  return Math.ceil((format.rows * format.columns * bitsPerPixel(format)) / 8);
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

/** YBR_FULL_422 stores two chroma samples for two pixels: 16 bits a pixel instead of 24. */
function bitsPerPixel({ components, bitsAllocated, photometric }: PixelFormat): number {
  return components === 3 && is422(photometric) ? 2 * bitsAllocated : components * bitsAllocated;
}

const is422 = (photometric: string) => photometric === 'YBR_FULL_422' || photometric === 'YBR_PARTIAL_422';

/** The samples of one uncompressed frame. */
function native(bytes: Uint8Array, format: PixelFormat, little: boolean, vr: string): StoredFrame {
  const { rows, columns, components, bitsAllocated, bitsStored, highBit } = format;
  const stored = {
    ...{ components, bits: bitsStored, highBit },
    photometric: photometricOf(format.photometric, components),
  };
  let samples: Uint8Array | Uint16Array;
  if (bitsAllocated === 16) samples = words(bytes, little);
  // bytes inside 16-bit words: big endian turns each pair around (PS3.5, annex D)
  else samples = !little && vr === 'OW' ? swapPairs(bytes) : bytes;
  if (components === 3 && is422(format.photometric)) {
    return { ...stored, samples: unpack422(samples, rows * columns) };
  }
  return { ...stored, samples: format.planar && components > 1 ? interleave(samples, components) : samples };
}

/** A photometric interpretation that has as many components as there are; the plain one where it has not. */
function photometricOf(said: string, components: 1 | 3): string {
  const isColour = said === 'RGB' || said.startsWith('YBR') || said === 'HSV' || said === 'ARGB';
  if (components === 1) return isColour ? 'MONOCHROME2' : said;
  return isColour ? said : 'RGB';
}

/** A header that pixel data of another length belong to, and whether something follows the frames. */
interface Layout {
  readonly format: PixelFormat;
  readonly goesOn: boolean;
}

/**
 * Holds the header against the length of uncompressed pixel data. Where the length is that of other bits, components
 * or frames, these are tried, and the one that makes a smooth picture is right.
 * @throws Refusal `contradictory` where none does
 */
function nativeLayout(
  bytes: Uint8Array,
  said: PixelFormat,
  little: boolean,
  vr: string,
  cut: boolean,
): Layout {
  const rough = (format: PixelFormat) => {
    const size = frameBytes(format);
    const from = (format.frames >> 1) * size;
    const { samples } = native(bytes.subarray(from, from + size), format, little, vr);
    return roughness(lightness(samples, format.components), format.columns);
  };
  const needed = said.frames * frameBytes(said);
  const surplus = bytes.length - needed;
  if (surplus === 0 || surplus === 1) return { format: sheared(said, rough), goesOn: false };
  // a file that was cut short proves nothing
  if (surplus < 0 && cut) return { format: said, goesOn: false };
  const others = otherLayouts(said, bytes.length).map((format) => ({ format, rough: rough(format) }));
  if (surplus > 0 && isPadding(bytes.subarray(needed))) {
    const askew = others.some((other) => other.format.columns !== said.columns && other.rough < rough(said));
    if (askew) throw new Refusal('contradictory');
    return { format: said, goesOn: true };
  }
  const [best, next] = others.sort((a, b) => a.rough - b.rough);
  const clear = best && best.rough < SMOOTH && !(next && next.rough < best.rough / CLEARLY);
  if (clear) return { format: best.format, goesOn: false };
  if (surplus > 0) throw new Refusal(others.length > 0 ? 'contradictory' : 'corrupt');
  return { format: said, goesOn: false };
}

/** Rougher is no picture. */
const SMOOTH = 0.4;
/** So few bytes are no line of a picture that anybody would read. */
const FEW = 32;

/** Bytes behind the last frame that say nothing of it. */
const isPadding = (surplus: Uint8Array) => surplus.length <= FEW || isFiller(surplus);

/** Other headers that a length fits exactly. */
function otherLayouts(said: PixelFormat, length: number): PixelFormat[] {
  const found: PixelFormat[] = [];
  for (const bitsAllocated of [8, 16] as const) {
    for (const components of [1, 3] as const) {
      const size = (said.rows * said.columns * components * bitsAllocated) / 8;
      const frames = length / size;
      const [other, rest] = [Math.floor(frames), length % size];
      // one of the three is wrong, not all of them; an odd length is made even
      const wrong = [
        bitsAllocated !== said.bitsAllocated,
        components !== said.components,
        other !== said.frames,
      ].filter(Boolean).length;
      if (other < 1 || other > MAX_FRAMES || rest > 1 || wrong !== 1) continue;
      const bits =
        bitsAllocated === said.bitsAllocated ? {} : bitsOf(bitsAllocated, bitsAllocated, bitsAllocated - 1);
      found.push({
        ...said,
        ...bits,
        components,
        frames: other,
        photometric: photometricOf(said.photometric, components),
      });
    }
  }
  // fewer lines than the header says are lines that got lost
  const samples = length / (frameBytes(said) / (said.rows * said.columns)) / said.frames;
  for (const [rows, columns] of [
    [samples / said.columns, said.columns],
    [said.rows, samples / said.rows],
  ] as const) {
    const whole = Number.isInteger(rows) && Number.isInteger(columns);
    if (whole && samples > said.rows * said.columns && Math.max(rows, columns) <= MAX_SIDE) {
      found.push({ ...said, rows, columns });
    }
  }
  return found;
}

/** Rows taken for columns, or planes taken for pixels, of the right length all the same: the picture shows it. */
function sheared(said: PixelFormat, rough: (format: PixelFormat) => number): PixelFormat {
  const { rows, columns, components } = said;
  if (rows === columns && components === 1) return said;
  const others: PixelFormat[] = [
    ...(rows !== columns ? [{ ...said, rows: columns, columns: rows }] : []),
    ...(components === 3 ? [{ ...said, planar: !said.planar }] : []),
  ];
  const own = rough(said);
  if (own < SMOOTH) return said;
  return others.find((other) => rough(other) < CLEARLY * own && rough(other) < SMOOTH / 2) ?? said;
}

/** The first component of each pixel. */
function lightness(samples: Uint8Array | Uint16Array, components: 1 | 3): ArrayLike<number> {
  return components === 1 ? samples : samples.filter((_, i) => i % 3 === 0);
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
  // The codec reserves what the stream claims: a claim that differs from the header's is not believed.
  if (stream.width !== columns || stream.height !== rows) throw new Refusal('contradictory');
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
    contradicted: said === 'native' || said === 'rle' || components !== format.components,
  };
}

/** How a frame is packed, by its own bytes; undefined where they are nothing known. */
function packingOf(bytes: Uint8Array, said: Packing, format: PixelFormat): Packing | undefined {
  if (startsStream(bytes)) return said === 'native' || said === 'rle' ? 'jpeg' : said;
  const size = frameBytes(format);
  if (said === 'native') return bytes.length >= size ? 'native' : isRle(bytes) ? 'rle' : undefined;
  if (isRle(bytes)) return 'rle';
  if (bytes.length - size === 0 || bytes.length - size === 1) return 'native';
  return said === 'rle' ? said : undefined;
}

/** The header of an RLE frame (PS3.5, G.5): up to 15 segments, the first right behind it, the others after it. */
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

/** A segment for each byte of each component: their number tells of both. */
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
