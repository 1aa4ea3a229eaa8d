import type { DataSet } from './data-set';
import { TAG } from './tags';

/** A lookup table (PS3.3 C.11.1.1 and C.11.2.1.1): values below the first take the first entry, above the last the last. */
export interface Lut {
  readonly first: number;
  readonly entries: Uint16Array;
  readonly bits: number;
}

/** Reads the table of a Modality or VOI LUT sequence item; undefined where it is unusable. */
export function readLut(item: DataSet, signedInput: boolean): Lut | undefined {
  return lutFrom(item, TAG.lutDescriptor, TAG.lutData, signedInput);
}

export function lutFrom(
  set: DataSet,
  descriptor: number,
  data: number,
  signedInput: boolean,
): Lut | undefined {
  const [count, , bits] = set.integers(descriptor);
  const first = set.integers(descriptor, signedInput)[1];
  const value = set.value(data);
  if (count === undefined || first === undefined || bits === undefined || !value) return undefined;
  const length = count === 0 ? 65536 : count; // 65536 does not fit in 16 bits
  if (bits < 1 || bits > 16) return undefined;
  // 8-bit entries may be packed as bytes, or padded to words by writers who read "US or OW" literally
  if (bits <= 8 && value.length >= length && value.length < 2 * length) {
    return { first, entries: Uint16Array.from(value.subarray(0, length)), bits };
  }
  const entries = Uint16Array.from(set.integers(data).slice(0, length));
  return entries.length === length ? { first, entries, bits } : undefined;
}

export function lookUp(lut: Lut, value: number): number {
  const index = Math.round(value) - lut.first;
  const last = lut.entries.length - 1;
  return lut.entries[index < 0 ? 0 : index > last ? last : index];
}
