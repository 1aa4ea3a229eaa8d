import { Gunzip, Inflate, Unzlib } from 'fflate';
import { Refusal } from './refusal';

/**
 * Bytes passed to the inflater at a time. DEFLATE expands at most 1032 times, which limits the output between two
 * checks of `max`.
 */
const PIECE = 16 * 1024;

/**
 * Unpacks a DEFLATE stream whose stated size may be wrong; stops as soon as the limit is passed.
 *
 * @param kind `raw` (RFC 1951), `zlib` (RFC 1950) or `gzip` (RFC 1952)
 * @param max largest output, in bytes
 * @param overflow beyond it: a refusal to throw, or `cut` to drop the rest
 * @param hint size stated by the container; if it is right, the output is never reallocated
 * @throws Refusal `truncated` or `corrupt`; the given refusal when the output is too large
 */
export function inflate(
  bytes: Uint8Array,
  kind: 'raw' | 'zlib' | 'gzip',
  max: number,
  overflow: Refusal | 'cut',
  hint = max,
): Uint8Array {
  const stream = kind === 'raw' ? new Inflate() : kind === 'zlib' ? new Unzlib() : new Gunzip();
  // no memory is reserved beyond what DEFLATE can expand to, whatever size is stated
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
