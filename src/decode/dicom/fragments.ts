import { Refusal } from '../refusal';
import type { Packing } from './transfer-syntax';

/** Splits encapsulated pixel data (PS3.5, annex A.4) into frames. */
export interface Encapsulated {
  readonly frames: readonly (readonly Uint8Array[])[];
  /** The data ends inside a fragment: the last frame is not whole. */
  readonly truncated: boolean;
}

/**
 * @param bytes the value of the pixel data element
 * @param count frames that the file promises
 * @param packing tells what a frame begins with, where no table tells
 */
export function splitFrames(
  bytes: Uint8Array,
  little: boolean,
  count: number,
  packing: Packing,
): Encapsulated {
  const { fragments, offsets, table, truncated } = readItems(bytes, little);
  if (fragments.length === 0) throw new Refusal('truncated');
  if (count === 1) return { frames: [fragments], truncated };
  if (fragments.length === count) return { frames: fragments.map((fragment) => [fragment]), truncated };
  if (table.length === count) {
    const frames: Uint8Array[][] = table.map(() => []);
    let frame = 0;
    for (let i = 0; i < fragments.length; i++) {
      while (frame + 1 < table.length && offsets[i]! >= table[frame + 1]!) frame++;
      frames[frame]!.push(fragments[i]!);
    }
    return { frames: frames.filter((parts) => parts.length > 0), truncated };
  }
  return { frames: byStart(fragments, packing), truncated };
}

/** Without an offset table, a frame begins where a codestream begins. */
function byStart(fragments: readonly Uint8Array[], packing: Packing): Uint8Array[][] {
  const frames: Uint8Array[][] = [];
  for (const fragment of fragments) {
    if (frames.length === 0 || begins(fragment, packing)) frames.push([fragment]);
    else frames[frames.length - 1]!.push(fragment);
  }
  return frames;
}

function begins(fragment: Uint8Array, packing: Packing): boolean {
  if (packing === 'jpeg-2000') {
    const boxed = fragment[4] === 0x6a && fragment[5] === 0x50; // "jP", a JP2 box
    return (
      boxed || (fragment[0] === 0xff && fragment[1] === 0x4f && fragment[2] === 0xff && fragment[3] === 0x51)
    );
  }
  // RLE and uncompressed frames are one fragment each (PS3.5, A.4.2)
  if (packing === 'rle' || packing === 'native') return true;
  return fragment[0] === 0xff && fragment[1] === 0xd8 && fragment[2] === 0xff;
}

function readItems(bytes: Uint8Array, little: boolean) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fragments: Uint8Array[] = [];
  /** Where each fragment's item stands, counted from the first one, as the table counts. */
  const offsets: number[] = [];
  let table: number[] = [];
  let truncated = true;
  let origin = 0;
  for (let at = 0, item = 0; at + 8 <= bytes.length; item++) {
    const group = view.getUint16(at, little);
    const element = view.getUint16(at + 2, little);
    const length = view.getUint32(at + 4, little);
    if (group !== 0xfffe || element !== 0xe000) {
      truncated = !(group === 0xfffe && element === 0xe0dd);
      break;
    }
    const end = at + 8 + length;
    const body = bytes.subarray(at + 8, Math.min(end, bytes.length));
    if (item === 0) {
      table = offsetTable(body, little);
      origin = end;
    } else if (body.length > 0) {
      fragments.push(body);
      offsets.push(at - origin);
    }
    at = end;
    // a file cut exactly at an item's end lacks the delimiter only, which is harmless
    truncated = end > bytes.length;
  }
  return { fragments, offsets, table, truncated };
}

function offsetTable(body: Uint8Array, little: boolean): number[] {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const table: number[] = [];
  for (let at = 0; at + 4 <= body.length; at += 4) table.push(view.getUint32(at, little));
  // a table that does not rise is a lie
  return table.every((offset, i) => (i === 0 ? offset === 0 : offset > table[i - 1]!)) ? table : [];
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
