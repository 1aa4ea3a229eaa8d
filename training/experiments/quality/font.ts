/** A bitmap font of five by seven dots, for writing on pictures as scanners do. */
import type { Slice } from '../../../src/pipeline/slice';

/** Rows from the top, one bit for each dot, the leftmost the highest of five. */
const DOTS: Readonly<Record<string, readonly number[]>> = {
  A: [14, 17, 17, 31, 17, 17, 17],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  I: [14, 4, 4, 4, 4, 4, 14],
  L: [16, 16, 16, 16, 16, 16, 31],
  N: [17, 25, 21, 19, 17, 17, 17],
  O: [14, 17, 17, 17, 17, 17, 14],
  R: [30, 17, 17, 30, 20, 18, 17],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  W: [17, 17, 17, 21, 21, 27, 17],
  '0': [14, 17, 19, 21, 25, 17, 14],
  '1': [4, 12, 4, 4, 4, 4, 14],
  '4': [2, 6, 10, 18, 31, 2, 2],
  '7': [31, 1, 2, 4, 8, 8, 8],
};

/** Height of a letter, and distance from one to the next, in dots. */
const TALL = 7;
const ADVANCE = 6;

/**
 * The slice with text written on it.
 *
 * @param text in the font's letters and spaces
 * @param x,y the text's upper left corner, in pixels
 * @param dot width and height of a dot, in pixels
 */
export function written(slice: Slice, text: string, x: number, y: number, dot: number, ink = 255): Slice {
  const { width, height } = slice;
  const grey = slice.grey.slice();
  [...text].forEach((letter, place) => {
    for (let row = 0; row < TALL * dot; row++) {
      for (let column = 0; column < 5 * dot; column++) {
        const bits = DOTS[letter]?.[Math.floor(row / dot)] ?? 0;
        if (!((bits >> (4 - Math.floor(column / dot))) & 1)) continue;
        const [px, py] = [x + place * ADVANCE * dot + column, y + row];
        if (px < width && py < height) grey[py * width + px] = ink;
      }
    }
  });
  return { ...slice, grey };
}

/** Width of a text in pixels. */
export const widthOf = (text: string, dot: number): number => text.length * ADVANCE * dot;
