import { Refusal } from '../refusal';

const MAX_CODES = 4096;

/**
 * Unpacks GIF's LZW (GIF89a, appendix F): codes of growing width, low bit first.
 *
 * @param smallest bits of a colour index (LZW minimum code size)
 * @param count indices in the picture; fewer or more are refused
 * @throws Refusal `truncated` when indices are missing, `corrupt` when the codes are invalid
 */
export function gifLzw(packed: Uint8Array, smallest: number, count: number): Uint8Array {
  if (smallest < 1 || smallest > 8) throw new Refusal('corrupt');
  const clear = 1 << smallest;
  const end = clear + 1;
  const prefix = new Uint16Array(MAX_CODES);
  const suffix = new Uint8Array(MAX_CODES);
  const length = new Uint16Array(MAX_CODES);
  const first = new Uint8Array(MAX_CODES);
  for (let code = 0; code < clear; code++) {
    suffix[code] = code;
    first[code] = code;
    length[code] = 1;
  }
  const out = new Uint8Array(count);
  let filled = 0;
  let bits = 0;
  let held = 0;
  let width = smallest + 1;
  let next = end + 1;
  let previous = -1;
  for (let at = 0; ; ) {
    while (held < width && at < packed.length) {
      bits |= packed[at++] << held;
      held += 8;
    }
    // the end code may be missing, but no pixels
    const code = held < width ? end : bits & ((1 << width) - 1);
    bits >>>= width;
    held -= width;
    if (code === end) break;
    if (code === clear) {
      width = smallest + 1;
      next = end + 1;
      previous = -1;
      continue;
    }
    if (previous < 0 ? code >= clear : code > next || (code === next && next === MAX_CODES)) {
      throw new Refusal('corrupt');
    }
    // a full table stays as it is until it is cleared
    if (previous >= 0 && next < MAX_CODES) {
      prefix[next] = previous;
      length[next] = length[previous] + 1;
      first[next] = first[previous];
      suffix[next] = first[code === next ? previous : code];
      next++;
      if (next === 1 << width && width < 12) width++;
    }
    const run = length[code];
    if (filled + run > count) throw new Refusal('corrupt'); // more pixels than the picture has
    for (let walk = code, k = filled + run - 1; k >= filled; k--, walk = prefix[walk]) out[k] = suffix[walk];
    filled += run;
    previous = code;
  }
  if (filled < count) throw new Refusal('truncated');
  return out;
}
