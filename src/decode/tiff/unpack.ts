import { inflate } from '../inflate';
import { Refusal } from '../refusal';

const NAMES: Readonly<Record<number, string>> = {
  2: 'fax compression',
  3: 'fax compression',
  4: 'fax compression',
  6: 'JPEG compression',
  7: 'JPEG compression',
  34712: 'JPEG 2000 compression',
  50000: 'Zstandard compression',
};

/**
 * Unpacks one strip or tile.
 * @param size expected bytes; more are dropped
 * @throws Refusal `truncated`, `corrupt`, `unsupported-encoding`
 */
export function unpack(packed: Uint8Array, compression: number, size: number): Uint8Array {
  const out = unpackAny(packed, compression, size);
  if (out.length < size) throw new Refusal('truncated');
  return out.subarray(0, size);
}

function unpackAny(packed: Uint8Array, compression: number, size: number): Uint8Array {
  switch (compression) {
    case 1:
      return packed;
    case 5:
      return lzw(packed, size);
    case 8:
    case 32946:
      return deflated(packed, size);
    case 32773:
      return packBits(packed, size);
    default:
      throw new Refusal('unsupported-encoding', {
        format: 'TIFF',
        encoding: NAMES[compression] ?? `compression ${compression}`,
      });
  }
}

/** The checksum is verified only where the block ends with it and unpacks to exactly `size`. */
function deflated(packed: Uint8Array, size: number): Uint8Array {
  const out = inflate(packed, 'zlib', size, new Refusal('corrupt'));
  const end = packed.length - 4;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (end >= 2 && out.length === size && adler32(out) !== view.getUint32(end)) throw new Refusal('corrupt');
  return out;
}

/** RFC 1950. */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let i = 0; i < bytes.length; i++) {
    a = (a + bytes[i]) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

/** TIFF 6.0, section 9. */
function packBits(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  for (let at = 0; filled < size; ) {
    const control = packed[at++];
    if (control === undefined) throw new Refusal('truncated');
    if (control === 128) continue;
    if (control < 128) {
      const run = packed.subarray(at, at + Math.min(control + 1, size - filled));
      out.set(run, filled);
      filled += run.length;
      at += control + 1;
      if (run.length === 0) throw new Refusal('truncated');
    } else {
      out.fill(packed[at++] ?? 0, filled, filled + 257 - control);
      filled += 257 - control;
    }
  }
  return out;
}

const CLEAR = 256;
const END = 257;

/** TIFF 6.0, section 13: codes start at the high bit, and grow one code early. */
function lzw(packed: Uint8Array, size: number): Uint8Array {
  const prefix = new Uint16Array(4096);
  const suffix = new Uint8Array(4096);
  const length = new Uint16Array(4096);
  const first = new Uint8Array(4096);
  for (let i = 0; i < 256; i++) {
    suffix[i] = i;
    first[i] = i;
    length[i] = 1;
  }
  const out = new Uint8Array(size);
  let filled = 0;
  let bits = 0;
  let held = 0;
  let width = 9;
  let next = 258;
  let previous = -1;
  for (let at = 0; filled < size; ) {
    while (held < width) {
      const byte = packed[at++];
      if (byte === undefined) return out.subarray(0, filled);
      bits = ((bits << 8) | byte) & 0xffffff;
      held += 8;
    }
    const code = (bits >> (held - width)) & ((1 << width) - 1);
    held -= width;
    if (code === END) break;
    if (code === CLEAR) {
      width = 9;
      next = 258;
      previous = -1;
      continue;
    }
    if (previous < 0 ? code > 255 : code > next || next > 4095) throw new Refusal('corrupt');
    if (previous >= 0) {
      prefix[next] = previous;
      length[next] = length[previous] + 1;
      first[next] = first[previous];
      suffix[next] = first[code === next ? previous : code];
      next++;
      if (next >= (1 << width) - 1 && width < 12) width++;
    }
    const run = length[code];
    for (let walk = code, k = run - 1; k >= 0; k--) {
      if (filled + k < size) out[filled + k] = suffix[walk];
      walk = prefix[walk];
    }
    filled = Math.min(size, filled + run);
    previous = code;
  }
  return out.subarray(0, filled);
}
