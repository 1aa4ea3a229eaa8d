/** Readings kept on this device, newest first: what is kept from now on. What is there already: records.ts. */

import type { SliceRead } from '../../worker/protocol';
import type { Entry } from '../session/entry';
import { onRead, session } from '../session/session';
import { slim } from '../session/slim';
import { resultKept } from '../session/unsaved';
import { setSpaceLeft, withDatabase } from '../state/database';
import { afterPaint } from '../state/frame';
import { policy } from '../state/policy';
import type { CaseSummary, KeptStudy } from '../state/schema';
import { settings } from '../state/settings';
import { createStore, when as whenStore } from '../state/store';
import { caseOf, idAt, timeOf } from './case';
import { createQueue } from './queue';
import type { NewCase } from './summaries';
import { summaryOf } from './summary';

/** The newest case that is on the disk. */
export const keptNow = createStore<{ readonly last: string | null }>({ last: null });

/** What the host allows, and the user has chosen; without a choice, as the host has it. */
export function isKeeping(): boolean {
  const { history } = policy.get().policy;
  if (history === 'never') return false;
  return settings.get().keepHistory ?? history === 'on';
}

/** More pictures than this are kept at the size of a list's alone: 10 kB each. */
const MANY = 24;

/** To be kept. */
interface Waiting {
  readonly entryId: string;
  readonly summary: CaseSummary;
  /** Null for a slice of a study: the study is kept, and of its slices what figures count. */
  readonly pictures: { readonly read: SliceRead; readonly study: KeptStudy | null } | null;
  /** Of a study. */
  readonly slices: readonly SliceRead[];
}

function keep(read: SliceRead, { id: entryId }: Entry): void {
  const when = Date.now();
  const id = idAt(when);
  caseIds.set(entryId, id);
  const { batch, entries } = session.get();
  const { count = 1, series } = read.provenance;
  const inStudy = series !== undefined && (count > 1 || entries.length > 1);
  const many = (batch?.expected ?? 1) > MANY;
  if (inStudy) ofSeries.add(entryId);
  const summary = asked(summaryOf(read, { id, when, group: groupOf(read, id), pictured: !inStudy }));
  const pictures = inStudy ? null : { read: many ? slim(read) : read, study: null };
  const one = { entryId, summary, pictures, slices: [] };
  // The verdict first.
  if (inStudy || many) afterPaint(() => manyAtOnce.add(one));
  else afterPaint(() => void write([one]));
}

/** Where the person reads first, the answer is not to be shown before, now or after a reload. */
const asked = (summary: CaseSummary): CaseSummary =>
  settings.get().firstRead && summary.status !== 'rejected' ? { ...summary, firstRead: 'pending' } : summary;

/** Slices that came with others of a series: whether they are a study is known at the end of the batch. */
const ofSeries = new Set<string>();

/** @returns those that came since it was last asked */
export function takeSlicesOfSeries(): ReadonlySet<string> {
  const taken = new Set(ofSeries);
  ofSeries.clear();
  return taken;
}

/**
 * Keeps a study as one case, with its key slice; or a slice of a series that turned out to be alone.
 * @param slices all of a study's
 */
export function keepCase(
  entryId: string,
  read: SliceRead,
  study: KeptStudy | null,
  slices: readonly SliceRead[],
): Promise<void> {
  const id = caseIds.get(entryId) ?? idAt(Date.now());
  caseIds.set(entryId, id);
  const place = { id, when: timeOf(id), group: groupOf(read, id), pictured: true };
  const summary = asked(summaryOf(read, place, study));
  return write([{ entryId, summary, pictures: { read, study }, slices }]);
}

/** Cases of this page's entries and studies, by their ids. */
const caseIds = new Map<string, string>();

/** The case of an entry: of one from the history, its own id. */
export const caseIdOf = (entryId: string): string => caseIds.get(entryId) ?? entryId;

/** Of entries and studies whose case was there already, when that was read. */
const readBefore = new Map<string, number>();

/** Milliseconds since 1970; null where it is new. */
export const whenReadBefore = (entryId: string): number | null => readBefore.get(entryId) ?? null;

/** What was taken for a new case is one that was kept. */
function takeUp(entryId: string, taken: CaseSummary, kept: CaseSummary): void {
  caseIds.set(entryId, kept.id);
  // Slices of one study may be alike.
  if (kept.group !== taken.group) readBefore.set(entryId, kept.when);
  if (kept.kind !== 'study') return;
  // Slices that are still to come belong to it.
  for (const [key, group] of groups) if (group === taken.group) groups.set(key, kept.group);
}

/** A study's slices belong together here; what tells studies and series apart in their files is not kept. */
const groups = new Map<string, string>();

function groupOf({ provenance: { study, series } }: SliceRead, own: string): string {
  const key = study ?? series;
  if (key === undefined) return own;
  const known = groups.get(key);
  if (known) return known;
  groups.set(key, own);
  return own;
}

/** Large batches and slices of studies: some hundred in one transaction. */
const manyAtOnce = createQueue<Waiting>((some) => write(some));

async function write(some: readonly Waiting[]): Promise<void> {
  await whenStore(policy, ({ state }) => state !== 'loading');
  if (!isKeeping()) return;
  // No part of the first load.
  const [{ addCases }, { contentOf, contentOfStudy }] = await Promise.all([
    import('./summaries'),
    import('./content'),
  ]);
  const numbers = some.filter(({ pictures }) => pictures).length;
  const first = numbers === 0 ? 0 : await withDatabase((db) => nextNumbers(db, numbers));
  if (first === null) return;
  let number = first;
  const cases = some.map(({ summary: answered, pictures, slices }): NewCase => {
    const content = pictures?.study
      ? contentOfStudy(
          answered,
          slices.map((slice) => summaryOf(slice, answered)),
        )
      : contentOf(answered);
    const summary = { ...answered, content };
    if (!pictures) return { summary, pictures: null };
    const name = `#${number++}`;
    return { summary, pictures: caseOf(pictures.read, name, summary.when, summary.id, pictures.study) };
  });
  const kept = await addCases(cases);
  if (!kept) return;
  some.forEach(({ entryId, summary }, i) => {
    if (kept[i].id !== summary.id) takeUp(entryId, summary, kept[i]);
    resultKept(entryId);
  });
  const pictured = kept.filter((_, i) => cases[i].pictures);
  if (pictured.length === 0) return;
  keptNow.set({ last: pictured[0].id });
  setSpaceLeft('ready');
  const fresh = cases.filter(({ summary }, i) => kept[i].id === summary.id);
  void import('./records').then(({ prune, showKept }) => prune().then(() => showKept(fresh)));
  // From now on something would be missed.
  void import('../install/storage-quota').then(({ askToPersist }) => askToPersist());
}

/**
 * Numbers that stand in the place of files' names, which often are patients'; counted on, also when cases were deleted.
 * @returns the first of so many
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

/** From now on every slice that is read is kept, unless the user has switched it off. */
export function startHistory(): void {
  onRead(keep);
  // What the host does not let stay.
  void whenStore(policy, ({ state }) => state !== 'loading').then(() => {
    const { history, maxAgeDays, maxEntries } = policy.get().policy;
    if (history === 'never' || maxAgeDays !== null || maxEntries !== null)
      void import('./records').then(({ prune }) => prune());
  });
}
