import { Gunzip, Inflate, Unzlib } from 'fflate';
import { Refusal } from './refusal';

/**
 * Input bytes handed to the inflater at a time. DEFLATE expands at most 1032 times, so that between two
 * looks at the limit no more than 66 MB can appear.
 */
const PIECE = 64 * 1024;

/**
 * Unpacks a DEFLATE stream that may lie about its size: stops as soon as the limit is passed.
 *
 * @param kind `raw` (RFC 1951), `zlib` (RFC 1950) or `gzip` (RFC 1952)
 * @param max most bytes that may come out
 * @param onOverflow what to do beyond: `refuse`, or `cut` where the rest is not wanted
 * @throws Refusal `truncated` or `corrupt`; the given refusal when too much comes out
 */
export function inflate(
  bytes: Uint8Array,
  kind: 'raw' | 'zlib' | 'gzip',
  max: number,
  overflow: Refusal | 'cut',
): Uint8Array {
  const stream = kind === 'raw' ? new Inflate() : kind === 'zlib' ? new Unzlib() : new Gunzip();
  const chunks: Uint8Array[] = [];
  let total = 0;
  stream.ondata = (chunk: Uint8Array) => {
    if (chunk.length === 0) return;
    chunks.push(chunk);
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
  if (chunks.length === 1) return chunks[0]!.subarray(0, max);
  const out = new Uint8Array(Math.min(total, max));
  let at = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, out.length - at);
    out.set(part, at);
    at += part.length;
  }
  return out;
}
