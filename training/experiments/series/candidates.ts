/**
 * Ways to combine the answers to many slices into one: the forms of the app's rule (src/pipeline/series/answer.ts),
 * from which one is chosen, and others for comparison.
 */
import { byLabel } from '../../../src/pipeline/label-vectors';
import { LABELS, type Label, NO_TUMOUR } from '../../../src/pipeline/labels';
import { combineSlices } from '../../../src/pipeline/series/answer';
import { SERIES_RULE, type SeriesRule } from '../../../src/pipeline/series/rule';
import type { StudyRow } from './rows';

export interface Candidate {
  readonly id: string;
  /** Null for a way that the app does not implement, which cannot be chosen. */
  readonly rule: SeriesRule | null;
  /** Probabilities in the order of LABELS. */
  answer(rows: readonly StudyRow[]): number[];
}

/** The share of the stack that decides is fixed: choosing it would need long stacks, which the data do not have. */
const { share: SHARE } = SERIES_RULE;

function ruleGrid(): SeriesRule[] {
  const presence = [
    ...[1, 2, 3, 4, 5, 7].map((leastSlices) => ({ leastSlices, share: SHARE })),
    { leastSlices: 1, share: 1 },
  ];
  return presence.flatMap((present) =>
    [0, 1, 2].flatMap((power) =>
      (['linear', 'root'] as const).map((pool) => ({ ...SERIES_RULE, ...present, power, pool })),
    ),
  );
}

const nameOf = ({ leastSlices, share, power, pool }: SeriesRule): string =>
  `${share === 1 ? 'mean of all' : `top ${leastSlices} or ${100 * share} %`}, types by p^${power}, ${pool}`;

function ruleAnswer(rows: readonly StudyRow[], rule: SeriesRule): number[] {
  const slices = rows.map(({ probabilities }) => byLabel(probabilities));
  const answer = combineSlices(slices, rule);
  return LABELS.map((label: Label) => answer[label]);
}

function yardstick(id: string, answer: Candidate['answer']): Candidate {
  return { id, rule: null, answer };
}

const classes = LABELS.map((_, k) => k);
const types = classes.filter((k) => k !== NO_TUMOUR);
const tumour = ({ probabilities }: StudyRow): number => 1 - probabilities[NO_TUMOUR];
const average = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
/** Probabilities are limited from below, so that a single slice cannot decide a product alone. */
const logarithm = (p: number): number => Math.log(Math.max(p, 1e-4));

const normalised = (shares: readonly number[]): number[] => {
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
};

function vote(rows: readonly StudyRow[]): number[] {
  const counts = classes.map(() => 1 / LABELS.length);
  for (const { probabilities } of rows) counts[probabilities.indexOf(Math.max(...probabilities))]++;
  return normalised(counts);
}

function poolAll(
  rows: readonly StudyRow[],
  to: (p: number) => number,
  back: (mean: number) => number,
): number[] {
  return normalised(classes.map((k) => back(average(rows.map(({ probabilities }) => to(probabilities[k]))))));
}

const topMean = (rows: readonly StudyRow[], count: number): number =>
  average(
    rows
      .map(tumour)
      .sort((a, b) => b - a)
      .slice(0, count),
  );

/** The probability of a tumour on at least one slice if slices were independent, which they are not. */
const noisyOr = (rows: readonly StudyRow[]): number =>
  1 - rows.reduce((none, row) => none * (1 - tumour(row)), 1);

function typesByLog(rows: readonly StudyRow[], weight: (row: StudyRow) => number): number[] {
  const weights = normalised(rows.map((row) => weight(row) + 1e-9));
  const terms = (k: number) =>
    rows.map((row, i) => weights[i] * logarithm(row.probabilities[k] / tumour(row)));
  return normalised(types.map((k) => Math.exp(terms(k).reduce((a, b) => a + b, 0))));
}

function combined(present: number, shares: readonly number[]): number[] {
  const out = classes.map(() => 1 - present);
  types.forEach((k, t) => {
    out[k] = present * shares[t];
  });
  return out;
}

export function ruleCandidate(rule: SeriesRule): Candidate {
  return { id: nameOf(rule), rule, answer: (rows) => ruleAnswer(rows, rule) };
}

export const VOTE = yardstick('vote', vote);
export const MEAN = yardstick('mean of all four probabilities', (rows) => poolAll(rows, (p) => p, Number));

export const CANDIDATES: readonly Candidate[] = [
  ...ruleGrid().map(ruleCandidate),
  VOTE,
  MEAN,
  yardstick('mean of all four logarithms', (rows) => poolAll(rows, logarithm, Math.exp)),
  yardstick('noisy-or', (rows) => combined(noisyOr(rows), typesByLog(rows, tumour))),
  yardstick('top 3, types by logarithms and p²', (rows) =>
    combined(
      topMean(rows, 3),
      typesByLog(rows, (row) => tumour(row) ** 2),
    ),
  ),
  yardstick('top 3, types by logarithms and the lesion', (rows) =>
    combined(
      topMean(rows, 3),
      typesByLog(rows, ({ lesion }) => lesion ?? 0),
    ),
  ),
];
