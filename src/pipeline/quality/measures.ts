/**
 * Five numbers that describe a picture, to compare a site's pictures with those that the model was trained on. They
 * never change an answer.
 */
import { percentiles } from '../image/percentile';
import { resample } from '../image/resample';
import { GRID_SIZE, type Prepared } from '../prepare';
import type { Slice } from '../slice';

export const MEASURES = ['pixels', 'sharpness', 'contrast', 'noise', 'head'] as const;
export type MeasureName = (typeof MEASURES)[number];

export interface PictureMeasures extends Readonly<Record<MeasureName, number>> {
  /** Width of the head in source pixels. */
  readonly pixels: number;
  /** Root mean square of the step between neighbouring pixels inside the head, in units of the grey's spread there. */
  readonly sharpness: number;
  /** Grey range from the 10th to the 90th percentile inside the head, divided by that from the 1st to the 99th. */
  readonly contrast: number;
  /** Standard deviation of the noise inside the head, in units of the grey's spread (Immerkær, CVIU 1996). */
  readonly noise: number;
  /** Share of the picture that the head covers, 0..1. */
  readonly head: number;
}

/** The crop is this much longer than the head's longer side (see prepare). */
const CROP_TO_HEAD = 1.08;

/**
 * Side of the image that is measured, in pixels: fine enough to tell a sharp picture of the usual size from a blurred
 * one.
 */
const SIDE = 2 * GRID_SIZE;

/** sqrt(pi / 2) / 6, after Immerkær. */
const IMMERKAER = 0.208885;

/** @param prepared the result of `prepare` for the slice */
export function measuresOf(slice: Slice, { mask, crop, coverage }: Prepared): PictureMeasures {
  const grey = resample(slice.grey, slice.width, slice.height, crop, SIDE, SIDE);
  const isInside = (x: number, y: number) => mask[(y >> 1) * GRID_SIZE + (x >> 1)] === 1;
  const inside: number[] = [];
  let steps = 0;
  let laplacian = 0;
  for (let y = 1; y < SIDE - 1; y++) {
    for (let x = 1; x < SIDE - 1; x++) {
      if (!isInside(x, y)) continue;
      const i = y * SIDE + x;
      const [above, below] = [i - SIDE, i + SIDE];
      inside.push(grey[i]);
      const right = grey[i + 1] - grey[i];
      const down = grey[below] - grey[i];
      steps += right * right + down * down;
      const corners = grey[above - 1] + grey[above + 1] + grey[below - 1] + grey[below + 1];
      const sides = grey[above] + grey[below] + grey[i - 1] + grey[i + 1];
      laplacian += Math.abs(corners - 2 * sides + 4 * grey[i]);
    }
  }
  const [dark, low, high, bright] = percentiles(Float32Array.from(inside), [1, 10, 90, 99]);
  const spread = Math.max(high - low, MIN_SPREAD);
  const count = Math.max(1, inside.length);
  return {
    pixels: round(Math.min(crop.width, crop.height) / CROP_TO_HEAD),
    sharpness: round(Math.sqrt(steps / (2 * count)) / spread),
    contrast: round(spread / Math.max(bright - dark, MIN_SPREAD)),
    noise: round((IMMERKAER * laplacian) / count / spread),
    head: round(coverage),
  };
}

const MIN_SPREAD = 1e-6;

/** Four decimals: more than repeated scans would agree to. */
const round = (value: number) => Math.round(value * 1e4) / 1e4;
