/** A minimal canvas that draws the same picture in a browser and in Node. */
import { LETTER, letterRows } from './font';

export type Colour = readonly [red: number, green: number, blue: number];

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Row-major, three bytes a pixel. */
  readonly rgb: Uint8Array<ArrayBuffer>;
}

export const newCanvas = (width: number, height: number): Canvas => ({
  width,
  height,
  rgb: new Uint8Array(width * height * 3),
});

export function dot({ width, height, rgb }: Canvas, x: number, y: number, colour: Colour): void {
  if (x >= 0 && y >= 0 && x < width && y < height) rgb.set(colour, 3 * (y * width + x));
}

/** A line two pixels wide between two points. */
export function line(canvas: Canvas, from: readonly number[], to: readonly number[], colour: Colour): void {
  const [x0 = 0, y0 = 0] = from;
  const [x1 = 0, y1 = 0] = to;
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))));
  for (let step = 0; step <= steps; step++) {
    const x = Math.round(x0 + ((x1 - x0) * step) / steps);
    const y = Math.round(y0 + ((y1 - y0) * step) / steps);
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      dot(canvas, x + dx, y + dy, colour);
  }
}

export function write(canvas: Canvas, text: string, left: number, top: number, colour: Colour): void {
  [...text].forEach((letter, i) => {
    letterRows(letter).forEach((row, y) => {
      for (let x = 0; x < LETTER.width; x++) {
        if (row & (0x80 >> x)) dot(canvas, left + i * LETTER.width + x, top + y, colour);
      }
    });
  });
}

/** Breaks a text between words into lines of at most `letters` characters. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
