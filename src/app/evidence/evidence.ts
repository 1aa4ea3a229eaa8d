/** What was measured of the shipped model, as the evidence screen shows it. Written by scripts/evidence.ts. */

import type { Reader, Share } from '../../i18n/codes';
import type { Label } from '../../pipeline/labels';

/** By name, as docs/generated/evaluation.json has them; none for what the images cannot tell. */
export type Figures = Readonly<Record<string, Share>>;

export interface Subset {
  readonly images: number;
  /** Patients, or clusters of images that may be of one. */
  readonly groups: number;
  readonly figures: Figures;
}

/** How many of either kind have a probability of at least a falling threshold; see src/evaluation/metrics.ts. */
export interface Counts {
  readonly positives: number;
  readonly negatives: number;
  readonly truePositives: readonly number[];
  readonly falsePositives: readonly number[];
}

export type CurveName = 'tumour' | Label;

/** One reader's answers on one set of images, in full. */
export interface Answered extends Subset {
  /** Truth by answer, in the order of LABELS. */
  readonly confusion: readonly (readonly number[])[];
  readonly curves: Readonly<Record<CurveName, Counts>>;
  readonly classAucs: Readonly<Record<Label, Share>>;
  /** By rising probability of the answer; bands without answers are left out. */
  readonly reliability: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly confidence: number;
    readonly accuracy: number;
  }[];
  /** By rising least probability. */
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
}

export interface Evidence {
  /** Of the model that it is of. */
  readonly trainingFingerprint: string;
  readonly elsewhere: Answered;
  readonly dendrite: Answered;
  /** The same figures of every reader, in the order of README's table. */
  readonly overall: readonly { readonly reader: Reader; readonly figures: Figures }[];
  /** Blocks of sources, each read by a model that had seen nothing of it. */
  readonly leftOut: readonly ({ readonly block: string } & Subset)[];
  readonly sources: readonly Part[];
  readonly sequences: readonly Part[];
  readonly planes: readonly Part[];
  /** Null while it was not measured for this model. */
  readonly robustness: {
    readonly images: number;
    readonly steps: readonly {
      readonly kind: string;
      /** Null for slices as they are. */
      readonly step: number | null;
      readonly balancedAccuracy: Share;
      readonly difference: Share;
    }[];
  } | null;
  /** The type of the tumour alone, on Cheng's images: what other work reports. */
  readonly typeOnCheng: Share;
  readonly published: readonly Published[];
}
