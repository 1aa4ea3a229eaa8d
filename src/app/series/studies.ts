/**
 * The series and studies among all entries. Slices come one by one and a disc holds thousands, so only what changed is
 * computed again.
 */
import type { Polygon } from '../../pipeline/findings/outline';
import {
  joinSeries,
  readSeries,
  type SeriesReading,
  type SeriesSlice,
  type StudyReading,
  seriesSlice,
} from '../../pipeline/series/index';
import type { Entry } from '../session/entry';

/** A slice of a series, with its entry in the list. */
export interface Member extends SeriesSlice {
  readonly entry: Entry;
  /** Outline of the lesion, as in `SliceRead`, for records. */
  readonly outline?: readonly Polygon[];
}

export type Series = SeriesReading<Member>;
export type Study = StudyReading<Member>;

/** Id of a study among the entries of this page, for annotations. */
export const studyId = ({ key }: Study): string => `study ${key}`;

/** A single slice is not a series. */
const MIN_SLICES = 2;

const members = new WeakMap<Entry, Member>();

function memberOf(entry: Entry): Member | null {
  const known = members.get(entry);
  if (known) return known;
  const { outcome, folder = '' } = entry;
  if (outcome?.kind !== 'reading' || outcome.provenance.series === undefined) return null;
  const { outline } = outcome;
  const member = { ...seriesSlice(outcome), file: folder + outcome.file, entry, ...(outline && { outline }) };
  members.set(entry, member);
  return member;
}

/** @returns a function that reuses the result for the entries of its last call */
export function createStudies(): (entries: readonly Entry[]) => readonly Study[] {
  let before = new Map<string, { slices: readonly Member[]; series: readonly Series[] }>();
  let joined: { of: readonly Series[]; studies: readonly Study[] } = { of: [], studies: [] };
  return (entries) => {
    const bySeries = new Map<string, Member[]>();
    for (const entry of entries) {
      const member = memberOf(entry);
      const key = member?.provenance.series;
      if (!member || key === undefined) continue;
      const slices = bySeries.get(key);
      if (slices) slices.push(member);
      else bySeries.set(key, [member]);
    }
    const now: typeof before = new Map();
    for (const [key, slices] of bySeries) {
      const known = before.get(key);
      now.set(key, known && same(known.slices, slices) ? known : { slices, series: seriesOf(slices) });
    }
    before = now;
    const all = [...now.values()].flatMap(({ series }) => series);
    if (!same(all, joined.of)) joined = { of: all, studies: joinSeries(all) };
    return joined.studies;
  };
}

const same = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((one, index) => one === b[index]);

const seriesOf = (slices: readonly Member[]): Series[] =>
  readSeries(slices).filter((series) => series.slices.length >= MIN_SLICES);

/** The studies of the page, shared by all callers. */
export const studiesOf = createStudies();
