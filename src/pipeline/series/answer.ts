/**
 * One answer for a series, from its slices' answers. First whether there is a tumour, which only a few slices of a
 * stack show; then its type, on which slices without a tumour have no vote.
 */

import { byLabel, tumourProbability } from '../label-vectors';
import { LABELS, type Label, NONE, type Probabilities, TYPES } from '../labels';
import type { ReasonCode } from '../reading';
import { SERIES_RULE, type SeriesRule } from './rule';
import type { SeriesSlice } from './slice';
import { type Level, levelsOf, stackSpacing } from './stack';
import { mostSuspicious, suspicionOf } from './suspicion';

export interface SeriesReason {
  readonly code: /** No slice has an answer that counts. */
    | 'no-slice-read'
    /** Too few of the slices that show a head were read. `params`: read, slices (positions in the stack). */
    | 'few-slices-read'
    /** "No tumour" cannot be said while slices in between were not read. `params`: unread, slices. */
    | 'unread-between'
    /** The most probable class is not probable enough. `params`: probability, least. */
    | 'low-confidence'
    /** Most of the decisive slices are uncertain themselves. `params`: read, decisive. */
    | 'slices-uncertain'
    /** The slices that decided on a tumour are not neighbours, as those of one tumour would be. `params`: decisive. */
    | 'scattered';
  readonly params: Readonly<Record<string, number>>;
}

/** The answer for a series or a study. `Reason` says why it is not `read`. */
export type Answer<Reason> =
  | {
      readonly status: 'read';
      /** The most probable class. */
      readonly label: Label;
      readonly probabilities: Probabilities;
      readonly reason: null;
    }
  | {
      readonly status: 'uncertain';
      readonly label: Label;
      readonly probabilities: Probabilities;
      readonly reason: Reason;
    }
  | {
      readonly status: 'rejected';
      readonly label: null;
      readonly probabilities: null;
      readonly reason: Reason;
    };

export type SeriesAnswer<S extends SeriesSlice = SeriesSlice> = Answer<SeriesReason> & {
  /** The slices that decided on "tumour or no tumour", the most suspicious first. */
  readonly decisive: readonly S[];
};

/** Minimum weight: matters only where no slice is suspicious, and then gives all slices the same weight. */
const MIN_WEIGHT = 1e-9;

/**
 * A series is answered when more than half of the positions that show a head were read. With a third or less it is not
 * a readable series of a brain. By reasoning, not measured.
 */
const ENOUGH_READ = 1 / 2;
const TOO_FEW_READ = 1 / 3;

/** What a slice of a series shows: the brain; an end of the head, which has no vote; or a region outside the brain. */
export type Part = 'brain' | 'end' | 'outside';

/**
 * Which slices of a series show the brain; "no tumour" refers to these alone. Slices before the first or after the last
 * one that was read are outside if they were rejected for showing no brain.
 *
 * @param slices in the series' order
 */
export function partsOf<S extends SeriesSlice>(
  slices: readonly S[],
  rule: SeriesRule = SERIES_RULE,
): ReadonlyMap<S, Part> {
  const counted = new Set(withLargeHeads(slices, rule));
  const read = slices.map((slice) => suspicionOf(slice) !== null);
  const [first, last] = [read.indexOf(true), read.lastIndexOf(true)];
  const partOf = (slice: S, index: number): Part => {
    if (first < 0) return 'brain';
    const beyond = index < first || index > last;
    if (beyond && BRAINLESS.includes(slice.reading.reason?.code)) return 'outside';
    return counted.has(slice) ? 'brain' : 'end';
  };
  return new Map(slices.map((slice, index) => [slice, partOf(slice, index)]));
}

/** Rejections for showing no head: the ends of a stack, which count as neither read nor unread. */
const HEADLESS: readonly (ReasonCode | undefined)[] = ['blank', 'no-head', 'too-small'];

const BRAINLESS: readonly (ReasonCode | undefined)[] = [...HEADLESS, 'noise', 'not-brain-mri'];

/**
 * @param slices of one stack, in any order, without copies (see `seriesOf`). Slices at one position (time points,
 *   echoes) share one vote
 */
export function answerSeries<S extends SeriesSlice>(
  slices: readonly S[],
  rule: SeriesRule = SERIES_RULE,
): SeriesAnswer<S> {
  const levels = levelsOf(slices);
  const counted = new Set(withLargeHeads(slices, rule));
  const places = levels.map((level, index) => placeOf(level, index, counted));
  const answered = places
    .flatMap((place) => (place.answer ? [{ ...place.answer, index: place.index }] : []))
    .sort((a, b) => tumourProbability(b.probabilities) - tumourProbability(a.probabilities));
  const { read, total, between } = extentRead(levels, places);
  if (answered.length === 0 || read <= TOO_FEW_READ * total) {
    const reason: SeriesReason =
      answered.length === 0
        ? { code: 'no-slice-read', params: {} }
        : { code: 'few-slices-read', params: { read, slices: total } };
    return { status: 'rejected', label: null, probabilities: null, reason, decisive: [] };
  }
  const probabilities = combineSlices(
    answered.map(({ probabilities: own }) => own),
    rule,
  );
  const label = LABELS.reduce((best, other) => (probabilities[other] > probabilities[best] ? other : best));
  const decisive = answered.slice(0, decisiveCount(answered.length, rule));
  const reason =
    read <= ENOUGH_READ * total
      ? ({ code: 'few-slices-read', params: { read, slices: total } } as const)
      : (doubtOf(label, probabilities[label], decisive, rule) ??
        (label === NONE && between > 0
          ? ({ code: 'unread-between', params: { unread: between, slices: total } } as const)
          : null));
  const answer = { label, probabilities, decisive: decisive.map(({ slice }) => slice) };
  return reason ? { ...answer, status: 'uncertain', reason } : { ...answer, status: 'read', reason };
}

/** The combined answer of the slices at one position of the stack. */
interface LevelAnswer<S extends SeriesSlice> {
  /** Means over the slices that have a vote. */
  readonly probabilities: Probabilities;
  /** The most suspicious slice. */
  readonly slice: S;
}

interface StackPlace<S extends SeriesSlice> {
  readonly index: number;
  readonly answer: LevelAnswer<S> | null;
  /** Whether any slice here was read, and whether any shows a head and is not an end of the stack. */
  readonly read: boolean;
  readonly showsHead: boolean;
}

function placeOf<S extends SeriesSlice>(
  { slices }: Level<S>,
  index: number,
  counted: ReadonlySet<S>,
): StackPlace<S> {
  const known = slices.filter((slice) => suspicionOf(slice) !== null);
  const [slice, ...more] = mostSuspicious(known.filter((slice) => counted.has(slice)));
  const showsHead = slices.some((slice) => counted.has(slice) && !isHeadless(slice));
  const place = { index, read: known.length > 0, showsHead: showsHead || known.length > 0 };
  if (!slice) return { ...place, answer: null };
  const all = [slice, ...more].flatMap<Probabilities>(({ reading }) => reading.probabilities ?? []);
  return { ...place, answer: { probabilities: meanOf(all), slice } };
}

/** @param all at least one */
export function meanOf(all: readonly Probabilities[]): Probabilities {
  return byLabel(LABELS.map((label) => all.reduce((sum, one) => sum + one[label], 0) / all.length));
}

const isHeadless = ({ reading }: SeriesSlice): boolean => HEADLESS.includes(reading.reason?.code);

/**
 * How much of the stack was read: of the `total` positions that show a head, `read` were read; `between` were not,
 * although positions on both sides were. Slices that are missing from the files count as unread.
 */
function extentRead<S extends SeriesSlice>(levels: readonly Level<S>[], places: readonly StackPlace<S>[]) {
  const known = places.filter(({ read }) => read);
  const [first, last] = [known[0]?.index ?? 0, known.at(-1)?.index ?? -1];
  const spacing = stackSpacing(levels);
  let missing = 0;
  let unread = 0;
  for (let i = first; i <= last; i++) {
    if (!places[i].read) unread++;
    if (i < last) missing += missingBetween(levels[i], levels[i + 1], spacing);
  }
  const showsHead = places.filter((place) => place.showsHead).length;
  return { read: known.length, total: showsHead + missing, between: unread + missing };
}

/** Number of slices missing from the files between two neighbours of the stack, by distance or by frame number. */
function missingBetween(level: Level, next: Level, spacing: number | null): number {
  if (level.position !== null && next.position !== null) {
    return spacing ? Math.max(0, Math.round((next.position - level.position) / spacing) - 1) : 0;
  }
  const [one, other] = [level.slices[0], next.slices[0]];
  const [from, to] = [one.provenance.index, other.provenance.index];
  const sameFile = one.file.replace(/#[^#]*$/, '') === other.file.replace(/#[^#]*$/, '');
  return from === undefined || to === undefined || !sameFile ? 0 : Math.max(0, to - from - 1);
}

/**
 * Why a series' answer is uncertain. The rules on unread slices and on neighbouring tumour slices are reasoning, not
 * measured: in two healthy heads, false alarms were scattered over the stack.
 */
function doubtOf<S extends SeriesSlice>(
  label: Label,
  probability: number,
  decisive: readonly (LevelAnswer<S> & { readonly index: number })[],
  { leastProbability }: SeriesRule,
): SeriesReason | null {
  const least = leastProbability[LABELS.indexOf(label)];
  if (probability < least) return { code: 'low-confidence', params: { probability, least } };
  const read = decisive.filter(({ slice }) => slice.reading.status === 'read').length;
  const count = decisive.length;
  if (2 * read < count) return { code: 'slices-uncertain', params: { read, decisive: count } };
  return label !== NONE && isScattered(decisive.map(({ index }) => index))
    ? { code: 'scattered', params: { decisive: count } }
    : null;
}

/** Whether positions in a stack are more than two steps apart on average. */
function isScattered(places: readonly number[]): boolean {
  return Math.max(...places) - Math.min(...places) > 2 * (places.length - 1);
}

/**
 * The size of large heads is this percentile, so that a slice that shows more than the head (jaw, shoulder) does not
 * make the others look small.
 */
const LARGE_HEAD_PERCENTILE = 0.9;

/**
 * Leaves out slices with a small head (`leastHead`). Frames of one series have one size, so that pixels can be
 * compared. Slices of unknown head size are kept; the size of large heads comes from slices that were read.
 */
function withLargeHeads<S extends SeriesSlice>(slices: readonly S[], { leastHead }: SeriesRule): S[] {
  const widths = slices
    .filter((slice) => suspicionOf(slice) !== null)
    .flatMap(({ crop }) => (crop ? [crop.width] : []))
    .sort((a, b) => a - b);
  const large = widths[Math.floor(LARGE_HEAD_PERCENTILE * (widths.length - 1))] ?? 0;
  return slices.filter(({ crop }) => !crop || crop.width >= leastHead * large);
}

/** How many of a number of slices decide on "tumour or no tumour". */
export function decisiveCount(slices: number, { leastSlices, share }: SeriesRule): number {
  return Math.min(slices, Math.max(leastSlices, Math.round(share * slices)));
}

/**
 * The class probabilities of a series under a rule. Uses only sums, products and square roots: identical in every
 * engine.
 *
 * @param slices the answers to its slices, at least one, in any order
 * @returns probabilities that sum to 1
 */
export function combineSlices(slices: readonly Probabilities[], rule: SeriesRule): Probabilities {
  const suspicions = slices.map(tumourProbability).sort((a, b) => b - a);
  const count = decisiveCount(slices.length, rule);
  const present = suspicions.slice(0, count).reduce((sum, p) => sum + p, 0) / count;
  const shares = TYPES.map((type) => poolType(slices, type, rule));
  const sum = shares.reduce((a, b) => a + b, 0);
  const out = Object.fromEntries(LABELS.map((label) => [label, 1 - present])) as Probabilities;
  TYPES.forEach((type, t) => {
    // no slice gives any type a probability: all types are equally likely
    out[type] = present * (sum > 0 ? shares[t] / sum : 1 / TYPES.length);
  });
  return out;
}

/** The pooled probability of a type, given a tumour; not yet normalised over the types. */
function poolType(slices: readonly Probabilities[], type: Label, { power, pool }: SeriesRule): number {
  let sum = 0;
  let total = 0;
  for (const slice of slices) {
    const suspicion = tumourProbability(slice);
    let weight = 1;
    for (let i = 0; i < power; i++) weight *= suspicion;
    weight += MIN_WEIGHT;
    const share = suspicion > 0 ? Math.max(0, slice[type]) / suspicion : 1 / TYPES.length;
    sum += weight * (pool === 'root' ? Math.sqrt(share) : share);
    total += weight;
  }
  const mean = sum / total;
  return pool === 'root' ? mean * mean : mean;
}
