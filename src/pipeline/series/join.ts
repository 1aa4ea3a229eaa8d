/**
 * One answer for an examination, from the answers to its series. By reasoning, not measured: the data has no complete
 * examination with a known diagnosis.
 */

import { tumourProbability } from '../label-vectors';
import { LABELS, NONE } from '../labels';
import { type Answer, meanOf, type SeriesReason } from './answer';
import type { SeriesReading } from './read';
import type { SeriesSlice } from './slice';

export type StudyReason =
  | SeriesReason
  /** Some series have different answers. `params`: series (number answered). */
  | { readonly code: 'series-differ'; readonly params: { readonly series: number } };

export type StudyReading<S extends SeriesSlice = SeriesSlice> = StudyAnswer<S> & {
  /** Identifies the examination within one run; like a series' key, never shown or stored. */
  readonly key: string;
  /** In the order in which they first appear. */
  readonly series: readonly SeriesReading<S>[];
};

type StudyAnswer<S extends SeriesSlice> = Answer<StudyReason> & {
  /** The series that the answer rests on most. */
  readonly main: SeriesReading<S>;
};

/** A series that has an answer. */
type Answered<S extends SeriesSlice> = SeriesReading<S> & {
  readonly answer: { readonly status: 'read' | 'uncertain' };
};

const isAnswered = <S extends SeriesSlice>(series: SeriesReading<S>): series is Answered<S> =>
  series.answer.status !== 'rejected';

/** Series with fewer positions, such as scouts, have no vote beside a whole stack. */
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
 * A tumour is named where all certain series name the same one. "No tumour" also requires that no uncertain series
 * leans towards a tumour. The probabilities of several certain series are averaged.
 */
function answerOf<S extends SeriesSlice>(series: readonly SeriesReading<S>[]): StudyAnswer<S> {
  const stacks = series.filter(({ levels }) => levels.length >= MIN_PLACES);
  const counted = stacks.length > 0 ? stacks : series;
  const answered = counted.filter(isAnswered);
  if (answered.length === 0) {
    const main = best(counted, ({ levels }) => levels.length);
    const { decisive: _, ...answer } = main.answer;
    return { ...answer, main };
  }
  const sure = answered.filter(({ answer }) => answer.status === 'read');
  const leaningToTumour = answered.filter(
    ({ answer }) => answer.status === 'uncertain' && answer.label !== NONE,
  );
  const [label, ...others] = new Set(sure.map(({ answer }) => answer.label));
  if (label && others.length === 0 && (label !== NONE || leaningToTumour.length === 0)) {
    const probabilities = meanOf(sure.map(({ answer }) => answer.probabilities));
    const main = best(sure, ({ answer }) => answer.probabilities[label]);
    return { status: 'read', label, probabilities, reason: null, main };
  }
  const probabilities = meanOf(answered.map(({ answer }) => answer.probabilities));
  const likeliest = LABELS.reduce((a, b) => (probabilities[b] > probabilities[a] ? b : a));
  const main = best(answered, ({ answer }) => tumourProbability(answer.probabilities));
  // Where no series is certain, the main series' reason is used.
  const reason = sure.length === 0 ? main.answer.reason : null;
  return {
    ...{ status: 'uncertain', label: likeliest, probabilities, main },
    reason: reason ?? { code: 'series-differ', params: { series: answered.length } },
  };
}

const best = <T>(series: readonly T[], by: (one: T) => number): T =>
  series.reduce((a, b) => (by(b) > by(a) ? b : a));
