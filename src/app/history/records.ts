/** What the history holds: opened page by page, newest first, each record checked; deleted one by one or all at once. */

import type { IDBPDatabase } from 'idb';
import { deleteDatabase, setSpaceLeft, storage, withDatabase } from '../state/database';
import { policy } from '../state/policy';
import type { Case, CaseSummary, Schema } from '../state/schema';
import { settings } from '../state/settings';

import { caseFrom } from './case-from';
import { deleted } from './earlier';
import { history, type Kept } from './listed';
import { deleteWithSlices, erase, type NewCase } from './summaries';

/** Entries opened at once: each holds a small copy of its image, and thousands would fill a phone's memory. */
const PAGE = 50;

/** The newest entries; none where there is no database. */
export async function loadHistory(): Promise<void> {
  const length = Math.max(PAGE, history.get().cases?.length ?? 0);
  const found = await withDatabase(async (db) => ({
    cases: await entriesBefore(db, null, length),
    total: await db.count('cases'),
  }));
  history.set(found ?? { cases: [], total: 0 });
}

/** Puts cases that were just kept before those that are shown, where any are. */
export function showKept(kept: readonly NewCase[]): void {
  const { cases, total } = history.get();
  if (!cases) return;
  const fresh = kept
    .flatMap(({ summary: { firstRead }, pictures }): Kept[] =>
      pictures ? [{ key: pictures.id, kept: pictures, firstRead }] : [],
    )
    .reverse();
  const ids = new Set(fresh.map(({ key }) => key));
  const others = cases.filter(({ key }) => !ids.has(key));
  const known = cases.length - others.length;
  history.set({
    cases: [...fresh, ...others].slice(0, Math.max(PAGE, cases.length)),
    total: total + fresh.length - known,
  });
}

/** The entries after those that are open. */
export async function loadMore(): Promise<void> {
  const { cases } = history.get();
  const last = cases?.at(-1);
  if (!cases || !last) return loadHistory();
  const more = await withDatabase((db) => entriesBefore(db, last.key, PAGE));
  history.set({ cases: [...cases, ...(more ?? [])] });
}

/**
 * By their keys, which begin with the time: an index would leave those out that have none.
 * @param key the one after which to go on; null for the newest
 */
async function entriesBefore(
  db: IDBPDatabase<Schema>,
  key: IDBValidKey | null,
  count: number,
): Promise<Kept[]> {
  const entries: Kept[] = [];
  const range = key === null ? null : IDBKeyRange.upperBound(key, true);
  const { firstRead } = settings.get();
  const tx = db.transaction(['cases', 'summaries']);
  let cursor = await tx.objectStore('cases').openCursor(range, 'prev');
  while (cursor && entries.length < count) {
    const key = cursor.primaryKey;
    const summary = firstRead && typeof key === 'string' ? await tx.objectStore('summaries').get(key) : null;
    entries.push({ key, kept: caseFrom(cursor.value), firstRead: summary?.firstRead ?? null });
    cursor = await cursor.continue();
  }
  return entries;
}

export interface FoundCase {
  readonly shown: Case;
  /** Null where an earlier version kept it, and it has none yet. */
  readonly summary: CaseSummary | null;
}

/** @returns null where it is no longer there, or cannot be shown */
export function findCase(id: string): Promise<FoundCase | null> {
  return withDatabase(async (db) => {
    const tx = db.transaction(['cases', 'summaries']);
    const [value, summary] = await Promise.all([
      tx.objectStore('cases').get(id),
      tx.objectStore('summaries').get(id),
    ]);
    const shown = value ? caseFrom(value) : null;
    return shown && { shown, summary: summary ?? null };
  });
}

export async function removeCase(key: IDBValidKey): Promise<void> {
  await removed(async (db) => {
    if (typeof key === 'string') await erase([key]);
    // Another page's record.
    else await db.delete('cases', IDBKeyRange.only(key));
  });
}

/** Whatever is in there goes, even where it is not this app's. */
export async function removeAllCases(): Promise<void> {
  if (storage.get().state === 'foreign') await deleteDatabase();
  else await removed(async () => void (await erase('all')));
  await loadHistory();
}

async function removed(remove: (db: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
  await withDatabase(async (db) => {
    await remove(db);
    setSpaceLeft('ready');
  });
  await loadHistory();
}

const DAY = 86_400_000;

/** Deletes what the host does not let stay: everything, what is too old, and the oldest beyond a number. */
export async function prune(now = Date.now()): Promise<void> {
  const { history: allowed, maxAgeDays, maxEntries } = policy.get().policy;
  if (allowed !== 'never' && maxAgeDays === null && maxEntries === null) return;
  const most = allowed === 'never' ? 0 : (maxEntries ?? Number.POSITIVE_INFINITY);
  const oldest = maxAgeDays === null ? Number.NEGATIVE_INFINITY : now - maxAgeDays * DAY;
  const gone = await withDatabase(async (db) => {
    let seen = 0;
    let count = 0;
    const gone: string[] = [];
    const tx = db.transaction(['cases', 'summaries'], 'readwrite');
    // Those without pictures are counted by their age alone.
    for (let old = await tx.objectStore('summaries').openCursor(); old; old = await old.continue()) {
      if (allowed === 'never' || (maxAgeDays !== null && !(old.value.when >= oldest))) await old.delete();
    }
    let cursor = await tx.objectStore('cases').openCursor(null, 'prev');
    for (; cursor; cursor = await cursor.continue()) {
      const { when } = (cursor.value ?? {}) as { when?: unknown };
      // A time that cannot be told is as good as long ago, and one to come as well.
      const young = typeof when === 'number' && when >= oldest && (maxAgeDays === null || when <= now + DAY);
      if (++seen <= most && (young || maxAgeDays === null)) continue;
      count++;
      if (typeof cursor.primaryKey === 'string') gone.push(cursor.primaryKey);
      // Another page's record.
      else await cursor.delete();
    }
    await deleteWithSlices(tx as unknown as Parameters<typeof deleteWithSlices>[0], gone);
    await tx.done;
    return count;
  });
  deleted();
  if (gone && history.get().cases) await loadHistory();
}
