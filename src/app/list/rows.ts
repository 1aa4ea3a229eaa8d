/** The table's rows: what they are sorted and filtered by. */

import type { Label } from '../../pipeline/labels';
import { suspicionOf } from '../../pipeline/series/suspicion';
import { isRejected, type Outcome } from '../../worker/protocol';
import type { Entry } from '../session/entry';
import { kindOfReading } from '../session/verdict';

/** What became of an entry, in the order of what deserves to be seen first. */
export const STANDINGS = ['tumour', 'uncertain', 'none', 'rejected', 'error', 'unread'] as const;
export type Standing = (typeof STANDINGS)[number];

export const SORTS = ['order', 'name', 'verdict', 'tumour', 'lesion'] as const;
export type SortKey = (typeof SORTS)[number];

/** Columns whose largest values are of interest: they are sorted from the largest down. */
export const fallsFirst = (sort: SortKey): boolean => sort === 'tumour' || sort === 'lesion';

export interface Row {
  readonly entry: Entry;
  readonly standing: Standing;
  /** The likeliest class; null without an answer, and for what was rejected. */
  readonly label: Label | null;
  /** Probability of a tumour of any kind; null without an answer. */
  readonly tumour: number | null;
  /** How sure the finder is of a lesion; null where it found none. */
  readonly lesion: number | null;
  /** Folder and name, in small letters. */
  readonly text: string;
  /** The answer is not to be shown yet. */
  readonly hidden: boolean;
}

export interface View {
  readonly standing: Standing | 'all';
  readonly label: Label | 'all';
  readonly text: string;
  readonly sort: SortKey;
  readonly descending: boolean;
}

/** To begin with: everything, the suspicious first. */
export const ALL: View = { standing: 'all', label: 'all', text: '', sort: 'verdict', descending: false };

const isFiltered = ({ standing, label, text }: View) =>
  standing !== 'all' || label !== 'all' || text.trim() !== '';

/** Entries never change, they are replaced: a row once made is made. */
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

/** Of an entry whose answer is hidden: nothing by which it could be sorted, counted or guessed. */
const hiddenRow = (entry: Entry): Row => ({
  ...{ entry, standing: 'unread', label: null, tumour: null, lesion: null },
  ...{ text: textOf(entry), hidden: true },
});

/** @param isHidden by an entry */
export const rowsOf = (entries: readonly Entry[], isHidden: (entry: Entry) => boolean): readonly Row[] =>
  entries.map((entry) => (isHidden(entry) ? hiddenRow(entry) : rowOf(entry)));

const textOf = ({ folder = '', name }: Entry) => `${folder}${name}`.toLowerCase();

function standingOf(outcome: Outcome): Standing {
  if (isRejected(outcome)) return 'rejected';
  if (outcome.kind !== 'reading') return 'error';
  return kindOfReading(outcome.reading);
}

/** The rows that a view shows, in its order. Rows that are equal keep theirs; what has no value comes last. */
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
  // Of those alike, the most suspicious first, whichever way the verdicts are sorted.
  verdict: (a, b, sign) => sign * (rank(a) - rank(b)) || nullsLast(a.tumour, b.tumour, -1),
  tumour: (a, b, sign) => nullsLast(a.tumour, b.tumour, sign),
  lesion: (a, b, sign) => nullsLast(a.lesion, b.lesion, sign),
};

const rank = ({ standing }: Row) => STANDINGS.indexOf(standing);

function nullsLast(a: number | null, b: number | null, sign: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return sign * (a - b);
}

/** How many rows there are of each standing. */
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
