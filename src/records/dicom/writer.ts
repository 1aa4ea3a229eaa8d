/**
 * Writes DICOM files: explicit VR little endian (PS3.5), with the file meta information of PS3.10. Only what a record
 * needs, since a library would be many times as large (docs/api.md has the figures).
 */
import { concatBytes } from '../../pipeline/concat-bytes';

export type Value = string | number | readonly number[] | Uint8Array | readonly Element[][];
/** Tag (group << 16 | element), value representation, value; a sequence's value is its items. */
export type Element = readonly [tag: number, vr: VR, value: Value];

export type VR =
  | 'AS'
  | 'AT'
  | 'CS'
  | 'DA'
  | 'DS'
  | 'DT'
  | 'FD'
  | 'FL'
  | 'IS'
  | 'LO'
  | 'LT'
  | 'OB'
  | 'PN'
  | 'SH'
  | 'SQ'
  | 'ST'
  | 'TM'
  | 'UI'
  | 'UL'
  | 'US'
  | 'UT';

const LONG: readonly VR[] = ['OB', 'SQ', 'UT'];
/** Padding to an even length (PS3.5, 6.2). */
const PAD: Partial<Record<VR, number>> = { UI: 0, OB: 0 };

const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
/** Implementation class UID of this writer, derived from a UUID (PS3.5, B.2). */
const IMPLEMENTATION = '2.25.226183294715209336412873315926157734091';

/**
 * A DICOM file.
 * @param elements of the data set, in any order
 */
export function writeDicom(elements: readonly Element[]): Uint8Array<ArrayBuffer> {
  const textAt = (tag: number) => elements.find(([known]) => known === tag)?.[2] as string;
  const meta = dataSet([
    [0x0002_0001, 'OB', new Uint8Array([0, 1])],
    [0x0002_0002, 'UI', textAt(0x0008_0016)],
    [0x0002_0003, 'UI', textAt(0x0008_0018)],
    [0x0002_0010, 'UI', EXPLICIT_LITTLE_ENDIAN],
    [0x0002_0012, 'UI', IMPLEMENTATION],
    [0x0002_0013, 'SH', 'DENDRITE'],
  ]);
  const length = element([0x0002_0000, 'UL', meta.length]);
  const preamble = new Uint8Array(132);
  preamble.set([0x44, 0x49, 0x43, 0x4d], 128);
  return concatBytes([preamble, length, meta, dataSet(elements)]);
}

function dataSet(elements: readonly Element[]): Uint8Array<ArrayBuffer> {
  return concatBytes([...elements].sort((a, b) => a[0] - b[0]).map(element));
}

function element([tag, vr, value]: Element): Uint8Array<ArrayBuffer> {
  const bytes = encode(vr, value);
  const padded = bytes.length % 2;
  const isLong = LONG.includes(vr);
  const head = new DataView(new ArrayBuffer(isLong ? 12 : 8));
  head.setUint16(0, tag >>> 16, true);
  head.setUint16(2, tag & 0xffff, true);
  head.setUint8(4, vr.charCodeAt(0));
  head.setUint8(5, vr.charCodeAt(1));
  const length = bytes.length + padded;
  if (isLong) head.setUint32(8, length, true);
  else if (length > 0xffff) throw new RangeError(`An element of ${vr} cannot have ${length} bytes`);
  else head.setUint16(6, length, true);
  const pad = padded ? [new Uint8Array([PAD[vr] ?? 0x20])] : [];
  return concatBytes([new Uint8Array(head.buffer), bytes, ...pad]);
}

function encode(vr: VR, value: Value): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'string') return ascii(value);
  if (typeof value === 'number') return numbers(vr, [value]);
  if (vr === 'SQ') return concatBytes((value as readonly Element[][]).map(item));
  return numbers(vr, value as readonly number[]);
}

function item(elements: readonly Element[]): Uint8Array {
  const body = dataSet(elements);
  const head = new DataView(new ArrayBuffer(8));
  head.setUint16(0, 0xfffe, true);
  head.setUint16(2, 0xe000, true);
  head.setUint32(4, body.length, true);
  return concatBytes([new Uint8Array(head.buffer), body]);
}

/** Bytes per number; a tag (AT) is two numbers. */
const SIZES: Partial<Record<VR, number>> = { AT: 2, US: 2, UL: 4, FL: 4, FD: 8 };

function numbers(vr: VR, values: readonly number[]): Uint8Array {
  const size = SIZES[vr];
  if (!size) return ascii(values.map(decimal).join('\\'));
  const out = new DataView(new ArrayBuffer(size * values.length));
  values.forEach((value, i) => {
    if (size === 2) out.setUint16(2 * i, value, true);
    else if (vr === 'UL') out.setUint32(4 * i, value, true);
    else if (vr === 'FL') out.setFloat32(4 * i, value, true);
    else out.setFloat64(8 * i, value, true);
  });
  return new Uint8Array(out.buffer);
}

/** A decimal string has at most 16 characters (PS3.5, 6.2). */
export function decimal(value: number): string {
  const text = String(value);
  if (text.length <= 16 && !text.includes('e')) return text;
  for (let digits = 15; digits > 0; digits--) {
    const shorter = String(Number(value.toPrecision(digits)));
    if (shorter.length <= 16) return shorter;
  }
  return '0';
}

/** Our own text is ASCII, whatever the character set of the source's text. */
function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : 0x3f;
  });
}
