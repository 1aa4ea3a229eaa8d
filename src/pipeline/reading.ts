import type { Candidate } from './findings/candidate';
import type { Label, Probabilities } from './labels';
import type { NetOutput } from './net/index';
import type { Prepared } from './prepare';

/**
 * `read`: an answer. `uncertain`: the answer is shown, but must not be relied on. `rejected`: not a readable brain MR
 * slice.
 */
export type Status = 'read' | 'uncertain' | 'rejected';

/** Why a slice was rejected or is uncertain. src/i18n has the words for each. */
export type ReasonCode =
  /** Fewer pixels than a reading needs. `params`: width, height, least. */
  | 'too-small'
  /** Uniformly grey, or nearly so. */
  | 'blank'
  /** Noise, without any structure. */
  | 'noise'
  /** No head stands out from the background. */
  | 'no-head'
  /** Clearly coloured: a photograph or an annotated picture. `params`: share (0..1). */
  | 'coloured'
  /** Several heads: a film sheet, a mosaic, panes of a viewer. `params`: heads, rows, columns. */
  | 'several-heads'
  /** Several heads, each of fewer pixels than a reading needs. `params`: heads, width, height, least. */
  | 'tiles-too-small'
  /** Not a brain MR slice, judged from the whole picture. `params`: score, greatest, in log odds. */
  | 'not-brain-mri'
  /** The network sees an abnormality that fits none of the classes better than it fits any of them. */
  | 'other-abnormality'
  /** The most probable class is not probable enough. `params`: probability, least. */
  | 'low-confidence'
  /**
   * As `low-confidence`, and the findings tree names one class and the network another. `params`: tree, network, as
   * indices in LABELS.
   */
  | 'disagreement';

export interface Reason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, number>>;
}

/** Where a lesion seems to be: a box in fractions of the source image, from its top left corner. */
export interface Lesion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Probability that a lesion is there, 0..1. */
  readonly score: number;
  /** Where the map is highest, in fractions of the source image. */
  readonly peak: { readonly x: number; readonly y: number };
  /** Area of the outline (not of its box), as a share of the source image's area. */
  readonly area: number;
}

/** One question of the decision tree, as this slice answered it. */
export interface Step {
  /** Id of the measurement asked about. */
  readonly feature: string;
  readonly value: number;
  /** The answer is "below" when `value < threshold`. */
  readonly threshold: number;
  readonly below: boolean;
}

/** Everything said of one slice. All that is shown, exported or printed comes from here. */
export interface Reading {
  readonly status: Status;
  /** The most probable class; null where there are no probabilities. */
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  /**
   * Where a tumour is; on an uncertain slice the most suspicious place, whatever the label. Null where neither the
   * answer nor the network says tumour, and where there is no candidate.
   */
  readonly lesion: Lesion | null;
  /** Null exactly when status is `read`. */
  readonly reason: Reason | null;
  /** Log odds that the picture is not a brain MR slice; absent where a cheaper check had already rejected it. */
  readonly nonBrainScore?: number;
  /** The class that each reader would name alone: the network, and the findings tree. Null when neither was asked. */
  readonly readers: { readonly network: Label; readonly findings: Label } | null;
  /** From the root of the tree to the leaf; empty when the tree was not asked. */
  readonly path: readonly Step[];
  /** Values of all findings, in the order of FINDINGS; empty when nothing was measured. */
  readonly measurements: Float64Array;
  /** The prepared slice; null when it could not be prepared. */
  readonly prepared: Prepared | null;
  /** The network's output; null when `prepared` is. */
  readonly output: NetOutput | null;
  /** The place that looks most like a lesion; null when `prepared` is, and where there is no such place. */
  readonly candidate: Candidate | null;
}
