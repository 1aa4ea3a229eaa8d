/** Sheets of slices as a printer lays them out on film: black, in rows, with some letters on each. */
import { resample } from '../../../src/pipeline/image/resample';
import type { Point } from '../../../src/pipeline/sheet/lattice';
import type { Slice } from '../../../src/pipeline/slice';
import { written } from '../quality/font';

/** A picture of several slices, and the centre of each, in pixels, in the order of the slices. */
export interface Sheet {
  readonly picture: Slice;
  readonly middles: readonly Point[];
}

/** Side of a tile, and width of the gap between tiles, in pixels. */
const TILE = 256;
const GAP = 8;

/** @param slices rows x columns of them, in reading order; grey values of any range */
export function sheetOf(slices: readonly Slice[], rows: number, columns: number): Sheet {
  const step = TILE + GAP;
  const [width, height] = [columns * step + GAP, rows * step + GAP];
  const grey = new Float32Array(width * height);
  const middles = slices.map((slice, i) => {
    const [left, top] = [GAP + (i % columns) * step, GAP + Math.floor(i / columns) * step];
    const tile = lettered(fitted(slice), i);
    for (let y = 0; y < TILE; y++)
      grey.set(tile.subarray(y * TILE, (y + 1) * TILE), (top + y) * width + left);
    return { x: left + TILE / 2, y: top + TILE / 2 };
  });
  return { picture: { width, height, grey, colourfulness: 0 }, middles };
}

/** The slice centred on a black tile, with grey values from 0 to 255. */
function fitted({ width, height, grey }: Slice): Float32Array {
  const scale = TILE / Math.max(width, height);
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const small = resample(grey, width, height, { x: 0, y: 0, width, height }, w, h);
  const low = small.reduce((a, b) => Math.min(a, b));
  const high = small.reduce((a, b) => Math.max(a, b));
  const out = new Float32Array(TILE * TILE);
  const [left, top] = [(TILE - w) >> 1, (TILE - h) >> 1];
  small.forEach((value, i) => {
    const at = (top + Math.floor(i / w)) * TILE + left + (i % w);
    out[at] = (255 * (value - low)) / (high - low || 1);
  });
  return out;
}

function lettered(grey: Float32Array, number: number): Float32Array {
  const digits = [...String(number + 1)].map((digit) => '0147'[Number(digit) % 4]).join('');
  const tile = written(
    { width: TILE, height: TILE, grey, colourfulness: 0 },
    `SE 4 IN ${digits}`,
    4,
    4,
    1,
    230,
  );
  return written(tile, 'L', TILE - 12, TILE / 2, 1, 230).grey;
}
