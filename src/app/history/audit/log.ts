/** The audit log in the database of this device. */

import type { IDBPTransaction } from 'idb';
import { version } from '../../../../package.json';
import { withDatabase } from '../../state/database';
import { policy } from '../../state/policy';
import type { AuditEntry, Schema } from '../../state/schema';
import { type AuditFile, chained, END_OF_NOTHING, type NewEntry } from './chain';
import { isOld, trimEntry } from './let-go';

const KEPT_DAYS = 183;

/** The host's limit for results; without one, six months. */
export const keptDays = (): number => policy.get().policy.maxAgeDays ?? KEPT_DAYS;

/** A transaction that may write the log, and what it tells of. */
export type Writing = IDBPTransaction<Schema, ('audit' | 'cases' | 'summaries' | 'settings')[], 'readwrite'>;

/** Adds entries in the caller's transaction, so that they are stored together with what they record, or not at all. */
export async function append(tx: Writing, entries: readonly NewEntry[]): Promise<void> {
  const store = tx.objectStore('audit');
  let last: AuditEntry | null = (await store.openCursor(null, 'prev'))?.value ?? null;
  for (const entry of entries) {
    last = chained(last, entry);
    await store.add(last);
  }
}

/** Adds a single entry. */
export async function log(event: NewEntry['event'], facts: NewEntry['facts'] = {}): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction(['audit'], 'readwrite') as unknown as Writing;
    await append(tx, [{ when: Date.now(), event, about: null, facts: { app: version, ...facts } }]);
    await tx.done;
  });
}

/** All entries, oldest first; null where there is no database. */
export const auditEntries = (): Promise<AuditEntry[] | null> => withDatabase((db) => db.getAll('audit'));

export async function auditFile(): Promise<AuditFile | null> {
  const entries = await auditEntries();
  if (!entries) return null;
  const last = entries.at(-1);
  return {
    format: 'dendrite-audit',
    formatVersion: 1,
    made: new Date().toISOString(),
    app: version,
    days: keptDays(),
    entries,
    end: last ? { seq: last.seq, digest: last.digest } : END_OF_NOTHING,
  };
}

/** Removes entries that are older than the policy allows, and records this in the log itself. */
export async function trim(now = Date.now(), days = keptDays()): Promise<void> {
  await withDatabase(async (db) => {
    const tx = db.transaction(['audit'], 'readwrite') as unknown as Writing;
    const store = tx.objectStore('audit');
    const gone: AuditEntry[] = [];
    let cursor = await store.openCursor();
    while (cursor && isOld(cursor.value, now, days)) {
      gone.push(cursor.value);
      await cursor.delete();
      cursor = await cursor.continue();
    }
    const last = gone.at(-1);
    if (last) {
      // An empty log continues from the last entry that was removed.
      const head = (await store.openCursor(null, 'prev'))?.value ?? last;
      void store.add(chained(head, trimEntry(gone, now, days)));
    }
    await tx.done;
  });
}
