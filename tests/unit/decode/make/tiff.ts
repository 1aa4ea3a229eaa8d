import { zlibSync } from 'fflate';
import { ascii, concat, u16, u32, words } from './bytes';
import { makeLzw } from './lzw';
import { packBits } from './rle';

export interface TiffPage {
  readonly width: number;
  readonly height: number;
  readonly bits?: 1 | 8 | 16 | 32 | 64;
  /** Sample format: 1 unsigned, 2 signed, 3 floating point; by default 3 for 32 bits and more, 1 for fewer. */
  readonly format?: 1 | 2 | 3;
  readonly samples: ArrayLike<number>;
  readonly components?: number;
  readonly photometric?: number;
  readonly compression?: 1 | 5 | 8 | 32773 | 7;
  /** Red, green and blue of every entry, 16 bits each, one colour after another. */
  readonly palette?: readonly number[];
  readonly rowsPerStrip?: number;
  readonly orientation?: number;
  readonly thumbnail?: boolean;
}

/** Writes a TIFF of strips in either byte order. */
export function makeTiff(pages: readonly TiffPage[], little = true): Uint8Array {
  let out = concat(ascii(little ? 'II' : 'MM'), u16(42, little), u32(0, little));
  let link = 4;
  const patch = (at: number, value: number) => out.set(u32(value, little), at);
  for (const page of pages) {
    const { width, height, bits = 8, components = 1, compression = 1, rowsPerStrip = height } = page;
    const strips: Uint8Array[] = [];
    for (let y = 0; y < height; y += rowsPerStrip) {
      const rows = Math.min(rowsPerStrip, height - y);
      const from = y * width * components;
      const part = Array.from({ length: rows * width * components }, (_, i) => page.samples[from + i]);
      const raw = encode(part, bits, little, width * components, page.format);
      strips.push(
        compression === 5
          ? makeLzw(raw)
          : compression === 8
            ? zlibSync(raw)
            : compression === 32773
              ? packBits(raw)
              : raw,
      );
    }
    const offsets: number[] = [];
    for (const strip of strips) {
      offsets.push(out.length);
      out = concat(out, strip, strip.length % 2 ? [0] : []);
    }
    const long = (values: number[]) => {
      if (values.length === 1) return values[0];
      const at = out.length;
      out = concat(out, ...values.map((value) => u32(value, little)));
      return at;
    };
    const at = long(offsets);
    const lengths = long(strips.map((strip) => strip.length));
    const palette = page.palette ? out.length : 0;
    if (page.palette) out = concat(out, words(page.palette, little));
    const entries: [number, number, number, number][] = [
      [254, 4, 1, page.thumbnail ? 1 : 0],
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 4, 1, bits],
      [259, 4, 1, compression],
      [262, 4, 1, page.photometric ?? 1],
      [273, 4, strips.length, at],
      [274, 4, 1, page.orientation ?? 1],
      [277, 4, 1, components],
      [278, 4, 1, rowsPerStrip],
      [279, 4, strips.length, lengths],
      ...(page.palette
        ? ([[320, 3, page.palette.length, palette]] as [number, number, number, number][])
        : []),
      [339, 4, 1, page.format ?? (bits >= 32 ? 3 : 1)],
    ];
    patch(link, out.length);
    link = out.length + 2 + 12 * entries.length;
    out = concat(
      out,
      u16(entries.length, little),
      ...entries.map(([tag, type, count, value]) =>
        concat(u16(tag, little), u16(type, little), u32(count, little), u32(value, little)),
      ),
      u32(0, little),
    );
  }
  return out;
}

function encode(
  samples: number[],
  bits: number,
  little: boolean,
  line: number,
  format?: TiffPage['format'],
): Uint8Array {
  if (bits === 16) return words(samples, little);
  if (bits === 8) return Uint8Array.from(samples);
  if (bits >= 32) {
    const view = new DataView(new ArrayBuffer((bits / 8) * samples.length));
    samples.forEach((value, i) => {
      if (bits === 64) view.setFloat64(8 * i, value, little);
      else if (format === 1) view.setUint32(4 * i, value, little);
      else if (format === 2) view.setInt32(4 * i, value, little);
      else view.setFloat32(4 * i, value, little);
    });
    return new Uint8Array(view.buffer);
  }
  const out: number[] = [];
  for (let start = 0; start < samples.length; start += line) {
    for (let x = 0; x < line; x += 8) {
      let byte = 0;
      for (let b = 0; b < 8; b++) byte = (byte << 1) | (x + b < line ? samples[start + x + b] : 0);
      out.push(byte);
    }
  }
  return Uint8Array.from(out);
}
