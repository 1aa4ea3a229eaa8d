/**
 * Skull stripping as an augmentation. Some hospitals' slices come without their skull; a network ties the lesions that
 * only these show to the bare brain, and misses them under a skull. Therefore some slices lose their skull in training.
 */
import { brainMask } from '../../src/pipeline/findings/brain-mask';
import { boundsOf } from '../../src/pipeline/findings/spread';
import { percentiles } from '../../src/pipeline/image/percentile';
import type { Box } from '../data/box';
import type { Warp } from './augment';
import { imageOf, type Samples } from './samples';

/** Margin around the brain, as around a head, and the percentile taken as the brightest grey: see `normalise`. */
const MARGIN = 0.04;
const BRIGHT_PERCENTILE = 99.5;

/** At least this share of the lesion must be left. */
const MIN_LESION = 0.8;

/**
 * A skull-stripped slice: what to keep, by how much to brighten it, and where the brain lies (fractions of the image).
 */
export interface Stripped {
  /** 1 inside the brain, size^2. */
  readonly brain: Uint8Array;
  readonly gain: number;
  readonly square: { readonly x: number; readonly y: number; readonly side: number };
}

/** @returns null where there is nothing to strip, or the lesion would be lost with the skull */
export function stripOf(samples: Pick<Samples, 'size' | 'images' | 'boxes'>, index: number): Stripped | null {
  const { size } = samples;
  const image = imageOf(samples, index);
  const brain = brainMask(image, headOf(image, size), size);
  const grey = image.filter((_, i) => brain[i] === 1);
  if (grey.length < 0.05 * image.length) return null;
  const box = samples.boxes[index];
  if (box && lesionLeft(box, brain, size) < MIN_LESION) return null;
  const { x0, y0, x1, y1 } = boundsOf(brain, size);
  const side = (Math.max(x1 - x0, y1 - y0) * (1 + 2 * MARGIN)) / size;
  const square = { x: (x0 + x1) / 2 / size - side / 2, y: (y0 + y1) / 2 / size - side / 2, side };
  return { brain, gain: 1 / Math.max(0.05, percentiles(grey, [BRIGHT_PERCENTILE])[0]), square };
}

/** The image without its skull, with the brain's grey scaled to the full range. */
export function strip(image: Float32Array, { brain, gain }: Stripped): Float32Array {
  return image.map((grey, i) => (brain[i] ? Math.min(1, grey * gain) : 0));
}

/** The warp that also enlarges the brain to the size of a head. */
export function onBrain({ a, b, c, d, e, f }: Warp, { x, y, side }: Stripped['square']): Warp {
  return { a: a * side, b: b * side, c: c * side + x, d: d * side, e: e * side, f: f * side + y };
}

/** Everything between the first and the last bright pixel of each row: prepared images are 0 outside the head. */
function headOf(image: Float32Array, size: number): Uint8Array {
  const head = new Uint8Array(image.length);
  for (let y = 0; y < size; y++) {
    const row = image.subarray(y * size, (y + 1) * size);
    const first = row.findIndex((grey) => grey > 0);
    if (first >= 0) head.fill(1, y * size + first, y * size + row.findLastIndex((grey) => grey > 0) + 1);
  }
  return head;
}

function lesionLeft({ cx, cy, width, height }: Box, brain: Uint8Array, size: number): number {
  let [left, all] = [0, 0];
  for (let i = 0; i < brain.length; i++) {
    const u = ((i % size) + 0.5) / size - cx;
    const v = (Math.floor(i / size) + 0.5) / size - cy;
    if ((2 * u) ** 2 / width ** 2 + (2 * v) ** 2 / height ** 2 > 1) continue;
    all++;
    left += brain[i];
  }
  return all === 0 ? 1 : left / all;
}
