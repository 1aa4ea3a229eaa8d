/** Keeps readings on this device as they are made. For those already kept, see records.ts. */

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

/** The newest case that has been written. */
export const keptNow = createStore<{ readonly last: string | null }>({ last: null });

/** The user's choice, within what the host allows; by default the host's setting. */
export function isKeeping(): boolean {
  const { history } = policy.get().policy;
  if (history === 'never') return false;
  return settings.get().keepHistory ?? history === 'on';
}

/** In larger batches pictures are kept only as thumbnails: 10 kB each. */
const MANY = 24;

/** A case waiting to be written. */
interface Waiting {
  readonly entryId: string;
  readonly summary: CaseSummary;
  /** Null for a slice of a study: only the study is kept, and what figures need of its slices. */
  readonly pictures: { readonly read: SliceRead; readonly study: KeptStudy | null } | null;
  /** All slices of a study. */
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
  // The verdict is shown first.
  if (inStudy || many) afterPaint(() => manyAtOnce.add(one));
  else afterPaint(() => void write([one]));
}

/** If the person reads first, the answer must stay hidden, also after a reload. */
const asked = (summary: CaseSummary): CaseSummary =>
  settings.get().firstRead && summary.status !== 'rejected' ? { ...summary, firstRead: 'pending' } : summary;

/** Slices that came with others of a series: at the end of the batch it is known whether they form a study. */
const ofSeries = new Set<string>();

/** @returns those that came since the last call */
export function takeSlicesOfSeries(): ReadonlySet<string> {
  const taken = new Set(ofSeries);
  ofSeries.clear();
  return taken;
}

/**
 * Keeps a study as one case, with its key slice; or a slice of a series that turned out to be single.
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

/** Case ids of this page's entries and studies. */
const caseIds = new Map<string, string>();

/** The case of an entry; an entry from the history has its case's id. */
export const caseIdOf = (entryId: string): string => caseIds.get(entryId) ?? entryId;

/** Entries and studies that had been read before, with the time of that reading. */
const readBefore = new Map<string, number>();

/** Milliseconds since 1970; null for a new image. */
export const whenReadBefore = (entryId: string): number | null => readBefore.get(entryId) ?? null;

/** A reading turned out to be a case that was already kept. */
function takeUp(entryId: string, taken: CaseSummary, kept: CaseSummary): void {
  caseIds.set(entryId, kept.id);
  // Slices of the same study may be identical.
  if (kept.group !== taken.group) readBefore.set(entryId, kept.when);
  if (kept.kind !== 'study') return;
  // Further slices of this study belong to the kept one.
  for (const [key, group] of groups) if (group === taken.group) groups.set(key, kept.group);
}

/** Slices of one study share a group; the ids of study and series in their files are not kept. */
const groups = new Map<string, string>();

function groupOf({ provenance: { study, series } }: SliceRead, own: string): string {
  const key = study ?? series;
  if (key === undefined) return own;
  const known = groups.get(key);
  if (known) return known;
  groups.set(key, own);
  return own;
}

/** For large batches and slices of studies: some hundred in one transaction. */
const manyAtOnce = createQueue<Waiting>((some) => write(some));

async function write(some: readonly Waiting[]): Promise<void> {
  await whenStore(policy, ({ state }) => state !== 'loading');
  if (!isKeeping()) return;
  // Loaded here, not with the first screen.
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
  // Now there is data that the user would miss.
  void import('../install/storage-quota').then(({ askToPersist }) => askToPersist());
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

/** Keeps every slice that is read from now on, unless the user has switched this off. */
export function startHistory(): void {
  onRead(keep);
  // Deletes what the host no longer allows.
  void whenStore(policy, ({ state }) => state !== 'loading').then(() => {
    const { history, maxAgeDays, maxEntries } = policy.get().policy;
    if (history === 'never' || maxAgeDays !== null || maxEntries !== null)
      void import('./records').then(({ prune }) => prune());
  });
}
