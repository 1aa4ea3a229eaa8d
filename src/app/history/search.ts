/** Which kept cases are shown, and in which order. Pure. */

import type { CaseFilter, Order } from '../../i18n/codes';
import { LABELS } from '../../pipeline/labels';
import type { CaseSummary } from '../state/schema';

export const ORDERS: readonly Order[] = ['newest', 'oldest', 'surest', 'least-sure'];

export const FILTERS: readonly CaseFilter[] = [
  'all',
  ...LABELS,
  'uncertain',
  'rejected',
  'differs',
  'confirmed',
  'unconfirmed',
  'wrong',
];

export interface CaseQuery {
  /** Words of the note, the label or the id; all must occur, in any case. */
  readonly text: string;
  readonly filter: CaseFilter;
  readonly order: Order;
  /** Only these cases, by id; null for all. */
  readonly only: ReadonlySet<string> | null;
}

export const EVERYTHING: CaseQuery = { text: '', filter: 'all', order: 'newest', only: null };

/** @param cases oldest first */
export function search(
  cases: readonly CaseSummary[],
  { text, filter, order, only }: CaseQuery,
): CaseSummary[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = cases.filter(
    (one) =>
      (only ? only.has(one.id) : isListed(one)) &&
      passes(one, filter) &&
      words.every((word) => holds(one, word)),
  );
  if (order === 'newest') return found.reverse();
  if (order === 'oldest') return found;
  const sign = order === 'surest' ? -1 : 1;
  return found.sort((a, b) => sign * (sureness(a) - sureness(b)) || b.when - a.when);
}

/** Slices of a study are not listed, unless someone commented on one. */
const isListed = ({ pictured, kind, note, tag, feedback, diagnosis }: CaseSummary) =>
  pictured || kind === 'study' || note !== '' || tag !== '' || feedback !== null || diagnosis !== null;

/** Probability of the answer; -1 where there is none. */
const sureness = ({ label, probabilities }: CaseSummary) =>
  label && probabilities ? probabilities[label] : -1;

const holds = ({ note, tag, id, sequence, plane }: CaseSummary, word: string) =>
  [note, tag, id, sequence ?? '', plane ?? ''].some((field) => field.toLowerCase().includes(word));

function passes(one: CaseSummary, filter: CaseFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'uncertain':
    case 'rejected':
      return one.status === filter;
    case 'differs':
      return one.feedback?.agrees === false;
    case 'confirmed':
      return one.diagnosis !== null;
    case 'unconfirmed':
      return one.diagnosis === null && one.status !== 'rejected';
    case 'wrong':
      return isWrong(one);
    default:
      return one.status === 'read' && one.label === filter;
  }
}

/** An answer that was not uncertain, but is contradicted by a confirmed diagnosis. */
export const isWrong = ({ status, label, diagnosis }: CaseSummary): boolean =>
  status === 'read' && diagnosis !== null && diagnosis.label !== label;
