import { concatBytes } from '../../pipeline/concat-bytes';
import { crc32 } from '../crc32';
import { inflate } from '../inflate';
import { MAX_INFLATED_BYTES, MAX_RATIO, maxInflated } from '../limits';
import { Refusal } from '../refusal';
import { ascii } from '../view';

/** The contents of a gzip file, and whether other bytes follow it. */
export interface Gunzipped {
  readonly bytes: Uint8Array;
  readonly goesOn: boolean;
}

export const isGzip = (bytes: Uint8Array): boolean => ascii(bytes, 0, 3) === '\x1f\x8b\x08';

/**
 * Unpacks a gzip file (RFC 1952), member by member, and checks the checksums: a flipped bit in a volume would be read
 * as tissue. As in gzip, bytes after the last complete member are ignored.
 * @throws Refusal `truncated`, `corrupt`, `archive-size`, `archive-ratio`
 */
export function gunzip(packed: Uint8Array): Gunzipped {
  const parts: Uint8Array[] = [];
  let at = 0;
  let goesOn = false;
  let most = maxInflated(packed.length);
  while (at < packed.length) {
    const first = at === 0;
    try {
      const { bytes, end } = member(packed.subarray(at), most, bomb(packed.length));
      parts.push(bytes);
      most -= bytes.length;
      at += end;
    } catch (error) {
      if (first) throw error;
      goesOn = true;
      break;
    }
  }
  return { bytes: parts.length === 1 ? parts[0] : concatBytes(parts), goesOn };
}

/**
 * Unpacks one member. The inflater does not report where it ends, so the end is found by the member's checksum and
 * length.
 */
function member(packed: Uint8Array, most: number, overflow: Refusal): { bytes: Uint8Array; end: number } {
  if (packed.length < 18) throw new Refusal('truncated');
  if (packed[0] !== 0x1f || packed[1] !== 0x8b || packed[2] !== 8) throw new Refusal('corrupt');
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const start = headerLength(packed, view);
  // with a single member, the last four bytes are its length
  const hint = view.getUint32(packed.length - 4, true);
  const bytes = inflate(packed.subarray(start), 'raw', most, overflow, hint);
  const sum = crc32(bytes);
  const size = bytes.length >>> 0;
  const fits = (at: number) => view.getUint32(at, true) === sum && view.getUint32(at + 4, true) === size;
  if (fits(packed.length - 8)) return { bytes, end: packed.length };
  for (let at = start + 2; at + 8 <= packed.length; at++) if (fits(at)) return { bytes, end: at + 8 };
  // the stream ends early, or its checksum is wrong
  throw new Refusal(view.getUint32(packed.length - 4, true) > bytes.length ? 'truncated' : 'corrupt');
}

/** Ten bytes, and what the flags announce: extra fields, a name, a comment, a checksum (RFC 1952, 2.3). */
function headerLength(packed: Uint8Array, view: DataView): number {
  const flags = packed[3];
  let at = 10;
  if (flags & 4) at += 2 + view.getUint16(at, true);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    while (at < packed.length && packed[at] !== 0) at++;
    at++;
  }
  if (flags & 2) at += 2;
  if (at + 8 > packed.length) throw new Refusal('truncated');
  return at;
}

/** The refusal for a stream that unpacks to more than the limit. */
export function bomb(packed: number): Refusal {
  return maxInflated(packed) < MAX_INFLATED_BYTES
    ? new Refusal('archive-ratio', { maxRatio: MAX_RATIO })
    : new Refusal('archive-size', { maxMegabytes: MAX_INFLATED_BYTES / 1024 / 1024 });
}
