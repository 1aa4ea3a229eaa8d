/** Pictures of several heads, made from an example. */
import { readFileSync } from 'node:fs';
import { decodePng } from '../../../../src/decode/png/decode';
import type { SheetPicture } from '../../../../src/pipeline/sheet/layout';
import { makePng } from './png';

const example = decodePng(
  readFileSync(new URL('../../../../public/examples/colin27-axial.png', import.meta.url)),
);

/** The example repeated on black, a head in each tile of `side` pixels. */
export function film(rows: number, columns: number, side = 240): SheetPicture {
  const [width, height] = [columns * side, rows * side];
  const scale = (0.95 * side) / example.height;
  const left = (side - scale * example.width) / 2;
  const grey = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const across = Math.floor(((x % side) - left) / scale);
      const down = Math.floor(((y % side) - 0.025 * side) / scale);
      const inside = across >= 0 && down >= 0 && across < example.width && down < example.height;
      grey[y * width + x] = inside ? example.samples[down * example.width + across] : 0;
    }
  }
  return { width, height, grey };
}

/** On a white page, with a margin. */
export function onPage(picture: SheetPicture, margin = 60): SheetPicture {
  const [width, height] = [picture.width + 2 * margin, picture.height + 2 * margin];
  const grey = new Float32Array(width * height).fill(255);
  for (let y = 0; y < picture.height; y++)
    grey.set(
      picture.grey.subarray(y * picture.width, (y + 1) * picture.width),
      (margin + y) * width + margin,
    );
  return { width, height, grey };
}

export const asPng = ({ width, height, grey }: SheetPicture): Uint8Array =>
  makePng({ width, height, depth: 8, colourType: 0, samples: Array.from(grey, Math.round) });
