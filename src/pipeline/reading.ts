import type { Candidate } from './findings/candidate';
import type { Label, Probabilities } from './labels';
import type { NetOutput } from './net/index';
import type { Prepared } from './prepare';

/**
 * `read`: an answer. `uncertain`: the answer is shown, but not to be relied on. `rejected`: this does not look like
 * a readable brain MR slice.
 */
export type Status = 'read' | 'uncertain' | 'rejected';

/** Why a slice was rejected or is uncertain. The words for each are the interface's own (see src/i18n). */
export type ReasonCode =
  /** Fewer pixels than a reading needs. `params`: width, height, least. */
  | 'too-small'
  /** All one grey, or nearly. */
  | 'blank'
  /** Nothing like a head stands out from the background. */
  | 'no-head'
  /** Clearly coloured: a photograph or an annotated picture. `params`: share (0..1). */
  | 'coloured'
  /** Several heads: a film sheet, a mosaic, panes of a viewer. `params`: heads, rows, columns. */
  | 'several-heads'
  /** Several heads, each of fewer pixels than a reading needs. `params`: heads, width, height, least. */
  | 'tiles-too-small'
  /** Not a brain on MR, by the look of the whole picture. `params`: score, greatest, in log odds. */
  | 'not-brain-mri'
  /** Something stands out that is, to the network, more like none of the classes than like any of them. */
  | 'other-abnormality'
  /** The most probable class is not probable enough. `params`: probability, least. */
  | 'low-confidence'
  /** As `low-confidence`, and the findings tree names one class and the network another. `params`: tree, network, as places in LABELS. */
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
  /** 0..1, how sure the finder is that something is there. */
  readonly score: number;
  /** Where it is surest, in fractions of the source image. */
  readonly peak: { readonly x: number; readonly y: number };
  /** Of the region itself (not of its box), as a share of the source image's area. */
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

/** What a reader says of one slice. Everything shown, exported or printed comes from here. */
export interface Reading {
  readonly status: Status;
  /** The most probable class, whenever probabilities exist. */
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  /**
   * Where a tumour is; on an uncertain slice the most suspicious place, whatever the label. Null where neither the
   * answer nor the network says tumour, and where there is no place to point at.
   */
  readonly lesion: Lesion | null;
  /** Null exactly when status is `read`. */
  readonly reason: Reason | null;
  /** Log odds that the picture is no brain MR slice; absent where a cheaper check had refused it before. */
  readonly nonBrainScore?: number;
  /** The class that each reader alone would name: the network, and the tree of findings. Null when neither was asked. */
  readonly readers: { readonly network: Label; readonly findings: Label } | null;
  /** From the root of the tree to the leaf; empty when the tree was not asked. */
  readonly path: readonly Step[];
  /** Values of all that the tree may ask about, in the order of FINDINGS; empty when nothing was measured. */
  readonly measurements: Float64Array;
  /** The slice as the reader saw it; null when it could not be prepared. */
  readonly prepared: Prepared | null;
  /** What the lesion finder saw there; null with `prepared`. */
  readonly output: NetOutput | null;
  /** The place that looks most like a lesion; null with `prepared`, and where there is none. */
  readonly candidate: Candidate | null;
}
