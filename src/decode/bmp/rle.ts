import { Refusal } from '../refusal';

/**
 * Unpacks a run-length encoded bitmap (BI_RLE8, BI_RLE4): palette indices, stored bottom-up.
 *
 * @returns row-major from the top; skipped pixels have index 0
 * @throws Refusal `truncated` when the runs end before the picture does, `corrupt` when they leave it
 */
export function bmpRuns(packed: Uint8Array, width: number, height: number, bits: number): Uint8Array {
  const out = new Uint8Array(width * height);
  let x = 0;
  let y = 0;
  const put = (index: number) => {
    if (x >= width || y >= height) throw new Refusal('corrupt');
    out[(height - 1 - y) * width + x++] = index;
  };
  const nibble = (byte: number, k: number) => (k % 2 === 0 ? byte >> 4 : byte & 15);
  for (let at = 0; ; ) {
    const [count, value] = [packed[at], packed[at + 1]];
    if (count === undefined || value === undefined) throw new Refusal('truncated');
    at += 2;
    if (count > 0) {
      for (let k = 0; k < count; k++) put(bits === 8 ? value : nibble(value, k));
    } else if (value === 0) {
      x = 0;
      y++;
    } else if (value === 1) {
      return out;
    } else if (value === 2) {
      x += packed[at++] ?? 0;
      y += packed[at++] ?? 0;
    } else {
      const length = Math.ceil((value * bits) / 8);
      if (at + length > packed.length) throw new Refusal('truncated');
      for (let k = 0; k < value; k++) {
        put(bits === 8 ? packed[at + k] : nibble(packed[at + (k >> 1)], k));
      }
      at += length + (length & 1); // padded to a 16-bit word
    }
  }
}
