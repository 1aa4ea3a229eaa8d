import { Gunzip, Inflate, Unzlib } from 'fflate';
import { Refusal } from './refusal';

/**
 * Bytes handed to the inflater at a time. DEFLATE expands at most 1032 times, which bounds what can appear between two
 * checks of the limit.
 */
const PIECE = 16 * 1024;

/**
 * Unpacks a DEFLATE stream that may lie about its size: stops as soon as the limit is passed.
 *
 * @param kind `raw` (RFC 1951), `zlib` (RFC 1950) or `gzip` (RFC 1952)
 * @param max most bytes that may come out
 * @param overflow what to do beyond: refuse with this, or `cut` where the rest is not wanted
 * @param hint size that the container claims; if it is true, the bytes are held once and not twice
 * @throws Refusal `truncated` or `corrupt`; the given refusal when too much comes out
 */
export function inflate(
  bytes: Uint8Array,
  kind: 'raw' | 'zlib' | 'gzip',
  max: number,
  overflow: Refusal | 'cut',
  hint = max,
): Uint8Array {
  const stream = kind === 'raw' ? new Inflate() : kind === 'zlib' ? new Unzlib() : new Gunzip();
  // a claim beyond what DEFLATE can do is a lie; memory is not reserved for it
  let out = new Uint8Array(Math.min(hint, max, bytes.length * 1032 + 64));
  let total = 0;
  stream.ondata = (chunk: Uint8Array) => {
    const part = chunk.subarray(0, Math.max(0, max - total));
    if (total + part.length > out.length) {
      const larger = new Uint8Array(Math.min(max, Math.max(out.length * 2, total + part.length)));
      larger.set(out.subarray(0, total));
      out = larger;
    }
    out.set(part, Math.min(total, max));
    total += chunk.length;
  };
  for (let at = 0; at < bytes.length && total <= max; at += PIECE) {
    const last = at + PIECE >= bytes.length;
    try {
      stream.push(bytes.subarray(at, at + PIECE), last);
    } catch (error) {
      throw new Refusal(/EOF/i.test(String(error)) ? 'truncated' : 'corrupt');
    }
  }
  if (total > max && overflow !== 'cut') throw overflow;
  return out.subarray(0, Math.min(total, max));
}
