import { isFiller } from '../filler';
import { MAX_FRAMES } from '../limits';
import { Refusal } from '../refusal';
import { readView } from '../view';

/** The fields of a page (TIFF 6.0) that are read; artist, date, description and the like are not. */
const FIELDS: ReadonlySet<number> = new Set([
  254, 256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 284, 317, 320, 322, 323, 324, 325, 338, 339,
]);

export type Ifd = ReadonlyMap<number, readonly number[]>;

/** Bytes a value, by field type: BYTE, SHORT, LONG. The fields that are read have no other type. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4 };
/** The same for all types of TIFF 6.0, from BYTE to DOUBLE, and IFD. */
const ALL_SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
/** Offsets and lengths of strips, and of tiles. */
const PARTS = [
  [273, 279],
  [324, 325],
] as const;

export interface Pages {
  readonly pages: readonly Ifd[];
  readonly little: boolean;
  /** Padding or text follows all that the pages refer to. */
  readonly goesOn: boolean;
}

/**
 * Lists the pages of a TIFF.
 * @throws Refusal `truncated` or `corrupt`
 */
export function readPages(bytes: Uint8Array): Pages {
  return readView(bytes, (view) => pagesOf(view, bytes, bytes[0] === 0x49));
}

function pagesOf(view: DataView, bytes: Uint8Array, little: boolean): Pages {
  const pages: Ifd[] = [];
  let end = 8;
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0; ) {
    // a circular or endless chain of pages is an attack
    if (seen.has(at) || pages.length >= MAX_FRAMES) throw new Refusal('corrupt');
    seen.add(at);
    const count = view.getUint16(at, little);
    const page = readIfd(view, at + 2, count, little);
    pages.push(page);
    end = Math.max(end, at + 6 + 12 * count, endOfValues(view, at + 2, count, little), endOfParts(page));
    at = view.getUint32(at + 2 + 12 * count, little);
  }
  const rest = bytes.subarray(end);
  return { pages, little, goesOn: rest.length > 1 && isFiller(rest) };
}

/** Where the values that are too long for their fields end. */
function endOfValues(view: DataView, start: number, count: number, little: boolean): number {
  let end = 0;
  for (let at = start; at < start + 12 * count; at += 12) {
    const length = (ALL_SIZES[view.getUint16(at + 2, little)] ?? 0) * view.getUint32(at + 4, little);
    if (length > 4) end = Math.max(end, view.getUint32(at + 8, little) + length);
  }
  return end;
}

function endOfParts(page: Ifd): number {
  let end = 0;
  for (const [offsets, lengths] of PARTS) {
    const sizes = page.get(lengths) ?? [];
    page.get(offsets)?.forEach((offset, i) => {
      end = Math.max(end, offset + (sizes[i] ?? Number.POSITIVE_INFINITY));
    });
  }
  return end;
}

function readIfd(view: DataView, start: number, count: number, little: boolean): Ifd {
  const fields = new Map<number, readonly number[]>();
  for (let i = 0; i < count; i++) {
    const at = start + 12 * i;
    const tag = view.getUint16(at, little);
    const size = SIZES[view.getUint16(at + 2, little)];
    if (!FIELDS.has(tag) || size === undefined) continue;
    const values = view.getUint32(at + 4, little);
    const from = values * size <= 4 ? at + 8 : view.getUint32(at + 8, little);
    if (from + values * size > view.byteLength) throw new Refusal('truncated');
    const read: number[] = [];
    for (let k = 0; k < values; k++) {
      const value = from + k * size;
      read.push(
        size === 1
          ? view.getUint8(value)
          : size === 2
            ? view.getUint16(value, little)
            : view.getUint32(value, little),
      );
    }
    fields.set(tag, read);
  }
  return fields;
}
