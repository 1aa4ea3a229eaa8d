import { nonBrainScore } from './brain/non-brain-score';
import { percentiles } from './image/percentile';
import type { Net } from './net/load';
import type { Reason } from './reading';
import type { Slice } from './slice';

/**
 * Fewest pixels a side. Below half the grid's side, enlarging makes up most of what would be measured; thumbnails of
 * public collections are larger.
 */
export const MIN_SLICE_SIDE = 64;

/** Largest share of clearly coloured pixels. Arrows and letters on an MR slice stay far below; photographs exceed it. */
const MAX_COLOURED = 0.1;

/**
 * Least contrast: the difference of dark and bright, as a share of the larger of the two. A head on air has nearly 1.
 *
 * Source: after Michelson, "Studies in Optics", 1927.
 */
const MIN_CONTRAST = 0.05;

/** Percentiles that stand for dark and bright: a few hot pixels are no contrast. */
const DARK = 1;
const BRIGHT = 99;

/** Pixels looked at for contrast, at most; evenly spread. */
const SAMPLE = 16384;

/** What of a model the check asks. */
export interface BrainCheck {
  readonly brain: Net;
  readonly thresholds: { readonly greatestBrainScore: number };
}

export interface Checked {
  /** The first ground to reject the slice that applies, or null when it may be read. */
  readonly rejection: Reason | null;
  /** Log odds that this is not a brain MR slice; null where simpler grounds reject it. */
  readonly nonBrainScore: number | null;
}

/**
 * The first stage: grounds on which a slice cannot be a readable brain MR slice. That no head is found in it shows
 * only later, when it is prepared.
 */
export function check(slice: Slice, { brain, thresholds }: BrainCheck): Checked {
  const rejection = checkPixels(slice);
  if (rejection) return { rejection, nonBrainScore: null };
  const score = nonBrainScore(slice, brain);
  const { greatestBrainScore: greatest } = thresholds;
  return {
    rejection: score <= greatest ? null : { code: 'not-brain-mri', params: { score, greatest } },
    nonBrainScore: score,
  };
}

/** The grounds that need no network: size, colour, contrast. */
export function checkPixels(slice: Slice): Reason | null {
  const { width, height, colourfulness } = slice;
  if (Math.min(width, height) < MIN_SLICE_SIDE) {
    return { code: 'too-small', params: { width, height, least: MIN_SLICE_SIDE } };
  }
  if (colourfulness > MAX_COLOURED) return { code: 'coloured', params: { share: colourfulness } };
  if (contrast(slice.grey) < MIN_CONTRAST) return { code: 'blank', params: {} };
  return null;
}

function contrast(grey: Float32Array): number {
  const step = Math.ceil(grey.length / SAMPLE);
  const sample = new Float32Array(Math.ceil(grey.length / step));
  for (let k = 0; k < sample.length; k++) sample[k] = grey[k * step];
  const [dark, bright] = percentiles(sample, [DARK, BRIGHT]);
  const largest = Math.max(Math.abs(dark), Math.abs(bright));
  return largest > 0 ? (bright - dark) / largest : 0;
}
