/**
 * Chooses the probabilities below which an answer is `uncertain` (selective classification: Chow, IEEE Trans. Inf.
 * Theory 1970; El-Yaniv & Wiener, JMLR 2010), on answers of trees and networks that never saw the row's group.
 *
 * "No tumour" has its own threshold: a missed tumour costs more than an uncertain answer.
 */
import { NO_TUMOUR } from '../../src/pipeline/labels';
import type { Thresholds } from '../../src/pipeline/model';

/** Target accuracy of the slices that are called read, and minimum share of slices to call so. */
export const TARGET_ACCURACY = 0.95;
export const MIN_COVERAGE = 0.8;

/** Thresholds are tried in hundredths. */
const STEPS = 100;

/** One answer to a slice whose class is known. */
export interface Graded {
  /** Probability of the class predicted, 0..1. */
  readonly confidence: number;
  /** The predicted class and the true one, as indices in LABELS. */
  readonly predicted: number;
  readonly label: number;
}

/** The chosen thresholds, and how they were chosen. */
export type Threshold = Pick<Thresholds, 'leastProbability' | 'outOfFold' | 'chosenBy'>;

interface Counts {
  readonly read: number;
  readonly right: number;
  /** Tumours that are read as "no tumour". */
  readonly missed: number;
}

interface Point extends Counts {
  /** For tumours of every type, and for "no tumour". */
  readonly tumour: number;
  readonly none: number;
}

/**
 * Of all pairs of thresholds that reach TARGET_ACCURACY on what is read and read MIN_COVERAGE: the one that misses the
 * fewest tumours, then the one that reads most. If there is none: one threshold for all classes, the highest that keeps
 * MIN_COVERAGE.
 *
 * @param classes number of classes
 */
export function chooseThreshold(answers: readonly Graded[], classes: number): Threshold {
  const tumour = countsOf(answers.filter(({ predicted }) => predicted !== NO_TUMOUR));
  const none = countsOf(answers.filter(({ predicted }) => predicted === NO_TUMOUR));
  const points = tumour.flatMap((own, t) => none.slice(t).map((other, k) => pointOf(own, t, other, t + k)));
  const covers = ({ read }: Point) => read >= MIN_COVERAGE * answers.length;
  const wished = points.filter((point) => covers(point) && point.right >= TARGET_ACCURACY * point.read);
  const alike = points.filter((point) => point.tumour === point.none && covers(point));
  const best = wished.length > 0 ? wished.reduce(safer) : alike.at(-1)!;
  const tumours = answers.filter(({ label }) => label !== NO_TUMOUR).length;
  return {
    leastProbability: Array.from({ length: classes }, (_, k) => (k === NO_TUMOUR ? best.none : best.tumour)),
    outOfFold: {
      coverage: rounded(best.read / answers.length),
      accuracyOfRead: rounded(best.right / best.read),
      accuracyOfAll: rounded(answers.filter(isRight).length / answers.length),
      tumoursMissed: rounded(tumours === 0 ? 0 : best.missed / tumours),
    },
    chosenBy:
      `of two thresholds in hundredths, for tumours and for "no tumour", those at which the fewest tumours are read as none ` +
      `while ${TARGET_ACCURACY} of the answers that are read are right and ${MIN_COVERAGE} of the slices are read; where no ` +
      'two are such, the highest one for both that reads as much; on answers by trees and networks that never saw the ' +
      'patient, in group-wise cross-validation',
  };
}

const isRight = ({ predicted, label }: Graded): boolean => predicted === label;

/** Counts at every threshold, from 0 to 1. */
function countsOf(answers: readonly Graded[]): Counts[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const kept = answers.filter(({ confidence }) => confidence >= step / STEPS);
    return {
      read: kept.length,
      right: kept.filter(isRight).length,
      missed: kept.filter(({ predicted, label }) => predicted === NO_TUMOUR && label !== NO_TUMOUR).length,
    };
  });
}

function pointOf(tumour: Counts, t: number, none: Counts, n: number): Point {
  return {
    tumour: t / STEPS,
    none: n / STEPS,
    read: tumour.read + none.read,
    right: tumour.right + none.right,
    missed: tumour.missed + none.missed,
  };
}

function safer(best: Point, point: Point): Point {
  if (point.missed !== best.missed) return point.missed < best.missed ? point : best;
  return point.read > best.read ? point : best;
}

const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;
