import { ascii, concat, u16 } from './bytes';

export interface GifSource {
  readonly width: number;
  readonly height: number;
  /** Colour indices. */
  readonly indices: ArrayLike<number>;
  readonly interlaced?: boolean;
  readonly transparent?: number;
  /** Repeats the same picture this many times. */
  readonly frames?: number;
  /** Position of the picture on the screen. */
  readonly left?: number;
  readonly top?: number;
  /** 768 bytes; by default a grey ramp. */
  readonly palette?: Uint8Array;
}

const RAMP = Uint8Array.from({ length: 768 }, (_, i) => Math.floor(i / 3));

export function makeGif(source: GifSource): Uint8Array {
  const { width, height, transparent, frames = 1, left = 0, top = 0, palette = RAMP } = source;
  const control = transparent === undefined ? [] : [0x21, 0xf9, 4, 1, 0, 0, transparent, 0];
  const comment = concat([0x21, 0xfe, 5], ascii('hello'), [0]);
  const place = [left, top, width, height].flatMap((n) => u16(n));
  const picture = concat(control, [0x2c, ...place, source.interlaced ? 0x40 : 0], data(source));
  return concat(
    ascii('GIF89a'),
    [...u16(left + width), ...u16(top + height), 0xf7, 0, 0],
    palette,
    comment,
    ...new Array<Uint8Array>(frames).fill(picture),
    [0x3b],
  );
}

/** Minimum code size, then the codes in blocks of at most 255 bytes. */
function data({ width, height, indices, interlaced }: GifSource): Uint8Array {
  const order = interlaced
    ? [
        [0, 8],
        [4, 8],
        [2, 4],
        [1, 2],
      ].flatMap(([first, step]) => rows(first, step, height))
    : rows(0, 1, height);
  const flat = order.flatMap((y) => Array.from({ length: width }, (_, x) => indices[y * width + x]));
  const codes = lzw(flat, 8);
  const blocks: Uint8Array[] = [Uint8Array.of(8)];
  for (let at = 0; at < codes.length; at += 255) {
    const part = codes.subarray(at, at + 255);
    blocks.push(Uint8Array.of(part.length), part);
  }
  return concat(...blocks, [0]);
}

function rows(first: number, step: number, height: number): number[] {
  const found: number[] = [];
  for (let y = first; y < height; y += step) found.push(y);
  return found;
}

function lzw(values: readonly number[], smallest: number): Uint8Array {
  const [clear, end] = [1 << smallest, (1 << smallest) + 1];
  const out: number[] = [];
  let [bits, held, width] = [0, 0, smallest + 1];
  const put = (code: number) => {
    bits |= code << held;
    held += width;
    for (; held >= 8; held -= 8, bits >>>= 8) out.push(bits & 255);
  };
  let table = new Map<string, number>();
  let next = end + 1;
  put(clear);
  let current = String(values[0]);
  const codeOf = (text: string) => (text.includes(',') ? (table.get(text) as number) : Number(text));
  for (const value of values.slice(1)) {
    const longer = `${current},${value}`;
    if (table.has(longer)) {
      current = longer;
      continue;
    }
    put(codeOf(current));
    if (next < 4096) {
      // The decoder adds this entry one code later.
      if (next === 1 << width && width < 12) width++;
      table.set(longer, next++);
    } else {
      put(clear);
      table = new Map();
      [next, width] = [end + 1, smallest + 1];
    }
    current = String(value);
  }
  put(codeOf(current));
  if (next === 1 << width && width < 12) width++;
  put(end);
  if (held > 0) out.push(bits & 255);
  return Uint8Array.from(out);
}
