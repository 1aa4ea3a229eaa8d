/**
 * One answer for a series, from its slices' answers. Two questions apart: whether there is a tumour, which few slices
 * of a stack show; and of which type, on which the others have no say.
 */
import { LABELS, type Label, NO_TUMOUR, type Probabilities } from '../labels';
import type { Status } from '../reading';
import { STUDY_RULE, type StudyRule } from './rule';
import type { StudySlice } from './slice';
import { mostSuspicious, suspicionOf } from './suspicion';

export interface SeriesReason {
  readonly code: /** No slice has an answer that counts. */
    | 'no-slice-read'
    /** The most probable class is not probable enough. `params`: probability, least. */
    | 'low-confidence'
    /** Most of the slices that decided are uncertain themselves. `params`: read, decisive. */
    | 'slices-uncertain'
    /** The slices that decided on a tumour are not neighbours: a tumour is in one place. `params`: decisive. */
    | 'scattered';
  readonly params: Readonly<Record<string, number>>;
}

export interface SeriesAnswer<S extends StudySlice = StudySlice> {
  readonly status: Status;
  /** The most probable class; null when there is no answer. */
  readonly label: Label | null;
  readonly probabilities: Probabilities | null;
  /** Null exactly when status is `read`. */
  readonly reason: SeriesReason | null;
  /** The slices that decided on "tumour or none", the most suspicious first. */
  readonly decisive: readonly S[];
}

const NONE = LABELS[NO_TUMOUR]!;
const TYPES = LABELS.filter((label) => label !== NONE);
/** So small that it decides only where no slice is suspicious at all: then all have the same say. */
const LEAST_WEIGHT = 1e-9;

export function answerSeries<S extends StudySlice>(
  slices: readonly S[],
  rule: StudyRule = STUDY_RULE,
): SeriesAnswer<S> {
  const answered = mostSuspicious(
    withLargeHeads(
      slices.filter((slice) => suspicionOf(slice) !== null),
      rule,
    ),
  );
  if (answered.length === 0) {
    const reason = { code: 'no-slice-read', params: {} } as const;
    return { status: 'rejected', label: null, probabilities: null, reason, decisive: [] };
  }
  const probabilities = combine(
    answered.map(({ reading }) => reading.probabilities!),
    rule,
  );
  const label = LABELS.reduce((best, other) => (probabilities[other] > probabilities[best] ? other : best));
  const decisive = answered.slice(0, decisiveCount(answered.length, rule));
  const reason = doubtOf(label, probabilities[label], decisive, slices, rule);
  return { status: reason ? 'uncertain' : 'read', label, probabilities, reason, decisive };
}

/**
 * Why a series' answer is not to be relied on. That the slices must have been read, and a tumour's be neighbours, is
 * reasoning and was not measured: in two healthy heads, false alarms lay here and there in the stack.
 *
 * @param slices in the stack's order
 */
function doubtOf<S extends StudySlice>(
  label: Label,
  probability: number,
  decisive: readonly S[],
  slices: readonly S[],
  { leastProbability: least }: StudyRule,
): SeriesReason | null {
  if (probability < least) return { code: 'low-confidence', params: { probability, least } };
  const read = decisive.filter(({ reading }) => reading.status === 'read').length;
  const count = decisive.length;
  if (2 * read < count) return { code: 'slices-uncertain', params: { read, decisive: count } };
  return label !== NONE && isScattered(decisive.map((slice) => slices.indexOf(slice)))
    ? { code: 'scattered', params: { decisive: count } }
    : null;
}

/** Whether places in a stack are further apart than every other one. */
function isScattered(places: readonly number[]): boolean {
  return Math.max(...places) - Math.min(...places) > 2 * (places.length - 1);
}

/** A slice with more than the head (the jaw, a shoulder) must not make the others small. */
const LARGE = 0.9;

/** Frames of one series are of one size, so that pixels compare. A slice of unknown head counts. */
function withLargeHeads<S extends StudySlice>(slices: readonly S[], { leastHead }: StudyRule): S[] {
  const widths = slices.flatMap(({ crop }) => (crop ? [crop.width] : [])).sort((a, b) => a - b);
  const large = widths[Math.floor(LARGE * (widths.length - 1))] ?? 0;
  return slices.filter(({ crop }) => !crop || crop.width >= leastHead * large);
}

/** How many of so many slices decide on "tumour or none". */
export function decisiveCount(slices: number, { leastSlices, share }: StudyRule): number {
  return Math.min(slices, Math.max(leastSlices, Math.round(share * slices)));
}

/**
 * The answer to a series under a rule. Nothing but sums, products and square roots: the same in every engine.
 *
 * @param slices the answers to its slices, one at least, in any order
 * @returns probabilities that sum to 1
 */
export function combine(slices: readonly Probabilities[], rule: StudyRule): Probabilities {
  const suspicions = slices.map((slice) => 1 - slice[NONE]).sort((a, b) => b - a);
  const count = decisiveCount(slices.length, rule);
  const present = suspicions.slice(0, count).reduce((sum, p) => sum + p, 0) / count;
  const shares = TYPES.map((type) => poolType(slices, type, rule));
  const sum = shares.reduce((a, b) => a + b, 0);
  const out = Object.fromEntries(LABELS.map((label) => [label, 1 - present])) as Probabilities;
  TYPES.forEach((type, t) => {
    // no slice knows of any type: then none is likelier
    out[type] = present * (sum > 0 ? shares[t]! / sum : 1 / TYPES.length);
  });
  return out;
}

/** What the slices together say of a type, given that there is a tumour; types' values are yet to be made to sum to 1. */
function poolType(slices: readonly Probabilities[], type: Label, { power, pool }: StudyRule): number {
  let sum = 0;
  let total = 0;
  for (const slice of slices) {
    const suspicion = 1 - slice[NONE];
    let weight = 1;
    for (let i = 0; i < power; i++) weight *= suspicion;
    weight += LEAST_WEIGHT;
    const share = suspicion > 0 ? Math.max(0, slice[type]) / suspicion : 1 / TYPES.length;
    sum += weight * (pool === 'root' ? Math.sqrt(share) : share);
    total += weight;
  }
  const mean = sum / total;
  return pool === 'root' ? mean * mean : mean;
}
