/** The shipped model's measurements, for the evidence screen. Written by scripts/evidence.ts. */

import type { Reader, Share } from '../../i18n/codes';
import type { Label } from '../../pipeline/labels';

/** By name, as in docs/generated/evaluation.json; figures that the images cannot give are missing. */
export type Figures = Readonly<Record<string, Share>>;

export interface Subset {
  readonly images: number;
  /** Patients, or clusters of images that may be of one patient. */
  readonly groups: number;
  readonly figures: Figures;
}

/**
 * Number of positives and negatives with a probability of at least each of falling thresholds; see
 * src/evaluation/metrics.ts.
 */
export interface Counts {
  readonly positives: number;
  readonly negatives: number;
  readonly truePositives: readonly number[];
  readonly falsePositives: readonly number[];
}

export type CurveName = 'tumour' | Label;

/** One reader's answers on one set of images, in full. */
export interface Answered extends Subset {
  /** Rows: truth; columns: answer, in the order of LABELS. */
  readonly confusion: readonly (readonly number[])[];
  readonly curves: Readonly<Record<CurveName, Counts>>;
  readonly classAucs: Readonly<Record<Label, Share>>;
  /** By rising probability of the answer; empty bands are left out. */
  readonly reliability: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly confidence: number;
    readonly accuracy: number;
  }[];
  /** By rising threshold. */
  readonly riskCoverage: readonly {
    readonly leastProbability: number;
    readonly coverage: number;
    readonly accuracy: number;
  }[];
}

/** A source, or a sequence or a plane within one. */
export interface Part extends Subset {
  readonly source: string;
  /** The sequence or the plane; empty for the source as a whole. */
  readonly name: string;
  readonly home: boolean;
}

export interface Published {
  readonly work: string;
  readonly doi: string;
  readonly data: string;
  readonly protocol: 'by-patient' | 'by-patient-outlined' | 'by-image';
  readonly accuracy: number;
  /** Found in another work only. */
  readonly secondHand?: boolean;
}

export interface Evidence {
  /** Fingerprint of the model that was measured. */
  readonly trainingFingerprint: string;
  readonly elsewhere: Answered;
  readonly dendrite: Answered;
  /** The same figures for every reader, in the order of README's table. */
  readonly overall: readonly { readonly reader: Reader; readonly figures: Figures }[];
  /** Blocks of sources, each read by a model that had never seen it. */
  readonly leftOut: readonly ({ readonly block: string } & Subset)[];
  readonly sources: readonly Part[];
  readonly sequences: readonly Part[];
  readonly planes: readonly Part[];
  /** Null until it is measured for this model. */
  readonly robustness: {
    readonly images: number;
    readonly steps: readonly {
      readonly kind: string;
      /** Null for unchanged slices. */
      readonly step: number | null;
      readonly balancedAccuracy: Share;
      readonly difference: Share;
    }[];
  } | null;
  /** Tumour type only, on Cheng's images: the figure that other publications report. */
  readonly typeOnCheng: Share;
  readonly published: readonly Published[];
}
