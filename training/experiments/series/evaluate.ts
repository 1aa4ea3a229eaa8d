/**
 * Chooses the rule of a series' answer by cross-validation over patients.
 */

import { bootstrap, type Interval } from '../../../src/evaluation/bootstrap';
import { argmax } from '../../../src/pipeline/argmax';
import { LABELS } from '../../../src/pipeline/labels';
import { assignFolds } from '../../data/folds';
import { chooseThreshold, type Threshold } from '../../tree/threshold';
import type { Candidate } from './candidates';
import { studyFigures } from './figures';
import type { TrialSeries } from './series';

export interface RuleFigures {
  readonly id: string;
  readonly figures: Readonly<Record<string, Interval>>;
}

export interface RuleChoice {
  /** One for each candidate, on all series. */
  readonly rules: readonly RuleFigures[];
  /** The candidate chosen on all patients. */
  readonly chosen: string;
  /**
   * The lowest probability at which an answer counts as read, and the figures at that threshold (see
   * training/tree/threshold.ts).
   */
  readonly threshold: Threshold;
  /** Figures of the choice itself: in each fold, the candidate chosen on the other folds' patients. */
  readonly nested: {
    readonly chosen: readonly string[];
    readonly figures: Readonly<Record<string, Interval>>;
  };
}

const FOLDS = 5;
export const REPLICATES = 500;
export const SEED = 271;

/**
 * Candidates have nothing to learn, so each one's figures on all patients are unbiased; only the choice between them
 * needs held-out patients.
 */
export function chooseRule(series: readonly TrialSeries[], candidates: readonly Candidate[]): RuleChoice {
  const groups = series.map(({ group }) => group);
  const answers = candidates.map(({ answer }) => series.map(({ rows }) => answer(rows)));
  const fold = assignFolds(
    series.map(({ group, truth, source }) => ({ group, source, label: String(truth) })),
    FOLDS,
    SEED,
  );
  const best = (wanted: (row: number) => boolean) => choose(series, candidates, answers, wanted);
  const perFold = Array.from({ length: FOLDS }, (_, f) => best((row) => fold[row] !== f));
  const held = series.map((_, row) => answers[perFold[fold[row]]][row]);
  const intervals = (own: readonly (readonly number[])[]) =>
    bootstrap(groups, (weights) => studyFigures(series, own, weights), REPLICATES, SEED);
  return {
    rules: candidates.map(({ id }, c) => ({ id, figures: intervals(answers[c]) })),
    chosen: candidates[best(() => true)].id,
    threshold: thresholdOf(series, held),
    nested: { chosen: perFold.map((c) => candidates[c].id), figures: intervals(held) },
  };
}

/**
 * The candidate with the lowest log loss, strata weighted equally. Log loss rather than accuracy: it is less noisy on
 * so few patients, and punishes sure wrong answers.
 */
function choose(
  series: readonly TrialSeries[],
  candidates: readonly Candidate[],
  answers: readonly (readonly (readonly number[])[])[],
  wanted: (row: number) => boolean,
): number {
  const weights = series.map((_, row) => Number(wanted(row)));
  const losses = candidates.map(({ rule }, c) =>
    rule ? studyFigures(series, answers[c], weights).logLoss : Number.POSITIVE_INFINITY,
  );
  return losses.indexOf(Math.min(...losses));
}

/**
 * Computed from answers by rules that were chosen without the patient. Stacks with few tumour slices are left out: they
 * would count their patients twice.
 */
function thresholdOf(series: readonly TrialSeries[], held: readonly (readonly number[])[]): Threshold {
  const rows = [...series.keys()].filter((row) => series[row].kind !== 'few');
  return chooseThreshold(
    rows.map((row) => {
      const predicted = argmax(held[row]);
      return { confidence: held[row][predicted], predicted, label: series[row].truth };
    }),
    LABELS.length,
  );
}
