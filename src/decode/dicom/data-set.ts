import { Refusal } from '../refusal';
import { SEQUENCES, TAG, WANTED } from './tags';

/** How the elements are written, PS3.5 chapter 7. */
export interface Encoding {
  readonly explicit: boolean;
  readonly little: boolean;
}

/** Where an element's value stands. Nothing is converted until somebody asks for it. */
export interface Element {
  readonly vr: string;
  readonly offset: number;
  /** Bytes; for pixel data of undefined length, those left in the file. */
  readonly length: number;
  readonly undefinedLength: boolean;
  readonly items?: readonly DataSet[];
}

const ITEM = 0xfffe_e000;
const ITEM_END = 0xfffe_e00d;
const SEQUENCE_END = 0xfffe_e0dd;
const UNDEFINED = 0xffff_ffff;
/** Nesting beyond this is an attack on the stack, not a data set. */
const MAX_DEPTH = 16;

/** Value representations with a 32-bit length (PS3.5, table 7.1-1). */
const LONG = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);
const SHORT = new Set('AE AS AT CS DA DS DT FL FD IS LO LT PN SH SL SS ST TM UI UL US'.split(' '));

export function isVr(vr: string): boolean {
  return LONG.has(vr) || SHORT.has(vr);
}

/** A data set, or an item of a sequence: the wanted elements alone. */
export class DataSet {
  private readonly elements = new Map<number, Element>();

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

  /** A code: capitals, digits, space and underscore. Anything else is no code and not passed on. */
  code(tag: number): string | undefined {
    return this.codes(tag)[0];
  }

  codes(tag: number): string[] {
    const text = this.text(tag, 512);
    return text === undefined
      ? []
      : text.split('\\').map((part) => (/^[A-Z0-9_ ]{1,24}$/.test(part) ? part : ''));
  }

  /** A UID, for comparing. */
  uid(tag: number): string | undefined {
    const text = this.text(tag, 64);
    return text !== undefined && /^[0-9.]{1,64}$/.test(text) ? text : undefined;
  }

  /** Decimal or integer strings, or binary floating point numbers: whichever the element holds. */
  numbers(tag: number): number[] {
    const element = this.elements.get(tag);
    const view = this.view(tag);
    if (!element || !view) return [];
    if (element.vr === 'FD' || element.vr === 'FL') return this.floats(view, element.vr);
    const text = this.text(tag, 1024) ?? '';
    // in implicit encoding an FD looks like no number at all
    if (!/^[-+0-9.eE\\ ]*$/.test(text)) return view.byteLength % 8 === 0 ? this.floats(view, 'FD') : [];
    return text
      .split('\\')
      .filter((part) => part.trim() !== '')
      .map(Number)
      .filter(Number.isFinite);
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

  /** 16-bit integers, which is what image attributes are written as. */
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
 * Reads a data set up to its pixel data.
 * @throws Refusal `truncated` when an element reaches beyond the file, `corrupt` when nested too deeply
 */
export function readDataSet(bytes: Uint8Array, start: number, encoding: Encoding): DataSet {
  const reader = new Reader(bytes, encoding.little);
  const set = new DataSet(bytes, encoding.little);
  reader.elements(set, start, bytes.length, encoding.explicit, 0, WANTED);
  return set;
}

/** Reads the file meta information (always explicit little endian) and tells where the data set begins. */
export function readMeta(bytes: Uint8Array, start: number): { meta: DataSet; end: number } {
  const meta = new DataSet(bytes, true);
  const reader = new Reader(bytes, true);
  const end = reader.elements(meta, start, bytes.length, true, 0, WANTED, 0x0002);
  return { meta, end };
}

class Reader {
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly little: boolean,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  private tag(at: number): number {
    return ((this.view.getUint16(at, this.little) << 16) | this.view.getUint16(at + 2, this.little)) >>> 0;
  }

  /**
   * @param set receives the wanted elements; undefined where nothing is kept
   * @param onlyGroup stops before the first element of another group
   * @returns where reading stopped
   */
  elements(
    set: DataSet | undefined,
    start: number,
    end: number,
    explicit: boolean,
    depth: number,
    wanted: ReadonlySet<number>,
    onlyGroup?: number,
  ): number {
    if (depth > MAX_DEPTH) throw new Refusal('corrupt');
    let at = start;
    while (at + 8 <= end) {
      const tag = this.tag(at);
      if (onlyGroup !== undefined && tag >>> 16 !== onlyGroup) return at;
      if (tag === ITEM_END || tag === SEQUENCE_END) return at + 8;
      const header = this.header(at, explicit, end);
      const { vr, length, offset } = header;
      if (tag === TAG.pixels && depth === 0) {
        const undefinedLength = length === UNDEFINED;
        const present = Math.min(undefinedLength ? UNDEFINED : length, end - offset);
        set?.add(tag, { vr, offset, length: present, undefinedLength });
        return end; // nothing of use follows the pixels
      }
      const enter = set !== undefined && SEQUENCES.has(tag);
      // UN of undefined length holds a sequence in implicit encoding (PS3.5, 6.2.2)
      const inner = vr === 'UN' ? false : explicit;
      if (length === UNDEFINED) {
        const sequence = this.sequence(offset, end, inner, depth + 1, enter);
        if (enter)
          set.add(tag, { vr: 'SQ', offset, length: 0, undefinedLength: true, items: sequence.items });
        at = sequence.end;
        continue;
      }
      if (offset + length > end) throw new Refusal('truncated');
      if (enter) {
        const { items } = this.sequence(offset, offset + length, inner, depth + 1, true);
        set.add(tag, { vr: 'SQ', offset, length, undefinedLength: false, items });
      } else if (set && wanted.has(tag)) set.add(tag, { vr, offset, length, undefinedLength: false });
      at = offset + length;
    }
    return at;
  }

  private header(at: number, explicit: boolean, end: number): { vr: string; length: number; offset: number } {
    if (explicit) {
      const vr = String.fromCharCode(this.bytes[at + 4]!, this.bytes[at + 5]!);
      if (LONG.has(vr)) {
        if (at + 12 > end) throw new Refusal('truncated');
        return { vr, length: this.view.getUint32(at + 8, this.little), offset: at + 12 };
      }
      if (SHORT.has(vr)) return { vr, length: this.view.getUint16(at + 6, this.little), offset: at + 8 };
      // Capitals that are no VR we know are from a bad writer, with a short length; others are implicit elements.
      if (/^[A-Z]{2}$/.test(vr))
        return { vr: 'UN', length: this.view.getUint16(at + 6, this.little), offset: at + 8 };
    }
    return { vr: '', length: this.view.getUint32(at + 4, this.little), offset: at + 8 };
  }

  private sequence(
    start: number,
    end: number,
    explicit: boolean,
    depth: number,
    keep: boolean,
  ): { items: DataSet[]; end: number } {
    if (depth > MAX_DEPTH) throw new Refusal('corrupt');
    const items: DataSet[] = [];
    let at = start;
    while (at + 8 <= end) {
      const tag = this.tag(at);
      const length = this.view.getUint32(at + 4, this.little);
      at += 8;
      if (tag === SEQUENCE_END) return { items, end: at };
      if (tag !== ITEM) throw new Refusal('corrupt');
      const item = keep ? new DataSet(this.bytes, this.little) : undefined;
      if (length === UNDEFINED) at = this.elements(item, at, end, explicit, depth, WANTED);
      else {
        if (at + length > end) throw new Refusal('truncated');
        if (item) this.elements(item, at, at + length, explicit, depth, WANTED);
        at += length;
      }
      if (item) items.push(item);
    }
    return { items, end: at };
  }
}
