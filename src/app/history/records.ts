/**
 * The contents of the history: loaded page by page, newest first, with each record checked; deleted one by one or all
 * at once.
 */

import type { IDBPDatabase } from 'idb';
import { deleteDatabase, setSpaceLeft, storage, withDatabase } from '../state/database';
import { policy } from '../state/policy';
import type { Case, CaseSummary, Schema } from '../state/schema';
import { settings } from '../state/settings';

import { append, trim } from './audit/log';
import { caseFrom } from './case-from';
import { changed } from './earlier';
import { history, type Kept } from './listed';
import { atomically, deleteWithSlices, erase, erasedEntry, type NewCase } from './summaries';

/** Entries loaded at once: each holds a small copy of its image, and thousands would fill a phone's memory. */
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

/**
 * Puts newly kept cases at the top of the list, if it is shown.
 * @param changed whether existing cases were written again
 */
export async function showKept(kept: readonly NewCase[], changed: boolean): Promise<void> {
  const { cases, total } = history.get();
  if (!cases) return;
  if (changed) return loadHistory();
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

/** Loads the entries after those that are shown. */
export async function loadMore(): Promise<void> {
  const { cases } = history.get();
  const last = cases?.at(-1);
  if (!cases || !last) return loadHistory();
  const more = await withDatabase((db) => entriesBefore(db, last.key, PAGE));
  history.set({ cases: [...cases, ...(more ?? [])] });
}

/**
 * By key, which begins with the time: an index would leave out records without a time.
 * @param key continue after this one; null for the newest
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
  /** Null where an earlier version kept the case and has not made a summary yet. */
  readonly summary: CaseSummary | null;
}

/** @returns null where it no longer exists, or cannot be shown */
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
    // A record of another page.
    else await db.delete('cases', IDBKeyRange.only(key));
  });
}

/** Deletes the whole content, even where it is not from this app. */
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

/**
 * Deletes what the host does not allow: everything, what is too old, or the oldest beyond a number. The log records how
 * many were deleted, and its own oldest entries are removed.
 */
export async function prune(now = Date.now()): Promise<void> {
  await trim(now);
  const { history: allowed, maxAgeDays, maxEntries } = policy.get().policy;
  if (allowed !== 'never' && maxAgeDays === null && maxEntries === null) return;
  const most = allowed === 'never' ? 0 : (maxEntries ?? Number.POSITIVE_INFINITY);
  const oldest = maxAgeDays === null ? null : now - maxAgeDays * DAY;
  const gone = await withDatabase((db) =>
    atomically(db, async (tx) => {
      const [cases, summaries] = [tx.objectStore('cases'), tx.objectStore('summaries')];
      // An invalid time, or one in the future, counts as old.
      const young =
        oldest !== null &&
        new Set(await cases.index('when').getAllKeys(IDBKeyRange.bound(oldest, now + DAY)));
      const newestFirst = (await cases.getAllKeys()).reverse();
      const gone = newestFirst.filter((key, i) => i >= most || (young && !young.has(key)));
      // Cases without pictures are limited by age only.
      const old =
        allowed === 'never'
          ? await summaries.getAllKeys()
          : oldest === null
            ? []
            : await summaries.index('when').getAllKeys(IDBKeyRange.upperBound(oldest, true));
      await deleteWithSlices(tx, [...gone, ...old]);
      if (gone.length > 0) await append(tx, [erasedEntry(gone.length, true)]);
      return gone.length + old.length;
    }),
  );
  if (!gone) return;
  changed();
  if (history.get().cases) await loadHistory();
}
