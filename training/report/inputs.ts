/** Input of the reports in docs/. */

import type { Interval } from '../../src/evaluation/bootstrap';
import type { NetSpec } from '../../src/pipeline/net/index';
import type { HeadSeries } from '../experiments/heads/answers';
import type { OcclusionFigures } from '../experiments/occlusion/figures';
import type { SheetFigures } from '../experiments/sheets/measure';
import type { Pace } from '../experiments/training-time/log';
import type { Comparison } from '../experiments/tuning/compare';
import type { Evaluation } from './evaluate-table';

export interface ReportInput {
  readonly evaluation: Evaluation;
  /** Null until it is measured for this model. */
  readonly robustness: Robustness | null;
  /** Null until it is measured for this model. */
  readonly sheets: Sheets | null;
  readonly occlusion: Occlusion;
  readonly quality: Quality;
  readonly foreign: ForeignPlaces;
  readonly brainCheck: BrainCheck;
  readonly heads: Heads;
  /** Null until a smaller training is measured. */
  readonly learning: LearningCurve | null;
  readonly model: ShippedModel;
}

/** `docs/generated/robustness.json`, written by training/experiments/robustness/cli.ts. */
export interface Robustness {
  readonly trainingFingerprint: string;
  readonly every: number;
  readonly images: number;
  readonly patients: number;
  readonly steps: readonly {
    /** `none` for unchanged slices. */
    readonly kind: string;
    readonly unit: string;
    readonly step: number | null;
    readonly figures: Readonly<Record<string, Interval>>;
  }[];
}

/** `docs/generated/sheets.json`, written by training/experiments/sheets/cli.ts. */
export interface Sheets {
  readonly trainingFingerprint: string;
  readonly sheets: number;
  readonly slices: number;
  /** Pictures of one slice, tested under each condition. */
  readonly singles: number;
  /** "rows x columns" */
  readonly layouts: readonly string[];
  readonly conditions: readonly {
    readonly name: string;
    readonly figures: SheetFigures;
    readonly extraTiles: number;
    readonly singlesTaken: number;
  }[];
}

/** `docs/generated/occlusion.json`, written by training/experiments/occlusion/measure.ts. */
export interface Occlusion extends OcclusionFigures {
  /** SHA-256 of the weights of the folds' finders that it was measured with. */
  readonly finders: readonly string[];
  /** Slices with a drawn box; those that the network calls no tumour are not checked. */
  readonly chosen: number;
}

/** `docs/generated/quality.json`, written by training/experiments/quality/measure.ts. */
export interface Quality {
  readonly images: number;
  /** By warning. */
  readonly asTheyAre: Readonly<
    Record<
      string,
      {
        readonly share: Interval;
        readonly bySource: Readonly<Record<string, { readonly images: number; readonly hits: number }>>;
      }
    >
  >;
  readonly spoilt: readonly {
    readonly code: string;
    readonly name: string;
    readonly images: number;
    readonly found: Interval;
  }[];
}

/** `docs/generated/foreign.json`, written by training/experiments/foreign/measure.ts. */
export interface ForeignPlaces {
  /** SHA-256 of the weights of the finder whose table the app has. */
  readonly finder: string;
  /** Share of the training images' places within the limit of each depth. */
  readonly limit: number;
  readonly images: number;
  readonly patients: number;
  /** Shares of the places that are marked. */
  readonly clean: Interval;
  readonly outside: Interval;
  readonly lesions: Interval;
  readonly disturbances: readonly {
    readonly name: string;
    readonly auc: Interval;
    readonly marked: Interval;
  }[];
}

/** `docs/generated/heads.json`, written by training/experiments/heads/measure.ts. */
export interface Heads {
  /** SHA-256 of the weights of the shipped finder. */
  readonly finder: string;
  readonly heads: readonly { readonly name: string; readonly series: readonly HeadSeries[] }[];
}

/** `docs/generated/brain-check.json`, written by training/brain. */
export interface BrainCheck {
  readonly threshold: number;
  readonly brains: Readonly<Record<string, Rejected>>;
  readonly elsewhere: Readonly<Record<string, Rejected>>;
  readonly changedBrains: Readonly<Record<string, Rejected>>;
  readonly seenKinds: Readonly<Record<string, Rejected>>;
  readonly unseenKinds: Readonly<Record<string, Rejected>>;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly shipped: { readonly brains: number; readonly others: readonly string[] };
}

export interface Rejected {
  readonly pictures: number;
  /** Share that simpler checks have already refused. */
  readonly refusedBefore: number;
  /** Share rejected, by the share of brains that each threshold loses. */
  readonly rejected: Readonly<Record<string, number>>;
}

/** `docs/generated/learning-curve.json`, written by training/experiments/learning-curve.ts. */
export interface LearningCurve {
  /** The block of sources that every network was tested on and none learnt from. */
  readonly block: string;
  readonly images: number;
  readonly groups: number;
  /** With more and more images. */
  readonly points: readonly {
    readonly sources: readonly string[];
    readonly images: number;
    readonly epochs: number;
    readonly figures: Readonly<Record<'balancedAccuracy' | 'tumourAuc', Interval>>;
  }[];
}

/** `docs/generated/tuning.json`, written by training/experiments/tuning/measure.ts. */
export interface Tuning {
  readonly hospital: string;
  readonly classes: readonly string[];
  readonly learnt: { readonly images: number; readonly patients: number };
  /** Images that resemble one learnt from, and test nothing. */
  readonly leftOut: number;
  readonly tested: Comparison;
  /** One image each of the patients of hospitals that the model before had learnt from, of the hospital's classes. */
  readonly elsewhere: Comparison;
  /** The same, of classes that the hospital's folder lacks. */
  readonly unknown: Comparison;
}

/** `docs/generated/training-time.json`, written by training/experiments/training-time/measure.ts. */
export interface TrainingTime {
  readonly machine: { readonly processor: string; readonly cores: number };
  readonly paces: readonly Pace[];
  readonly perThousand: number;
  readonly tree: number;
}

/** Contents of the model's own files. */
export interface ShippedModel {
  readonly manifest: {
    readonly formatVersion: number;
    readonly preprocessingVersion: number;
    readonly trainingFingerprint: string;
    readonly files: Readonly<Record<string, { readonly bytes: number }>>;
  };
  readonly leaves: number;
  readonly leastProbability: readonly number[];
  readonly greatestNonBrainScore: number;
  readonly finder: NetSpec;
  readonly brain: { readonly bytes: number };
}

/** The share of brains that the shipped threshold was chosen to lose. */
export function shippedLoss({ threshold, thresholds }: BrainCheck): string {
  const found = Object.keys(thresholds).find((share) => thresholds[share] === threshold);
  if (!found)
    throw new Error(
      'docs/generated/brain-check.json does not say which share of brains its threshold loses.',
    );
  return found;
}
