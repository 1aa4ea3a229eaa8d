/**
 * A picture of the screen, coarse enough to tolerate another digit and other smoothing, and small enough to keep
 * hundreds.
 */
import { decodePng } from 'image-js';

/** Side of a block, in pixels. */
const SIDE = 10;
/** Greys of a block range from 1, black, to this. 0 means no block. */
const LEVELS = 15;
/** Smaller differences in grey are ignored. */
const CLEARLY = 2;

export interface Blocks {
  readonly width: number;
  readonly height: number;
  /** Row-major greys from 1 to 15, each the mean of its pixels. */
  readonly greys: Uint8Array;
}

export const blocksAcross = (pixels: number) => Math.ceil(pixels / SIDE);

/** @param png a screenshot */
export function blocksOf(png: Uint8Array): Blocks {
  const image = decodePng(png).convertColor('GREY');
  const { data } = image.getRawImage();
  const [width, height] = [blocksAcross(image.width), blocksAcross(image.height)];
  const sums = new Float64Array(width * height);
  const counts = new Uint32Array(width * height);
  for (let i = 0; i < image.size; i++) {
    const block = Math.floor(i / image.width / SIDE) * width + Math.floor((i % image.width) / SIDE);
    sums[block] += data[i];
    counts[block] += 1;
  }
  const greys = Uint8Array.from(sums, (sum, i) => 1 + Math.round((sum / counts[i] / 255) * (LEVELS - 1)));
  return { width, height, greys };
}

/** The difference between two pictures of a screen, in words; null where they look alike. */
export function difference(before: Blocks, now: Blocks): string | null {
  if (before.width !== now.width || Math.abs(before.height - now.height) > 1)
    return `it is ${now.width} × ${now.height} blocks large, and was ${before.width} × ${before.height}`;
  const height = Math.min(before.height, now.height);
  let [count, top, bottom] = [0, height, 0];
  for (let i = 0; i < now.width * height; i++) {
    // In both directions: what was added is missing in one, what was removed in the other.
    if (Math.max(distance(now, i, before), distance(before, i, now)) < CLEARLY) continue;
    count++;
    top = Math.min(top, Math.floor(i / now.width));
    bottom = Math.floor(i / now.width);
  }
  const most = Math.max(12, 0.004 * now.width * height);
  if (count <= most) return null;
  return `${count} of ${now.width * height} blocks differ, from ${top * SIDE} to ${(bottom + 1) * SIDE} pixels below the top`;
}

/** Difference of a block's grey from those near the same place in the other picture. */
function distance(from: Blocks, index: number, to: Blocks): number {
  const [x, y] = [index % from.width, Math.floor(index / from.width)];
  let [least, greatest] = [LEVELS, 0];
  for (let row = Math.max(0, y - 1); row <= Math.min(to.height - 1, y + 1); row++) {
    for (let column = Math.max(0, x - 1); column <= Math.min(to.width - 1, x + 1); column++) {
      const grey = to.greys[row * to.width + column];
      least = Math.min(least, grey);
      greatest = Math.max(greatest, grey);
    }
  }
  const grey = from.greys[index];
  return Math.max(least - grey, grey - greatest, 0);
}
