/**
 * One answer for an examination, from the answers to its series. Reasoning, not measured: the data holds no stacks
 * examination whose diagnosis is known.
 */

import { tumourProbability } from '../label-vectors';
import { LABELS, type Label, NONE, type Probabilities } from '../labels';
import type { Status } from '../reading';
import type { SeriesReason } from './answer';
import type { SeriesReading } from './read';
import type { SeriesSlice } from './slice';

export type StudyReason =
  | SeriesReason
  /** Some series name another answer than others. `params`: series (that were answered). */
  | { readonly code: 'series-differ'; readonly params: { readonly series: number } };

export interface StudyReading<S extends SeriesSlice = SeriesSlice> {
  /** Tells examinations apart within one run; as little to be shown or kept as a series' key. */
  readonly key: string;
  /** As they first appear. */
  readonly series: readonly SeriesReading<S>[];
  readonly status: Status;
  /** The most probable class; null when there is no answer. */
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  /** Null exactly when status is `read`. */
  readonly reason: StudyReason | null;
  /** The series that the answer rests on most. */
  readonly main: SeriesReading<S>;
}

/** A scout of a few slices has no say beside a stacks stack. */
const MIN_PLACES = 8;

/** Sorts series into examinations, in the order in which they first appear, and answers each. */
export function joinSeries<S extends SeriesSlice>(series: readonly SeriesReading<S>[]): StudyReading<S>[] {
  const studies = new Map<string, SeriesReading<S>[]>();
  for (const one of series) {
    const key = one.slices[0].provenance.study ?? one.key;
    const known = studies.get(key);
    if (known) known.push(one);
    else studies.set(key, [one]);
  }
  return [...studies].map(([key, own]) => ({ key, series: own, ...answerOf(own) }));
}

/**
 * A tumour is named where all sure series name the same one. "No tumour" needs, besides, that no unsure series leans to
 * a tumour. The probabilities of several sure series are averaged.
 */
function answerOf<S extends SeriesSlice>(
  series: readonly SeriesReading<S>[],
): Omit<StudyReading<S>, 'key' | 'series'> {
  const stacks = series.filter(({ levels }) => levels.length >= MIN_PLACES);
  const counted = stacks.length > 0 ? stacks : series;
  const answered = counted.filter(({ answer }) => answer.label !== null);
  if (answered.length === 0) {
    const main = longest(counted);
    const { status, label, probabilities, reason } = main.answer;
    return { status, label, probabilities, reason, main };
  }
  const sure = answered.filter(({ answer }) => answer.status === 'read');
  const leaningToTumour = answered.filter(
    ({ answer }) => answer.status === 'uncertain' && answer.label !== NONE,
  );
  const labels = new Set(sure.map(({ answer }) => answer.label!));
  const [label] = labels;
  if (labels.size === 1 && (label !== NONE || leaningToTumour.length === 0)) {
    const probabilities = mean(sure.map(({ answer }) => answer.probabilities!));
    return { status: 'read', label: label!, probabilities, reason: null, main: surest(sure, label!) };
  }
  const probabilities = mean(answered.map(({ answer }) => answer.probabilities!));
  const likeliest = LABELS.reduce((a, b) => (probabilities[b] > probabilities[a] ? b : a));
  const main = mostTumour(answered);
  const reason: StudyReason =
    sure.length === 0 ? main.answer.reason! : { code: 'series-differ', params: { series: answered.length } };
  return { status: 'uncertain', label: likeliest, probabilities, reason, main };
}

function mean(all: readonly Probabilities[]): Probabilities {
  if (all.length === 1) return all[0];
  const of = (label: Label) => all.reduce((sum, one) => sum + one[label], 0) / all.length;
  return Object.fromEntries(LABELS.map((label) => [label, of(label)])) as Probabilities;
}

type By<S extends SeriesSlice> = (one: SeriesReading<S>) => number;

const best = <S extends SeriesSlice>(series: readonly SeriesReading<S>[], by: By<S>): SeriesReading<S> =>
  series.reduce((a, b) => (by(b) > by(a) ? b : a));

const longest = <S extends SeriesSlice>(series: readonly SeriesReading<S>[]) =>
  best(series, ({ levels }) => levels.length);

const surest = <S extends SeriesSlice>(series: readonly SeriesReading<S>[], label: Label) =>
  best(series, ({ answer }) => answer.probabilities![label]);

const mostTumour = <S extends SeriesSlice>(series: readonly SeriesReading<S>[]) =>
  best(series, ({ answer }) => tumourProbability(answer.probabilities!));
