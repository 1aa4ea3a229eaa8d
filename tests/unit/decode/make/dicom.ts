import { deflateSync } from 'fflate';
import { ascii, concat, u16, u32, words } from './bytes';

/** An element: tag, value representation, value. A sequence's value is its items. */
export type Field = readonly [
  tag: number,
  vr: string,
  value: string | number | readonly number[] | Uint8Array | Field[][],
];

export interface Syntax {
  readonly uid: string;
  readonly explicit?: boolean;
  readonly little?: boolean;
  readonly deflated?: boolean;
}

const DICOM = '1.2.840.10008.1.2';
export const EXPLICIT: Syntax = { uid: `${DICOM}.1` };
export const IMPLICIT: Syntax = { uid: DICOM, explicit: false };
export const BIG: Syntax = { uid: `${DICOM}.2`, little: false };
export const DEFLATED: Syntax = { uid: `${DICOM}.1.99`, deflated: true };
export const syntax = (suffix: string): Syntax => ({ uid: DICOM + suffix });

const LONG = ['OB', 'OD', 'OF', 'OV', 'OW', 'SQ', 'UN', 'UT'];

export function element([tag, vr, value]: Field, explicit: boolean, little: boolean): Uint8Array {
  const body =
    Array.isArray(value) && Array.isArray(value[0])
      ? items(value as Field[][], explicit, little)
      : encode(vr, value as string, little);
  const even = body.length % 2 ? concat(body, [vr === 'UI' || vr === 'OB' ? 0 : 0x20]) : body;
  const head = [...u16(tag >>> 16, little), ...u16(tag & 0xffff, little)];
  if (!explicit) return concat(head, u32(even.length, little), even);
  if (LONG.includes(vr)) return concat(head, ascii(vr), [0, 0], u32(even.length, little), even);
  return concat(head, ascii(vr), u16(even.length, little), even);
}

function items(sets: Field[][], explicit: boolean, little: boolean): Uint8Array {
  return concat(
    ...sets.map((set) => {
      const body = concat(...set.map((field) => element(field, explicit, little)));
      return concat(u16(0xfffe, little), u16(0xe000, little), u32(body.length, little), body);
    }),
  );
}

function encode(
  vr: string,
  value: string | number | readonly number[] | Uint8Array,
  little: boolean,
): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'string') return ascii(value);
  const numbers = typeof value === 'number' ? [value] : value;
  if (vr === 'US' || vr === 'SS' || vr === 'OW') return words(numbers, little);
  if (vr === 'UL') return concat(...numbers.map((n) => u32(n, little)));
  if (vr === 'FD') {
    const out = new DataView(new ArrayBuffer(8 * numbers.length));
    numbers.forEach((n, i) => {
      out.setFloat64(8 * i, n, little);
    });
    return new Uint8Array(out.buffer);
  }
  return ascii(numbers.join('\\'));
}

/** Fragments of encapsulated pixel data as an element, with an optional table of offsets. */
export function encapsulated(fragments: readonly Uint8Array[], offsets: readonly number[] = []): Uint8Array {
  const item = (body: Uint8Array) => concat([0xfe, 0xff, 0x00, 0xe0], u32(body.length), body);
  const even = (body: Uint8Array) => (body.length % 2 ? concat(body, [0]) : body);
  return concat(
    [0xe0, 0x7f, 0x10, 0x00],
    ascii('OB'),
    [0, 0],
    u32(0xffffffff),
    item(concat(...offsets.map((offset) => u32(offset)))),
    ...fragments.map((fragment) => item(even(fragment))),
    [0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0],
  );
}

/** Writes a file: preamble, meta information, data set; then `tail` unchanged (pixel data). */
export function makeDicom(
  fields: readonly Field[],
  { uid, explicit = true, little = true, deflated = false }: Syntax = EXPLICIT,
  {
    preamble = true,
    meta = true,
    tail = new Uint8Array(),
  }: { preamble?: boolean; meta?: boolean; tail?: Uint8Array } = {},
): Uint8Array {
  const sorted = [...fields].sort((a, b) => a[0] - b[0]);
  const body = concat(...sorted.map((field) => element(field, explicit, little)), tail);
  const information = concat(
    element([0x00020002, 'UI', '1.2.840.10008.5.1.4.1.1.4'], true, true),
    element([0x00020010, 'UI', uid], true, true),
  );
  const group = concat(element([0x00020000, 'UL', information.length], true, true), information);
  return concat(
    preamble ? concat(new Uint8Array(128), ascii('DICM')) : [],
    meta ? group : [],
    deflated ? deflateSync(body) : body,
  );
}

export interface ImageFields {
  readonly rows: number;
  readonly columns: number;
  readonly bits?: 8 | 16;
  readonly stored?: number;
  readonly signed?: boolean;
  readonly samples?: 1 | 3;
  readonly photometric?: string;
  readonly frames?: number;
  readonly modality?: string;
}

/** The attributes that every image needs, without pixels. */
export function imageFields({
  rows,
  columns,
  bits = 16,
  stored = bits,
  signed = false,
  samples = 1,
  photometric = 'MONOCHROME2',
  frames,
  modality = 'MR',
}: ImageFields): Field[] {
  return [
    [0x00080060, 'CS', modality],
    [0x0020000e, 'UI', '1.2.3.4.5'],
    [0x00280002, 'US', samples],
    [0x00280004, 'CS', photometric],
    ...(frames ? [[0x00280008, 'IS', String(frames)] as Field] : []),
    [0x00280010, 'US', rows],
    [0x00280011, 'US', columns],
    [0x00280030, 'DS', '0.5\\0.25'],
    [0x00280100, 'US', bits],
    [0x00280101, 'US', stored],
    [0x00280102, 'US', stored - 1],
    [0x00280103, 'US', signed ? 1 : 0],
  ];
}

/** Uncompressed pixel data. */
export function pixels(samples: ArrayLike<number>, bits: 8 | 16 = 16, little = true): Field {
  return [0x7fe00010, 'OW', bits === 16 ? words(samples, little) : Uint8Array.from(Array.from(samples))];
}
