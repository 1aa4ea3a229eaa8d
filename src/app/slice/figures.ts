/** Measurements of the shipped model, for the words and pictures next to an answer. Written by scripts/figures.ts. */

import type { Share } from '../../i18n/codes';
import type { OcclusionVerdict } from '../../pipeline/explain/occlusion/verdict';
import type { SignId } from '../../pipeline/findings/signs';
import type { Label } from '../../pipeline/labels';
import type { SliceRead } from '../../worker/protocol';
import shipped from './figures.json';

/**
 * How many of the answers with a probability of at least `from` and below `to` were right. For a class: how many of the
 * slices that got such a probability of it belong to it.
 */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: Share;
}

export interface Figures {
  /** Fingerprint of the model that was measured. */
  readonly trainingFingerprint: string;
  /** Slices of hospitals never seen on which the bands were counted, and patients (or groups that may be of one). */
  readonly images: number;
  readonly groups: number;
  /** By rising probability, from 0 to 1 without gaps. */
  readonly bands: readonly Band[];
  /** The same for each class, whether or not it was the answer. */
  readonly classes: Readonly<Record<Label, readonly Pick<Band, 'from' | 'right'>[]>>;
  /** By the verdict of the occlusion check on the marked place: how often that place was on the tumour. */
  readonly occlusion: Readonly<Record<OcclusionVerdict, Share>>;
  /**
   * Share of slices with a tumour that were said to have one, and of slices without a tumour that were said to have
   * none. Only slices that were read, without uncertain ones.
   */
  readonly sensitivity: Share;
  readonly specificity: Share;
  /** Share of the tested slices that show a tumour, 0..1. */
  readonly tumours: number;
  /** For the slices of each class, the share that shows a sign, 0..1, and the number of slices counted. */
  readonly signs: {
    readonly slices: number;
    readonly shares: Readonly<Record<SignId, Readonly<Record<Label, number>>>>;
  };
}

/** The figures of the model that made a reading; null for another version's, as in an old case. */
export const figuresOf = ({ trainingFingerprint }: Pick<SliceRead, 'trainingFingerprint'>): Figures | null =>
  trainingFingerprint === shipped.trainingFingerprint ? shipped : null;

/** The band of a probability, 0..1. */
export function bandOf<B extends Pick<Band, 'from'>>(bands: readonly B[], probability: number): B {
  return bands.findLast(({ from }) => from <= probability) ?? bands[0];
}
