/** Readings on their way to the disk: summaries, pictures without names, and what is known again. */

import type { SliceRead } from '../../worker/protocol';
import { setSpaceLeft, withDatabase } from '../state/database';
import type { CaseSummary, KeptStudy } from '../state/schema';
import { caseOf } from './case';
import { contentOf, contentOfStudy, contentsOf } from './content';
import { readBefore } from './read-before';
import { prune, showKept } from './records';
import { addCases, type KeptAs, type NewCase } from './summaries';
import { type Place, summaryOf } from './summary';

/** A case waiting to be written. */
export interface Waiting {
  readonly entryId: string;
  /** A study's key slice. */
  readonly read: SliceRead;
  /** Pictured: all but a study's slices, of which only what figures count is kept. */
  readonly place: Place;
  readonly ofStudy: { readonly study: KeptStudy; readonly slices: readonly SliceRead[] } | null;
  /** Whether the person is to read first. */
  readonly isAsked: boolean;
}

/** Groups that turned out to be those of studies that were kept: what is still to come belongs there. */
const moved = new Map<string, string>();

/** @returns as what each is kept; null where they could not be: the storage's state says why */
export async function writeCases(some: readonly Waiting[]): Promise<readonly CaseSummary[] | null> {
  const numbers = some.filter(({ place }) => place.pictured).length;
  let number = numbers === 0 ? 0 : await withDatabase((db) => nextNumbers(db, numbers));
  if (number === null) return null;
  const cases: NewCase[] = [];
  for (const one of some) {
    const { read, place, ofStudy } = one;
    const { summary, slices } = summarised(one);
    const name = `#${place.pictured ? number++ : 0}`;
    const pictures = place.pictured ? caseOf(read, name, place.when, place.id, ofStudy?.study ?? null) : null;
    cases.push({ summary, pictures, ...(slices && { slices }) });
  }
  const kept = await addCases(cases);
  if (!kept) return null;
  kept.forEach((as, i) => {
    takeUp(some[i].entryId, cases[i].summary, as);
  });
  if (numbers > 0) {
    setSpaceLeft('ready');
    const isNew = ({ summary: { id } }: KeptAs, i: number) => id === cases[i].summary.id;
    const changed = kept.some((as, i) => as.pictures && !isNew(as, i));
    void prune().then(() => showKept(kept.filter(isNew), changed));
    // Now there is data that the user would miss.
    void import('../install/storage-quota').then(({ askToPersist }) => askToPersist());
  }
  return kept.map(({ summary }) => summary);
}

function summarised({ read, place, ofStudy, isAsked }: Waiting): Pick<NewCase, 'summary' | 'slices'> {
  const group = moved.get(place.group) ?? place.group;
  const blank = summaryOf(read, { ...place, group }, ofStudy?.study);
  const summary: CaseSummary =
    isAsked && blank.status !== 'rejected' ? { ...blank, firstRead: 'pending' } : blank;
  if (!ofStudy) return { summary: { ...summary, content: contentOf(summary) } };
  const slices = contentsOf(ofStudy.slices.map((slice) => summaryOf(slice, place)));
  return { summary: { ...summary, content: contentOfStudy(summary, slices) }, slices };
}

/** What was taken for a new case may be one that was kept. */
function takeUp(entryId: string, taken: CaseSummary, { summary: kept, grownFrom }: KeptAs): void {
  // Slices of the same study may be identical.
  if (kept.group === taken.group) return;
  readBefore.set(entryId, { when: kept.when, grew: grownFrom !== null });
  if (kept.kind === 'study') moved.set(taken.group, kept.group);
}

/**
 * Consecutive numbers instead of file names, which often are patients' names. Numbers of deleted cases are not used
 * again.
 * @returns the first of `count` numbers
 */
async function nextNumbers(
  db: Parameters<Parameters<typeof withDatabase>[0]>[0],
  count: number,
): Promise<number> {
  const { store } = db.transaction('settings', 'readwrite');
  const last = await store.get('lastNumber');
  const next = (typeof last === 'number' && Number.isSafeInteger(last) ? last : 0) + 1;
  await store.put(next + count - 1, 'lastNumber');
  return next;
}
