import { ascii, concat, u16 } from './bytes';
import { makeLzw } from './lzw';

/** A GIF of grey values, with a palette of 256 greys. */
export function makeGif(
  width: number,
  height: number,
  samples: ArrayLike<number>,
  interlaced = false,
): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => y);
  const order = interlaced
    ? [
        ...rows.filter((y) => y % 8 === 0),
        ...rows.filter((y) => y % 8 === 4),
        ...rows.filter((y) => y % 4 === 2),
        ...rows.filter((y) => y % 2),
      ]
    : rows;
  const stored = order.flatMap((y) => Array.from({ length: width }, (_, x) => samples[y * width + x]));
  const data = makeLzw(stored, 8, 'gif');
  const blocks: (Uint8Array | number[])[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const part = data.subarray(at, at + 255);
    blocks.push([part.length], part);
  }
  const palette = Array.from({ length: 256 }, (_, v) => [v, v, v]).flat();
  const frame = [0x2c, 0, 0, 0, 0, ...u16(width), ...u16(height), interlaced ? 0x40 : 0];
  return concat(
    ascii('GIF89a'),
    u16(width),
    u16(height),
    [0xf7, 0, 0],
    palette,
    frame,
    [8],
    ...blocks,
    [0, 0x3b],
  );
}
