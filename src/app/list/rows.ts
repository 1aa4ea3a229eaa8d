/** The table's rows, with the values for sorting and filtering. */

import type { Label } from '../../pipeline/labels';
import { suspicionOf } from '../../pipeline/series/suspicion';
import { isRejected, type Outcome } from '../../worker/protocol';
import type { Entry } from '../session/entry';
import { kindOfReading } from '../session/verdict';

/** The outcome of an entry, in the order of what should be seen first. */
export const STANDINGS = ['tumour', 'uncertain', 'none', 'rejected', 'error', 'unread'] as const;
export type Standing = (typeof STANDINGS)[number];

export const SORTS = ['order', 'name', 'verdict', 'tumour', 'lesion'] as const;
export type SortKey = (typeof SORTS)[number];

/** Columns that are sorted from the largest value down at first. */
export const fallsFirst = (sort: SortKey): boolean => sort === 'tumour' || sort === 'lesion';

export interface Row {
  readonly entry: Entry;
  readonly standing: Standing;
  /** The most likely class; null without an answer, and for rejected slices. */
  readonly label: Label | null;
  /** Probability of a tumour of any type; null without an answer. */
  readonly tumour: number | null;
  /** The finder's probability of a lesion; null where it found none. */
  readonly lesion: number | null;
  /** Folder and name in lower case, for searching. */
  readonly text: string;
  /** The answer must not be shown yet. */
  readonly hidden: boolean;
}

export interface View {
  readonly standing: Standing | 'all';
  readonly label: Label | 'all';
  readonly text: string;
  readonly sort: SortKey;
  readonly descending: boolean;
}

/** The default: everything, with suspicious slices first. */
export const ALL: View = { standing: 'all', label: 'all', text: '', sort: 'verdict', descending: false };

const isFiltered = ({ standing, label, text }: View) =>
  standing !== 'all' || label !== 'all' || text.trim() !== '';

/** Entries are immutable, so a row is made only once. */
const made = new WeakMap<Entry, Row>();

export function rowOf(entry: Entry): Row {
  const known = made.get(entry);
  if (known) return known;
  const { outcome } = entry;
  const standing = outcome ? standingOf(outcome) : 'unread';
  const reading = outcome?.kind === 'reading' && standing !== 'rejected' ? outcome.reading : null;
  const row: Row = {
    entry,
    standing,
    label: reading?.label ?? null,
    tumour: outcome?.kind === 'reading' ? suspicionOf(outcome) : null,
    lesion: reading?.lesion?.score ?? null,
    text: textOf(entry),
    hidden: false,
  };
  made.set(entry, row);
  return row;
}

/** The row of an entry with a hidden answer: it must not be revealed by sorting, counts or filters. */
const hiddenRow = (entry: Entry): Row => ({
  ...{ entry, standing: 'unread', label: null, tumour: null, lesion: null },
  ...{ text: textOf(entry), hidden: true },
});

/** @param isHidden whether an entry's answer is hidden */
export const rowsOf = (entries: readonly Entry[], isHidden: (entry: Entry) => boolean): readonly Row[] =>
  entries.map((entry) => (isHidden(entry) ? hiddenRow(entry) : rowOf(entry)));

const textOf = ({ folder = '', name }: Entry) => `${folder}${name}`.toLowerCase();

function standingOf(outcome: Outcome): Standing {
  if (isRejected(outcome)) return 'rejected';
  if (outcome.kind !== 'reading') return 'error';
  return kindOfReading(outcome.reading);
}

/** The rows that a view shows, in its order. Equal rows keep their order; missing values come last. */
export function shown(rows: readonly Row[], view: View): readonly Row[] {
  const text = view.text.trim().toLowerCase();
  const kept = isFiltered(view)
    ? rows.filter(
        (row) =>
          (view.standing === 'all' || row.standing === view.standing) &&
          (view.label === 'all' || row.label === view.label) &&
          row.text.includes(text),
      )
    : rows;
  if (view.sort === 'order') return view.descending ? [...kept].reverse() : kept;
  const compare = COMPARE[view.sort];
  const sign = view.descending ? -1 : 1;
  return [...kept].sort((a, b) => compare(a, b, sign));
}

type Compare = (a: Row, b: Row, sign: 1 | -1) => number;

const COMPARE: Readonly<Record<Exclude<SortKey, 'order'>, Compare>> = {
  name: (a, b, sign) => sign * (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
  // Within the same verdict the most suspicious come first, in either direction of sorting.
  verdict: (a, b, sign) => sign * (rank(a) - rank(b)) || nullsLast(a.tumour, b.tumour, -1),
  tumour: (a, b, sign) => nullsLast(a.tumour, b.tumour, sign),
  lesion: (a, b, sign) => nullsLast(a.lesion, b.lesion, sign),
};

const rank = ({ standing }: Row) => STANDINGS.indexOf(standing);

function nullsLast(a: number | null, b: number | null, sign: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return sign * (a - b);
}

/** Number of rows of each standing. */
export function countByStanding(rows: readonly Row[]): Readonly<Record<Standing, number>> {
  const counts: Record<Standing, number> = {
    tumour: 0,
    uncertain: 0,
    none: 0,
    rejected: 0,
    error: 0,
    unread: 0,
  };
  for (const { standing } of rows) counts[standing]++;
  return counts;
}
