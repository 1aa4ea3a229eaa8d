import { ascii, concat, u16, u32 } from './bytes';

/** A 24-bit bitmap of grey values; `rows` are given in stored order. */
export function makeBmp(rows: readonly (readonly number[])[], topDown = false): Uint8Array {
  const [height, width] = [rows.length, rows[0].length];
  const padding = new Array((4 - ((width * 3) % 4)) % 4).fill(0);
  const pixels = rows.flatMap((row) => [...row.flatMap((v) => [v, v, v]), ...padding]);
  return bitmap({ width, height: topDown ? -height : height, bits: 24, pixels });
}

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly compression?: number;
  /** Colour masks or palette. */
  readonly table?: readonly number[];
  /** As stored: rows padded to four bytes, or run lengths. */
  readonly pixels: readonly number[];
}

export function bitmap({ width, height, bits, compression = 0, table = [], pixels }: Bitmap): Uint8Array {
  const size = [...u32(width), ...u32(height)];
  const kind = [...u16(1), ...u16(bits), ...u32(compression)];
  const info = [...u32(40), ...size, ...kind, ...new Array(20).fill(0)];
  const start = 54 + table.length;
  return concat(ascii('BM'), u32(start + pixels.length), u32(0), u32(start), info, [...table], [...pixels]);
}
