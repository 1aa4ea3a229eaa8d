import { connectedComponents } from '../image/components';
import { GRID_SIZE, type Prepared } from '../prepare';
import type { Slice } from '../slice';

/** Writing is at least this bright, as a share of the picture's brightest grey. */
const BRIGHT = 0.45;

/** Heights of letters: a minimum in pixels, and limits as shares of the picture's height. */
const MIN_PIXELS = 5;
const MIN_HEIGHT = 0.012;
const MAX_HEIGHT = 0.08;
/** In letter heights: the widest letter, the widest gap, and the largest offset from the line. */
const WIDEST = 1.6;
const GAP = 1.5;
const OFF_LINE = 0.4;
/** Lowest share of its box that a letter's strokes fill. */
const MIN_INK = 0.12;

/** Largest share of the picture that may be writing. */
const MAX_INK = 0.1;

interface Box {
  x: number;
  y: number;
  right: number;
  bottom: number;
  ink: number;
}

/**
 * Length of the longest line of letter-like objects in the air: small, bright, of similar height, side by side. Needs
 * no DICOM tags, so that plain pictures are checked too.
 *
 * @param air from `airMask`
 * @returns number of letters in that line; 0 where there is too little ink for three
 */
export function letters({ width, height, grey }: Slice, { crop }: Prepared, air: Uint8Array): number {
  let brightest = 0;
  for (let i = 0; i < grey.length; i++) if (grey[i] > brightest) brightest = grey[i];
  const bright = BRIGHT * brightest;
  const cells = (count: number, from: number, length: number) =>
    Int32Array.from({ length: count }, (_, at) => Math.floor(((at + 0.5 - from) / length) * GRID_SIZE));
  const columns = cells(width, crop.x, crop.width);
  const rows = cells(height, crop.y, crop.height);
  const inside = (cell: number) => cell >= 0 && cell < GRID_SIZE;
  const mask = new Uint8Array(grey.length);
  let ink = 0;
  for (let y = 0; y < height; y++) {
    const line = inside(rows[y]) ? rows[y] * GRID_SIZE : -1;
    for (let x = 0, i = y * width; x < width; x++, i++) {
      if (grey[i] <= bright) continue;
      const u = columns[x];
      if (line >= 0 && inside(u) && !air[line + u]) continue;
      mask[i] = 1;
      ink++;
    }
  }
  // Too little ink for three letters, or a bright background.
  if (ink < 3 * MIN_PIXELS || ink > MAX_INK * mask.length) return 0;
  const found = boxes(mask, width).filter((box) => isLetter(box, height));
  return found.sort((a, b) => a.x - b.x).reduce((most, _, k) => Math.max(most, lineFrom(found, k)), 0);
}

function boxes(mask: Uint8Array, width: number): Box[] {
  const { labels, components } = connectedComponents(mask, width);
  const out = components.map(({ size }) => ({ x: width, y: mask.length, right: 0, bottom: 0, ink: size }));
  for (let i = 0; i < labels.length; i++) {
    if (!mask[i]) continue;
    const box = out[labels[i] - 1];
    const x = i % width;
    const y = (i - x) / width;
    box.x = Math.min(box.x, x);
    box.y = Math.min(box.y, y);
    box.right = Math.max(box.right, x + 1);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  return out;
}

const tallOf = ({ y, bottom }: Box) => bottom - y;

function isLetter(box: Box, height: number): boolean {
  const tall = tallOf(box);
  const wide = box.right - box.x;
  return (
    tall >= Math.max(MIN_PIXELS, MIN_HEIGHT * height) &&
    tall <= MAX_HEIGHT * height &&
    wide <= WIDEST * tall &&
    box.ink >= MIN_INK * wide * tall
  );
}

/** Number of letters in the line that begins with the given one, from left to right. */
function lineFrom(found: readonly Box[], first: number): number {
  let last = found[first];
  let count = 1;
  for (const next of found.slice(first + 1)) {
    const [a, b] = [tallOf(last), tallOf(next)];
    const tall = Math.max(a, b);
    if (next.x - last.right > GAP * tall) break;
    if (next.x < last.right - 1 || tall > 2 * Math.min(a, b)) continue;
    if (Math.abs(next.y + next.bottom - last.y - last.bottom) > 2 * OFF_LINE * tall) continue;
    last = next;
    count++;
  }
  return count;
}
