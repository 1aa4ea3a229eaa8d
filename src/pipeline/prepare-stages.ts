/** The steps from a slice to the prepared image, for display. */
import { findHead } from './image/head';
import { resample } from './image/resample';
import { IMAGE_SIZE, prepare, workingImage } from './prepare';
import type { Slice } from './slice';

export const STAGES = ['sized', 'denoised', 'head', 'cropped', 'scaled'] as const;

export interface Stage {
  readonly id: (typeof STAGES)[number];
  readonly width: number;
  readonly height: number;
  /** Row-major; in the slice's grey values, except `scaled`, which is 0..1. */
  readonly grey: Float32Array;
}

/**
 * The steps of `prepare` as pictures. The last is the result of `prepare`.
 *
 * @returns one picture for each step, in the order of STAGES; only the first ones where no head is found
 */
export function stagesOf(slice: Slice): Stage[] {
  const { grey, width, height } = workingImage(slice);
  const all = { x: 0, y: 0, width: slice.width, height: slice.height };
  const sized = resample(slice.grey, slice.width, slice.height, all, width, height);
  const begun: Stage[] = [
    { id: 'sized', width, height, grey: sized },
    { id: 'denoised', width, height, grey },
  ];
  const head = findHead(grey, width, height);
  const prepared = prepare(slice);
  if (!head || !prepared) return begun;
  const across = width / slice.width;
  const down = height / slice.height;
  const { crop, image } = prepared;
  const square = {
    x: crop.x * across,
    y: crop.y * down,
    width: crop.width * across,
    height: crop.height * down,
  };
  const side = { width: IMAGE_SIZE, height: IMAGE_SIZE };
  return [
    ...begun,
    { id: 'head', width, height, grey: grey.map((value, i) => value * head.mask[i]) },
    { id: 'cropped', ...side, grey: resample(grey, width, height, square, IMAGE_SIZE, IMAGE_SIZE) },
    { id: 'scaled', ...side, grey: image },
  ];
}
