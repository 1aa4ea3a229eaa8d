/**
 * The database on this device. If it is missing, busy or deleted, the screen shows that state; reading goes on in any
 * case.
 */

import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { StorageState } from '../../i18n/codes';
import type { Schema } from './schema';
import { createStore } from './store';

export const storage = createStore<{ readonly state: StorageState }>({ state: 'opening' });

const NAME = 'dendrite';
const STORES = ['cases', 'settings'] as const;

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * The steps between versions, oldest first. A released step is never changed. Steps only add, so that after a rollback
 * an older app can use the newer database (see `open`).
 */
const STEPS: readonly ((db: IDBPDatabase<Schema>, upgrade: Upgrade) => void)[] = [
  (db) => {
    db.createObjectStore('cases', { keyPath: 'id' }).createIndex('when', 'when');
    db.createObjectStore('settings');
  },
  // Older cases get their summaries later, one by one: a damaged case must not stop the upgrade (see summaries.ts).
  (db) => {
    db.createObjectStore('summaries', { keyPath: 'id' }).createIndex('when', 'when');
    db.createObjectStore('audit', { keyPath: 'seq' });
  },
  // Another page's database may lack the store: see `isOurs`.
  (db, upgrade) => {
    if (!db.objectStoreNames.contains('summaries')) return;
    const summaries = upgrade.objectStore('summaries');
    summaries.createIndex('group', 'group');
    summaries.createIndex('content', 'content');
  },
];

let opened: Promise<IDBPDatabase<Schema> | null> | null = null;

/** The open database, or null where there is none; never rejects. */
function database(): Promise<IDBPDatabase<Schema> | null> {
  opened ??= open();
  return opened;
}

async function open(): Promise<IDBPDatabase<Schema> | null> {
  try {
    const db = await openAt(STEPS.length).catch((error: unknown) => {
      if ((error as DOMException).name !== 'VersionError') throw error;
      // A newer app was here before, and was rolled back.
      return openAt(undefined);
    });
    if (!isOurs(db)) {
      db.close();
      storage.set({ state: 'foreign' });
      return null;
    }
    // The deletion stays on the screen while the page is open, since the data are not back.
    if (storage.get().state !== 'deleted') storage.set({ state: 'ready' });
    return db;
  } catch {
    storage.set({ state: 'unavailable' });
    return null;
  }
}

/** Other pages of the origin may create databases of any name. */
function isOurs(db: IDBPDatabase<Schema>): boolean {
  if (!STORES.every((name) => db.objectStoreNames.contains(name))) return false;
  const { keyPath } = db.transaction('cases').store;
  return keyPath === 'id';
}

/** Deletes the database, whatever its content; the next use creates a new one. */
export async function deleteDatabase(): Promise<void> {
  const db = await opened;
  db?.close();
  opened = null;
  storage.set({ state: 'opening' });
  const { deleteDB } = await import('idb');
  await deleteDB(NAME, { blocked: () => storage.set({ state: 'blocked' }) }).catch(() => {});
  await database();
}

/** @param version undefined opens the existing version */
async function openAt(version: number | undefined): Promise<IDBPDatabase<Schema>> {
  const { openDB } = await import('idb');
  return openDB<Schema>(NAME, version, {
    upgrade(db, from, _to, upgrade) {
      for (const step of STEPS.slice(from)) step(db, upgrade);
    },
    blocked: () => storage.set({ state: 'blocked' }),
    // Blocking another tab's upgrade would freeze that tab, so the connection is closed at once. Pending writes are
    // completed first.
    blocking: (_current, wanted, event) => {
      (event.target as IDBDatabase).close();
      // `wanted` is null when the database is being deleted.
      opened = wanted === null ? null : Promise.resolve(null);
      storage.set({ state: wanted === null ? 'deleted' : 'superseded' });
    },
    terminated: lose,
  });
}

/** The next use opens it again. */
function lose(): void {
  opened = null;
  storage.set({ state: 'lost' });
}

/**
 * Runs one piece of work on the database.
 * @returns null where it could not be done; the storage's state then says why
 */
export async function withDatabase<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T | null> {
  // The connection may have been closed since the last use (phones do so in the background): then it is opened again,
  // once.
  for (const last of [false, true]) {
    const db = await database();
    if (!db) return null;
    try {
      return await work(db);
    } catch (error) {
      const name = error instanceof DOMException ? error.name : '';
      if (name === 'QuotaExceededError') {
        storage.set({ state: 'full' });
        return null;
      }
      if (last || name !== 'InvalidStateError') {
        lose();
        return null;
      }
      opened = null;
    }
  }
  return null;
}

/** Available space, as estimated by the browser or shown by a write. */
export function setSpaceLeft(room: 'ready' | 'scarce'): void {
  if (['ready', 'scarce', 'full'].includes(storage.get().state)) storage.set({ state: room });
}
