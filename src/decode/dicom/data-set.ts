import { isFiller } from '../filler';
import { Refusal } from '../refusal';
import { decimals } from './decimals';
import { type ByteStream, dicomParser, type Element as Parsed } from './parser';
import { DOUBLES, SEQUENCES, TAG, WANTED } from './tags';

/** How the elements are written, PS3.5 chapter 7. */
export interface Encoding {
  readonly explicit: boolean;
  readonly little: boolean;
}

/** Where an element's value is. Values are only converted on request. */
export interface Element {
  readonly vr: string;
  readonly offset: number;
  /** In bytes; for pixel data of undefined length, up to the end of the file. */
  readonly length: number;
  readonly undefinedLength: boolean;
  /** Pixel data: the file ends before the stated length. */
  readonly cut?: boolean;
  readonly items?: readonly DataSet[];
}

/** A data set, or an item of a sequence, with only the wanted elements. */
export class DataSet {
  private readonly elements = new Map<number, Element>();
  /** Bytes that are not an element follow the pixels. */
  goesOn = false;

  constructor(
    readonly bytes: Uint8Array,
    readonly little: boolean,
  ) {}

  add(tag: number, element: Element): void {
    // the first one counts: a repeated element is damage
    if (!this.elements.has(tag)) this.elements.set(tag, element);
  }

  get(tag: number): Element | undefined {
    return this.elements.get(tag);
  }

  has(tag: number): boolean {
    return this.elements.has(tag);
  }

  get size(): number {
    return this.elements.size;
  }

  /** Missing, or present without a value. */
  isEmpty(tag: number): boolean {
    return (this.text(tag, 512) ?? '') === '' && (this.elements.get(tag)?.length ?? 0) <= 512;
  }

  items(tag: number): readonly DataSet[] {
    return this.elements.get(tag)?.items ?? [];
  }

  value(tag: number): Uint8Array | undefined {
    const element = this.elements.get(tag);
    return element && this.bytes.subarray(element.offset, element.offset + element.length);
  }

  private view(tag: number): DataView | undefined {
    const value = this.value(tag);
    return value && new DataView(value.buffer, value.byteOffset, value.byteLength);
  }

  /**
   * A code: capitals, digits, space and underscore. Anything else is not a code and is dropped. Small letters, which
   * the standard does not allow but some programs write, count as capitals.
   */
  code(tag: number): string | undefined {
    return this.codes(tag)[0];
  }

  codes(tag: number): string[] {
    const text = this.text(tag, 512);
    return text === undefined
      ? []
      : text
          .toUpperCase()
          .split('\\')
          .map((part) => part.trim())
          .map((part) => (/^[A-Z0-9_ ]{1,24}$/.test(part) ? part : ''));
  }

  /** Whether the value is this text, letter by letter. */
  exactly(tag: number, wanted: string): boolean {
    return this.text(tag, 64) === wanted;
  }

  /** A UID, for comparing. */
  uid(tag: number): string | undefined {
    const text = this.text(tag, 64);
    return text !== undefined && /^[0-9.]{1,64}$/.test(text) ? text : undefined;
  }

  /** Decimal or integer strings, or binary floating-point numbers, by the element's value representation. */
  numbers(tag: number): number[] {
    const element = this.elements.get(tag);
    const view = this.view(tag);
    if (!element || !view) return [];
    if (element.vr === 'FD' || element.vr === 'FL') return this.floats(view, element.vr);
    // implicit VR, and UN, do not give the representation: it comes from the dictionary
    if ((element.vr === '' || element.vr === 'UN') && DOUBLES.has(tag)) return this.floats(view, 'FD');
    return decimals(this.text(tag, 1024) ?? '');
  }

  number(tag: number): number | undefined {
    return this.numbers(tag)[0];
  }

  private floats(view: DataView, vr: 'FD' | 'FL'): number[] {
    const size = vr === 'FD' ? 8 : 4;
    const found: number[] = [];
    for (let at = 0; at + size <= view.byteLength; at += size) {
      found.push(size === 8 ? view.getFloat64(at, this.little) : view.getFloat32(at, this.little));
    }
    return found.filter(Number.isFinite);
  }

  /** 16-bit integers (US, SS), as in the image pixel attributes. */
  integers(tag: number, signed = false): number[] {
    const view = this.view(tag);
    const found: number[] = [];
    for (let at = 0; view && at + 2 <= view.byteLength; at += 2) {
      found.push(signed ? view.getInt16(at, this.little) : view.getUint16(at, this.little));
    }
    return found;
  }

  integer(tag: number, signed = false): number | undefined {
    return this.integers(tag, signed)[0];
  }

  private text(tag: number, most: number): string | undefined {
    const value = this.value(tag);
    if (!value || value.length > most) return undefined;
    let text = '';
    for (const byte of value) text += String.fromCharCode(byte);
    return text.replace(/[\0 ]+$/, '').trimStart();
  }
}

/**
 * Reads a data set up to its pixel data, with dicom-parser. Elements that are not on the list of tags are skipped
 * unread.
 * @throws Refusal `truncated` when an element reaches beyond the file, `corrupt` when it makes no sense
 */
export function readDataSet(bytes: Uint8Array, start: number, encoding: Encoding): DataSet {
  return readElements(bytes, start, encoding).set;
}

/** Reads the file meta information (always explicit little endian) and tells where the data set begins. */
export function readMeta(bytes: Uint8Array, start: number): { meta: DataSet; end: number } {
  const { set, end } = readElements(bytes, start, { explicit: true, little: true }, 0x0002);
  return { meta: set, end };
}

/** @param onlyGroup stops before the first element of another group */
function readElements(
  bytes: Uint8Array,
  start: number,
  { explicit, little }: Encoding,
  onlyGroup?: number,
): { set: DataSet; end: number } {
  const set = new DataSet(bytes, little);
  if (start >= bytes.length) return { set, end: start };
  const stream = streamOf(bytes, start, little);
  // fewer bytes than an element needs are padding
  while (stream.position + 8 <= bytes.length) {
    if (onlyGroup !== undefined && peekGroup(stream) !== onlyGroup) break;
    const element = refusing(() => readElement(stream, explicit));
    const tag = numberOf(element.tag);
    if (tag === TAG.pixels) {
      set.add(tag, pixelElement(element, bytes.length));
      if (!element.hadUndefinedLength) {
        set.goesOn = checkRest(bytes, element.dataOffset + element.length, little);
      }
      break; // nothing of use follows the pixels
    }
    if (stream.position > bytes.length) throw new Refusal('truncated');
    keep(set, tag, element);
  }
  return { set, end: stream.position };
}

function streamOf(bytes: Uint8Array, start: number, little: boolean): ByteStream {
  const { littleEndianByteArrayParser, bigEndianByteArrayParser } = dicomParser;
  return new dicomParser.ByteStream(
    little ? littleEndianByteArrayParser : bigEndianByteArrayParser,
    bytes,
    start,
  );
}

function peekGroup({ byteArrayParser, byteArray, position }: ByteStream): number {
  return byteArrayParser.readUint16(byteArray, position);
}

const PIXELS = 'x7fe00010';
const UNDEFINED = 0xffff_ffff;
/** Skipped here: unwanted sequences, and long values that dicom-parser 1.8.21 mistakes for short ones. */
const STEPPED_OVER = /^(SQ|[OSU]V)$/;

function readElement(stream: ByteStream, explicit: boolean): Parsed {
  const { byteArray, byteArrayParser, position } = stream;
  const vr = String.fromCharCode(byteArray[position + 4], byteArray[position + 5]);
  // without two capitals for the representation, it is an implicit element among explicit ones
  const implicit = !explicit || !/^[A-Z]{2}$/.test(vr);
  if (implicit || STEPPED_OVER.test(vr)) {
    const name = dicomParser.readTag(stream);
    const header = implicit ? 8 : 12;
    const length = byteArrayParser.readUint32(byteArray, position + header - 4);
    const tag = numberOf(name);
    if (tag !== TAG.pixels && !SEQUENCES.has(tag) && length !== UNDEFINED) {
      stream.seek(header - 4 + length);
      return { tag: name, vr: implicit ? '' : vr, length, dataOffset: position + header };
    }
    stream.seek(-4);
  }
  return implicit
    ? dicomParser.readDicomElementImplicit(stream, PIXELS)
    : dicomParser.readDicomElementExplicit(stream, [], PIXELS);
}

/**
 * After the pixels there may be an element with a higher tag, or bytes that a program appended. Anything else means
 * that bytes were inserted earlier and the pixels are displaced.
 *
 * @returns whether bytes follow that are not an element
 */
function checkRest(bytes: Uint8Array, from: number, little: boolean): boolean {
  const rest = bytes.subarray(from);
  if (isFiller(rest) || (rest.length >= 8 && isFiller(rest.subarray(0, 8)) && rest[0] === 0)) {
    return rest.some((byte) => byte !== 0);
  }
  if (rest.length < 8) throw new Refusal('corrupt');
  const { byteArrayParser } = streamOf(bytes, from, little);
  if (byteArrayParser.readUint16(bytes, from) <= 0x7fe0) throw new Refusal('corrupt');
  return false;
}

/** dicom-parser calls an element x7fe00010. */
const numberOf = (name: string) => Number.parseInt(name.slice(1), 16);

/** The stated length of pixel data may be wrong: the bytes present count. */
function pixelElement({ vr = '', dataOffset, length, hadUndefinedLength }: Parsed, end: number): Element {
  return {
    vr,
    offset: dataOffset,
    length: Math.max(0, Math.min(hadUndefinedLength ? end : length, end - dataOffset)),
    undefinedLength: hadUndefinedLength === true,
    cut: !hadUndefinedLength && length > end - dataOffset,
  };
}

/** Copies the wanted elements, and the items of sequences that are entered. */
function keep(set: DataSet, tag: number, element: Parsed): void {
  if (!WANTED.has(tag)) return;
  const { vr = '', dataOffset: offset, length, hadUndefinedLength = false } = element;
  const plain = { vr, offset, length, undefinedLength: hadUndefinedLength };
  if (!SEQUENCES.has(tag)) {
    set.add(tag, plain);
    return;
  }
  const items = (element.items ?? unknownItems(set, element)).map(({ dataSet }) => {
    const item = new DataSet(set.bytes, set.little);
    for (const [name, inner] of Object.entries(dataSet?.elements ?? {})) {
      if (inner.dataOffset + inner.length > set.bytes.length) throw new Refusal('truncated');
      keep(item, numberOf(name), inner);
    }
    return item;
  });
  set.add(tag, { ...plain, items });
}

/** A sequence with representation UN is encoded as implicit VR (PS3.5, 6.2.2). */
function unknownItems(set: DataSet, { tag, dataOffset, length }: Parsed): readonly Parsed[] {
  if (length < 8) return [];
  const within = set.bytes.subarray(0, dataOffset + length);
  const element: Parsed = { tag, dataOffset, length };
  refusing(() => dicomParser.readSequenceItemsImplicit(streamOf(within, dataOffset, set.little), element));
  return element.items ?? [];
}

const BEYOND = /past end|overrun|overread|invalid value for parameter 'max/;

/**
 * Turns dicom-parser's errors into refusals: it throws plain strings, and overflows the stack on deeply nested items.
 */
function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Refusal(BEYOND.test(String(error)) ? 'truncated' : 'corrupt');
  }
}
