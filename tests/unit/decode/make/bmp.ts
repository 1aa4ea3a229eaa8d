import { ascii, concat, u16, u32 } from './bytes';

/** A 24-bit bitmap of grey values; `rows` are given in stored order. */
export function makeBmp(rows: readonly (readonly number[])[], topDown = false): Uint8Array {
  const [height, width] = [rows.length, rows[0].length];
  const padding = new Array((4 - ((width * 3) % 4)) % 4).fill(0);
  const pixels = rows.flatMap((row) => [...row.flatMap((v) => [v, v, v]), ...padding]);
  const size = [...u32(width), ...u32(topDown ? -height : height)];
  const info = [...u32(40), ...size, ...u16(1), ...u16(24), ...u32(0), ...new Array(20).fill(0)];
  return concat(ascii('BM'), u32(54 + pixels.length), u32(0), u32(54), info, pixels);
}
