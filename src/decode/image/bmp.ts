import { checkSize } from '../limits';
import { Refusal } from '../refusal';
import type { Rgba } from '../types';
import { readView } from '../view';

/**
 * Plain code rather than image-js 1.7.0 (fast-bmp 4.0.1), which reads 24 bits stored from the bottom alone: a
 * height from the top it takes for 4 billion lines, of 8 bits it gives the palette's indices for greys, 4 bits
 * it refuses, and 32 bits unless their pixels look like colour masks.
 *
 * Decodes an uncompressed Windows bitmap (1, 4, 8, 24 or 32 bits a pixel), for environments that cannot.
 * Run-length and bit-field bitmaps are refused by name: no scanner or phone writes them.
 * @throws Refusal `truncated`, `corrupt`, `unsupported-encoding`, `too-large`
 */
export function decodeBmp(bytes: Uint8Array): Rgba {
  return readView(bytes, (view) => decode(bytes, view));
}

function decode(bytes: Uint8Array, view: DataView): Rgba {
  const start = view.getUint32(10, true);
  const headerSize = view.getUint32(14, true);
  const core = headerSize === 12;
  const width = core ? view.getUint16(18, true) : view.getInt32(18, true);
  const signedHeight = core ? view.getUint16(20, true) : view.getInt32(22, true);
  const height = Math.abs(signedHeight);
  const bits = view.getUint16(core ? 24 : 28, true);
  const compression = core ? 0 : view.getUint32(30, true);
  checkSize(width, height);
  if (compression !== 0) {
    const encoding = compression <= 2 ? 'run-length coding' : 'bit fields';
    throw new Refusal('unsupported-encoding', { format: 'BMP', encoding });
  }
  if (![1, 4, 8, 24, 32].includes(bits)) {
    throw new Refusal('unsupported-encoding', { format: 'BMP', encoding: `${bits} bits a pixel` });
  }
  const stride = Math.ceil((width * bits) / 32) * 4; // lines are padded to four bytes
  if (start + stride * (height - 1) + Math.ceil((width * bits) / 8) > bytes.length)
    throw new Refusal('truncated');
  const entry = core ? 3 : 4;
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0, p = 0; y < height; y++) {
    const line = start + stride * (signedHeight < 0 ? y : height - 1 - y);
    for (let x = 0; x < width; x++, p += 4) {
      let at = line + (x * bits) / 8;
      if (bits <= 8) {
        const bit = x * bits;
        const index = (bytes[line + (bit >> 3)]! >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
        at = 14 + headerSize + index * entry;
        if (at + 3 > start) continue; // beyond the palette: black
      }
      rgba[p] = bytes[at + 2]!;
      rgba[p + 1] = bytes[at + 1]!;
      rgba[p + 2] = bytes[at]!;
      rgba[p + 3] = 255; // the fourth byte of a 32-bit pixel is padding in an uncompressed bitmap
    }
  }
  for (let p = 3; p < rgba.length; p += 4) rgba[p] = 255;
  return { width, height, rgba };
}
