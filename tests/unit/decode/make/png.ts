import { zlibSync } from 'fflate';
import { crc32 } from '../../../../src/decode/crc32';
import { ascii, concat, u32 } from './bytes';

export interface PngSource {
  readonly width: number;
  readonly height: number;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly colourType: 0 | 2 | 3 | 4 | 6;
  /** Interleaved samples of `depth` bits. */
  readonly samples: ArrayLike<number>;
  readonly palette?: Uint8Array;
  readonly transparency?: Uint8Array;
  readonly interlaced?: boolean;
  /** Line filter, 0..4. */
  readonly filter?: number;
}

const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

export function makePng(source: PngSource): Uint8Array {
  const { width, height, depth, colourType, palette, transparency, interlaced } = source;
  const header = [...u32(width, false), ...u32(height, false), depth, colourType, 0, 0, interlaced ? 1 : 0];
  return concat(
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    chunk('IHDR', Uint8Array.from(header)),
    palette ? chunk('PLTE', palette) : [],
    transparency ? chunk('tRNS', transparency) : [],
    chunk('IDAT', zlibSync(lines(source))),
    chunk('IEND', new Uint8Array()),
  );
}

export function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = concat(ascii(type), body);
  return concat(u32(body.length, false), named, u32(crc32(named), false));
}

const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

function lines(source: PngSource): Uint8Array {
  const { width, height, depth, colourType, samples, interlaced, filter = 0 } = source;
  const channels = CHANNELS[colourType];
  const out: number[] = [];
  const back = Math.max(1, (depth * channels) >> 3);
  for (const [x0, y0, dx, dy] of interlaced ? PASSES : [[0, 0, 1, 1]]) {
    let prior: number[] = [];
    for (let y = y0; y < height; y += dy) {
      const line: number[] = [];
      let bits = 0;
      let held = 0;
      if (x0 >= width) continue;
      for (let x = x0; x < width; x += dx) {
        for (let c = 0; c < channels; c++) {
          const value = samples[(y * width + x) * channels + c];
          if (depth === 16) line.push(value >> 8, value & 255);
          else {
            bits = (bits << depth) | value;
            held += depth;
            if (held === 8) {
              line.push(bits);
              bits = held = 0;
            }
          }
        }
      }
      if (held > 0) line.push(bits << (8 - held));
      out.push(filter, ...line.map((value, i) => (value - predict(filter, line, prior, i, back)) & 255));
      prior = line;
    }
  }
  return Uint8Array.from(out);
}

function predict(filter: number, line: number[], prior: number[], i: number, back: number): number {
  const a = line[i - back] ?? 0;
  const b = prior[i] ?? 0;
  const c = i >= back ? (prior[i - back] ?? 0) : 0;
  if (filter === 4) {
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
  }
  return [0, a, b, (a + b) >> 1][filter];
}
