/**
 * How well the shipped model reads the images of one site, by its answers and the diagnoses: the figures of the
 * training report, with intervals over patients, on images that the model has not seen.
 */

import { concatBytes } from '../pipeline/concat-bytes';
import { classOf } from '../pipeline/label-vectors';
import { LABELS, type Label } from '../pipeline/labels';
import { bootstrap, type Interval } from './bootstrap';
import { type Answers, Evaluated } from './figures';
import type { ReliabilityBin } from './metrics';
import { linkedRows } from './near-pairs';
import { type AnsweredSample, isAnswered, type Sample } from './sample';
import { areTrainedOn, type TrainedOn } from './trained-on';
import { wilson } from './wilson';

const REPLICATES = 2000;
const SEED = 1729;

/** Figures of some of the images. */
export interface SubsetFigures {
  readonly images: number;
  /** Of these, tumours of unrecorded type, which only count for tumour against none. */
  readonly untyped: number;
  readonly patients: number;
  /** Figures by name; null where these images do not allow one. */
  readonly figures: Readonly<Record<string, Interval | null>>;
}

/** Number of images in no figure, by reason. */
export interface LeftOut {
  /** The model was trained on it, or on a near-duplicate of it. */
  readonly trainedOn: number;
  /** A near-duplicate of an earlier image: the same slice, or its neighbour. */
  readonly duplicates: number;
  /** Could not be read at all. */
  readonly failed: number;
}

export interface Validation {
  readonly format: 'dendrite-validation';
  readonly formatVersion: 1;
  /** Random identifier of the report. */
  readonly id: string;
  /** ISO date. */
  readonly made: string;
  readonly app: string;
  /** SHA-256 of the model's manifest. */
  readonly model: string;
  readonly trainingFingerprint: string;
  /** Images with a diagnosis. */
  readonly images: number;
  /** Whether patients were named; if not, each image, or each series, counts as a patient. */
  readonly patientsNamed: boolean;
  readonly leftOut: LeftOut;
  /** Not read as brain MRI: in no figure but `answered`. */
  readonly rejected: number;
  /** Of the images that are not left out, the share with the status `read`. */
  readonly answered: Interval;
  readonly overall: SubsetFigures;
  readonly bySequence: Readonly<Record<string, SubsetFigures>>;
  readonly byPlane: Readonly<Record<string, SubsetFigures>>;
  /**
   * Rows of truth, columns of answers, in the order of LABELS; for all answers, and for those with the status `read`.
   */
  readonly confusion: readonly (readonly number[])[];
  readonly confusionOfRead: readonly (readonly number[])[];
  readonly reliability: readonly ReliabilityBin[];
}

export interface About {
  readonly id: string;
  readonly made: string;
  readonly app: string;
  readonly model: string;
  readonly trainingFingerprint: string;
  readonly patientsNamed: boolean;
}

/** Groups of fewer images are not reported. */
const MIN_IMAGES = 10;

/**
 * @param trained the images that the model was trained on
 * @param replicates bootstrap draws of patients for each interval
 */
export function validate(
  samples: readonly Sample[],
  trained: TrainedOn,
  about: About,
  replicates = REPLICATES,
): Validation {
  const opened = samples.filter(({ status }) => status !== 'error');
  const hashed = opened.filter(isHashed);
  const hashes = concatBytes(hashed.map(({ hash }) => hash));
  const seen = areTrainedOn(hashes, trained);
  const unseen = hashed.filter((_, i) => !seen[i]);
  const repeats = linkedRows(concatBytes(unseen.map(({ hash }) => hash)));
  const trainedOn = new Set<Sample>(hashed.filter((_, i) => seen[i]));
  const duplicates = new Set<Sample>(unseen.filter((_, i) => repeats[i] < i));
  const counted = opened.filter((sample) => !trainedOn.has(sample) && !duplicates.has(sample));
  const rejected = counted.filter(({ status }) => status === 'rejected').length;
  const answers = counted.filter(({ status }) => status !== 'rejected').filter(isAnswered);
  const { answered } = bootstrap(
    counted.map(({ group }) => group),
    (weights) => ({ answered: share(counted, weights, ({ status }) => status === 'read') }),
    replicates,
    SEED,
  );
  const all = evaluatedOf(answers);
  return rounded({
    format: 'dendrite-validation',
    formatVersion: 1,
    ...about,
    images: samples.length,
    leftOut: {
      trainedOn: trainedOn.size,
      duplicates: duplicates.size,
      failed: samples.length - opened.length,
    },
    rejected,
    answered: widened(answered, new Set(counted.map(({ group }) => group)).size),
    overall: told(subsetOf(answers, replicates)),
    bySequence: by(answers, ({ sequence }) => sequence, replicates),
    byPlane: by(answers, ({ plane }) => plane, replicates),
    confusion: square(all.confusion()),
    confusionOfRead: square(all.confusion(null, true)),
    reliability: all.reliability(),
  });
}

const isHashed = (sample: Sample): sample is Sample & { readonly hash: Uint8Array } => sample.hash !== null;

function share(
  samples: readonly Sample[],
  weights: Float64Array | null,
  is: (sample: Sample) => boolean,
): number {
  let hits = 0;
  let all = 0;
  samples.forEach((sample, i) => {
    const weight = weights ? weights[i] : 1;
    all += weight;
    if (is(sample)) hits += weight;
  });
  return hits / all;
}

function evaluatedOf(samples: readonly AnsweredSample[]): Evaluated {
  const answers: Answers = {
    probabilities: Float64Array.from(
      samples.flatMap(({ probabilities }) => LABELS.map((label) => probabilities[label])),
    ),
    sure: Uint8Array.from(samples, ({ status }) => Number(status === 'read')),
  };
  return new Evaluated(
    samples.map(({ diagnosis }) => diagnosis),
    answers,
    Int32Array.from(samples.keys()),
  );
}

export function subsetOf(samples: readonly AnsweredSample[], replicates = REPLICATES): SubsetFigures {
  const evaluated = evaluatedOf(samples);
  const groups = samples.map(({ group }) => group);
  const figures = bootstrap(groups, (weights) => evaluated.figures(weights), replicates, SEED);
  return {
    images: samples.length,
    untyped: samples.filter(({ diagnosis }) => classOf(diagnosis) < 0).length,
    patients: new Set(groups).size,
    figures: Object.fromEntries(
      Object.entries(figures).map(([name, figure]) => [name, Number.isNaN(figure.value) ? null : figure]),
    ),
  };
}

/** With fewer patients there is no interval, since the draws hardly differ. */
const MIN_PATIENTS = 5;

/** Figures that are not shares of images: a binomial interval does not fit them. */
const NO_SHARES = ['calibrationError', 'tumourAuc'];

/** The same, with intervals adjusted to the number of patients. */
export function told(subset: SubsetFigures): SubsetFigures {
  const figures = Object.entries(subset.figures).map(([name, figure]) => [
    name,
    figure &&
      (NO_SHARES.includes(name) && subset.patients >= MIN_PATIENTS
        ? figure
        : widened(figure, subset.patients)),
  ]);
  return { ...subset, figures: Object.fromEntries(figures) };
}

/** Where all draws agree (all right, or none), the interval is Wilson's over patients instead of a point. */
function widened(figure: Interval, patients: number): Interval {
  const { value, low, high } = figure;
  if (patients < MIN_PATIENTS) return { value, low: Number.NaN, high: Number.NaN };
  return low === high ? wilson(value * patients, patients) : figure;
}

function by(
  samples: readonly AnsweredSample[],
  nameOf: (sample: Sample) => string | null,
  replicates: number,
): Record<string, SubsetFigures> {
  const names = [...new Set(samples.map(nameOf))].filter((name) => name !== null).sort();
  const parts = names.map((name) => [name, samples.filter((one) => nameOf(one) === name)] as const);
  return Object.fromEntries(
    parts
      .filter(([, some]) => some.length >= MIN_IMAGES)
      .map(([name, some]) => [name, told(subsetOf(some, replicates))]),
  );
}

function square(counts: Float64Array): number[][] {
  return LABELS.map((_: Label, truth) => LABELS.map((__, answer) => counts[truth * LABELS.length + answer]));
}

/** Rounded to six decimals; null for NaN, which JSON does not have. */
function rounded<T>(value: T): T {
  if (typeof value === 'number') {
    return (Number.isNaN(value) ? null : Math.round(value * 1e6) / 1e6) as T;
  }
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rounded(entry)])) as T;
  }
  return value;
}
