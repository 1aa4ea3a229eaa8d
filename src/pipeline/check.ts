import { thumbnailScore } from './brain/non-brain-score';
import { structureOf } from './brain/structure';
import { thumbnail } from './brain/thumbnail';
import { percentiles } from './image/percentile';
import type { Net } from './net/load';
import type { Reason } from './reading';
import type { Slice } from './slice';

/**
 * Fewest pixels a side: half the grid's side. In a smaller slice most of what is measured would come from
 * interpolation. Thumbnails in public collections are larger.
 */
export const MIN_SLICE_SIDE = 64;

/** Largest share of clearly coloured pixels. Arrows and letters on an MR slice stay far below; photographs exceed it. */
const MAX_COLOURED = 0.1;

/**
 * Lowest contrast: (bright - dark) as a share of the larger of the two. A head on air has nearly 1.
 *
 * Source: after Michelson, "Studies in Optics", 1927.
 */
const MIN_CONTRAST = 0.05;

/**
 * Least share of the variance in coarse structure: between pure noise, which has about 0.06, and the brains of the
 * training set, which all have more even when noise and blur are added as in training.
 */
const MIN_STRUCTURE = 0.15;

/** Percentiles taken as dark and bright, so that a few hot pixels do not count as contrast. */
const DARK = 1;
const BRIGHT = 99;

/** At most this many pixels, evenly spaced, are sampled for contrast. */
const SAMPLE = 16384;

/** The parts of a model that the check uses. */
export interface BrainCheck {
  readonly brain: Net;
  readonly thresholds: { readonly greatestNonBrainScore: number };
}

export interface Checked {
  /** The first reason for rejection that applies; null when the slice may be read. */
  readonly rejection: Reason | null;
  /** Log odds that this is not a brain MR slice; null where a simpler check has already rejected it. */
  readonly nonBrainScore: number | null;
}

/** The first stage: is this a readable brain MR slice? A missing head is only noticed later, in `prepare`. */
export function check(slice: Slice, { brain, thresholds }: BrainCheck): Checked {
  const unreadable = checkValues(slice);
  if (unreadable) return { rejection: unreadable, nonBrainScore: null };
  const small = thumbnail(slice);
  const noise = checkStructure(small);
  if (noise) return { rejection: noise, nonBrainScore: null };
  const score = thumbnailScore(small, brain);
  const { greatestNonBrainScore: greatest } = thresholds;
  return {
    rejection: score <= greatest ? null : { code: 'not-brain-mri', params: { score, greatest } },
    nonBrainScore: score,
  };
}

/** The checks that need no network: size, colour, contrast, structure. */
export function checkPixels(slice: Slice): Reason | null {
  return checkValues(slice) ?? checkStructure(thumbnail(slice));
}

function checkValues(slice: Slice): Reason | null {
  const { width, height, colourfulness } = slice;
  if (Math.min(width, height) < MIN_SLICE_SIDE) {
    return { code: 'too-small', params: { width, height, least: MIN_SLICE_SIDE } };
  }
  if (colourfulness > MAX_COLOURED) return { code: 'coloured', params: { share: colourfulness } };
  if (contrast(slice.grey) < MIN_CONTRAST) return { code: 'blank', params: {} };
  return null;
}

function checkStructure(small: Float32Array): Reason | null {
  return structureOf(small) < MIN_STRUCTURE ? { code: 'noise', params: {} } : null;
}

function contrast(grey: Float32Array): number {
  const step = Math.ceil(grey.length / SAMPLE);
  const sample = new Float32Array(Math.ceil(grey.length / step));
  for (let k = 0; k < sample.length; k++) sample[k] = grey[k * step];
  const [dark, bright] = percentiles(sample, [DARK, BRIGHT]);
  const largest = Math.max(Math.abs(dark), Math.abs(bright));
  return largest > 0 ? (bright - dark) / largest : 0;
}
