/**
 * Chooses the probability below which an answer is `uncertain` (selective classification: Chow, IEEE Trans. Inf.
 * Theory 1970; El-Yaniv & Wiener, JMLR 2010), on answers of trees and networks that never saw the row's group.
 */

/** What is wished for among slices that are called read, and the least share of slices to call so. */
export const WISHED_ACCURACY = 0.95;
export const LEAST_COVERAGE = 0.8;

/** Thresholds are tried in hundredths. */
const STEPS = 100;

/** One answer to a slice whose class is known. */
export interface Graded {
  /** Probability of the class named, 0..1. */
  readonly confidence: number;
  readonly right: boolean;
}

export interface OperatingPoint {
  readonly leastProbability: number;
  /** Share of answers that are read. */
  readonly coverage: number;
  /** Share of these that are right; NaN when none is read. */
  readonly accuracy: number;
}

/** The point that was chosen, and how. */
export interface Threshold {
  readonly leastProbability: number;
  readonly outOfFold: {
    readonly coverage: number;
    readonly accuracyOfRead: number;
    readonly accuracyOfAll: number;
  };
  readonly chosenBy: string;
}

/** Coverage and accuracy at every threshold, from 0 to 1. */
export function riskCoverage(answers: readonly Graded[]): OperatingPoint[] {
  const read = new Float64Array(STEPS + 1);
  const right = new Float64Array(STEPS + 1);
  for (const answer of answers) {
    for (let step = 0; step <= STEPS && answer.confidence >= step / STEPS; step++) {
      read[step]++;
      if (answer.right) right[step]++;
    }
  }
  return Array.from(read, (count, step) => ({
    leastProbability: step / STEPS,
    coverage: count / answers.length,
    accuracy: right[step] / count,
  }));
}

/**
 * The lowest threshold at which WISHED_ACCURACY of what is read is right; where LEAST_COVERAGE would be lost before,
 * the highest threshold that keeps it, or none.
 */
export function chooseThreshold(answers: readonly Graded[]): Threshold {
  const curve = riskCoverage(answers);
  const kept = curve.filter(({ coverage }) => coverage >= LEAST_COVERAGE);
  const { leastProbability, coverage, accuracy } =
    kept.find((point) => point.accuracy >= WISHED_ACCURACY) ?? kept.at(-1) ?? curve[0];
  return {
    leastProbability,
    outOfFold: {
      coverage: rounded(coverage),
      accuracyOfRead: rounded(accuracy),
      accuracyOfAll: rounded(answers.filter(({ right }) => right).length / answers.length),
    },
    chosenBy:
      `the lowest of ${STEPS} thresholds at which ${WISHED_ACCURACY} of the answers that are read are right, ` +
      `or the highest that still reads ${LEAST_COVERAGE} of the slices; on ` +
      'answers by trees and networks that never saw the patient, in group-wise cross-validation',
  };
}

const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;
