/**
 * Chooses the probability below which an answer is `uncertain` (selective classification: Chow, IEEE Trans. Inf.
 * Theory 1970; El-Yaniv & Wiener, JMLR 2010), on answers of trees that never saw the row's group.
 */
import type { Thresholds } from '../src/pipeline/model';
import { mostOf, type OutOfFold } from './cross-validation';

/** What is wished for among slices that are called read, and the least share of slices to call so. */
export const WISHED_ACCURACY = 0.95;
export const LEAST_COVERAGE = 0.8;

/** Thresholds are tried in hundredths. */
const STEPS = 100;

export interface OperatingPoint {
  readonly leastProbability: number;
  /** Share of rows that are read. */
  readonly coverage: number;
  /** Share of these that are right; NaN when none is read. */
  readonly accuracy: number;
}

/** Coverage and accuracy at every threshold, from 0 to 1. */
export function riskCoverage(
  labels: Uint8Array,
  classes: number,
  answers: readonly OutOfFold[],
): OperatingPoint[] {
  const read = new Float64Array(STEPS + 1);
  const right = new Float64Array(STEPS + 1);
  for (const { probabilities } of answers) {
    labels.forEach((label, i) => {
      const row = probabilities.subarray(i * classes, (i + 1) * classes);
      const most = mostOf(row);
      for (let step = 0; step <= STEPS && row[most] >= step / STEPS; step++) {
        read[step]++;
        if (most === label) right[step]++;
      }
    });
  }
  return Array.from(read, (count, step) => ({
    leastProbability: step / STEPS,
    coverage: count / (labels.length * answers.length),
    accuracy: right[step] / count,
  }));
}

/**
 * The lowest threshold at which WISHED_ACCURACY of what is read is right; where LEAST_COVERAGE would be lost before,
 * the highest threshold that keeps it.
 */
export function chooseThreshold(
  labels: Uint8Array,
  classes: number,
  answers: readonly OutOfFold[],
): Thresholds {
  const curve = riskCoverage(labels, classes, answers);
  const kept = curve.filter(({ coverage }) => coverage >= LEAST_COVERAGE);
  const { leastProbability, coverage, accuracy } =
    kept.find((point) => point.accuracy >= WISHED_ACCURACY) ?? kept.at(-1)!;
  return {
    leastProbability,
    outOfFold: {
      coverage: rounded(coverage),
      accuracyOfRead: rounded(accuracy),
      accuracyOfAll: rounded(curve[0].accuracy),
    },
    chosenBy:
      `the lowest of ${STEPS} thresholds at which ${WISHED_ACCURACY} of the answers that are read are right, ` +
      `or the highest that still reads ${LEAST_COVERAGE} of the slices; ` +
      'on answers by trees that never saw the patient, in group-wise cross-validation',
  };
}

const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;
