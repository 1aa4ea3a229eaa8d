import { checkSize } from '../limits';
import { Refusal } from '../refusal';
import type { Rgba } from '../types';

/**
 * Decodes the first picture of a GIF (GIF89a), for environments that cannot. A browser shows the same one:
 * a bitmap of an animation is its first frame.
 * @throws Refusal `truncated`, `corrupt`, `too-large`
 */
export function decodeGif(bytes: Uint8Array): Rgba {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return firstPicture(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('truncated');
    throw error;
  }
}

function firstPicture(bytes: Uint8Array, view: DataView): Rgba {
  const width = view.getUint16(6, true);
  const height = view.getUint16(8, true);
  checkSize(width, height);
  const flags = view.getUint8(10);
  let at = 13;
  let colours: Uint8Array | undefined;
  if (flags & 0x80) {
    colours = bytes.subarray(at, at + 3 * (2 << (flags & 7)));
    at += colours.length;
  }
  let transparent = -1;
  for (;;) {
    const block = view.getUint8(at++);
    if (block === 0x21) {
      // graphic control extension: the only one that changes the picture
      if (view.getUint8(at) === 0xf9 && view.getUint8(at + 2) & 1) transparent = view.getUint8(at + 5);
      at = skipBlocks(view, at + 1);
      continue;
    }
    if (block !== 0x2c) throw new Refusal(block === 0x3b ? 'truncated' : 'corrupt');
    const left = view.getUint16(at, true);
    const top = view.getUint16(at + 2, true);
    const w = view.getUint16(at + 4, true);
    const h = view.getUint16(at + 6, true);
    const local = view.getUint8(at + 8);
    at += 9;
    if (local & 0x80) {
      colours = bytes.subarray(at, at + 3 * (2 << (local & 7)));
      at += colours.length;
    }
    if (!colours || w === 0 || h === 0 || left + w > width || top + h > height) throw new Refusal('corrupt');
    const indices = lzw(view, at, w * h);
    const rgba = new Uint8Array(width * height * 4);
    const rows = local & 0x40 ? interlacedRows(h) : undefined;
    for (let i = 0; i < indices.length; i++) {
      const index = indices[i]!;
      if (index === transparent) continue;
      const row = Math.floor(i / w);
      const p = ((top + (rows ? rows[row]! : row)) * width + left + (i % w)) * 4;
      for (let c = 0; c < 3; c++) rgba[p + c] = colours[index * 3 + c] ?? 0;
      rgba[p + 3] = 255;
    }
    return { width, height, rgba };
  }
}

function skipBlocks(view: DataView, from: number): number {
  let at = from;
  for (;;) {
    const length = view.getUint8(at);
    at += 1 + length;
    if (length === 0) return at;
  }
}

function interlacedRows(height: number): number[] {
  const rows: number[] = [];
  for (const [start, step] of [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ] as const) {
    for (let y = start; y < height; y += step) rows.push(y);
  }
  return rows;
}

/** GIF's LZW: variable-width codes from the low bit, in sub-blocks of up to 255 bytes. */
function lzw(view: DataView, from: number, count: number): Uint8Array {
  const minimum = view.getUint8(from);
  if (minimum < 1 || minimum > 8) throw new Refusal('corrupt');
  const clear = 1 << minimum;
  const prefix = new Uint16Array(4096);
  const suffix = new Uint8Array(4096);
  const length = new Uint16Array(4096);
  for (let i = 0; i < clear; i++) {
    suffix[i] = i;
    length[i] = 1;
  }
  const out = new Uint8Array(count);
  let filled = 0;
  let size = minimum + 1;
  let next = clear + 2;
  let previous = -1;
  let bits = 0;
  let held = 0;
  let at = from + 1;
  let left = 0;
  while (filled < count) {
    while (held < size) {
      if (left === 0) {
        left = view.getUint8(at++);
        if (left === 0) throw new Refusal('truncated');
      }
      bits |= view.getUint8(at++) << held;
      held += 8;
      left--;
    }
    const code = bits & ((1 << size) - 1);
    bits >>>= size;
    held -= size;
    if (code === clear) {
      size = minimum + 1;
      next = clear + 2;
      previous = -1;
      continue;
    }
    if (code === clear + 1) throw new Refusal('truncated');
    if (previous < 0 ? code >= clear : code > next || (code === next && next > 4095))
      throw new Refusal('corrupt');
    if (previous >= 0 && next < 4096) {
      prefix[next] = previous;
      length[next] = length[previous]! + 1;
      // the new entry ends with the first index of the current string, which may be the entry itself
      suffix[next] = firstOf(code === next ? previous : code, prefix, length, suffix);
      next++;
      if (next === 1 << size && size < 12) size++;
    }
    const run = length[code]!;
    let walk = code;
    for (let k = run - 1; k >= 0; k--) {
      if (filled + k < count) out[filled + k] = suffix[walk]!;
      walk = prefix[walk]!;
    }
    filled += run;
    previous = code;
  }
  return out;
}

function firstOf(code: number, prefix: Uint16Array, length: Uint16Array, suffix: Uint8Array): number {
  let walk = code;
  while (length[walk]! > 1) walk = prefix[walk]!;
  return suffix[walk]!;
}
