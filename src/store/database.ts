/**
 * The database on this device. Every way in which it can be missing, busy or taken away is a state that the
 * screen shows; none of them stops a reading.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Case } from './case';
import { createStore } from './store';

export interface Schema extends DBSchema {
  cases: { key: string; value: Case; indexes: { when: number } };
  settings: { key: string; value: unknown };
}

export type StorageState =
  | 'opening'
  | 'ready'
  /** Another tab holds an older version open. */
  | 'blocked'
  /** This tab was in the way of a newer version and has let go. */
  | 'superseded'
  /** The browser closed it: deleted by the user, or the disk failed. */
  | 'lost'
  /** No room left: older cases must go before new ones are kept. */
  | 'full'
  /** Private mode, or switched off. */
  | 'unavailable';

export const storage = createStore<{ readonly state: StorageState }>({ state: 'opening' });

const NAME = 'dendrite';
const VERSION = 1;

let opened: Promise<IDBPDatabase<Schema> | null> | null = null;

/** The open database, or null where there is none; never rejects. */
export function database(): Promise<IDBPDatabase<Schema> | null> {
  opened ??= open();
  return opened;
}

async function open(): Promise<IDBPDatabase<Schema> | null> {
  try {
    const { openDB } = await import('idb');
    const db = await openDB<Schema>(NAME, VERSION, {
      upgrade(fresh, from) {
        if (from < 1) {
          fresh.createObjectStore('cases', { keyPath: 'id' }).createIndex('when', 'when');
          fresh.createObjectStore('settings');
        }
      },
      blocked: () => storage.set({ state: 'blocked' }),
      // Standing in the way of another tab's upgrade would freeze that tab: let go at once.
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        leave('superseded');
      },
      terminated: () => leave('lost'),
    });
    storage.set({ state: 'ready' });
    return db;
  } catch {
    storage.set({ state: 'unavailable' });
    return null;
  }
}

function leave(state: StorageState): void {
  opened = Promise.resolve(null);
  storage.set({ state });
}

/**
 * Runs one piece of work on the database.
 * @returns null where it could not be done; the storage's state then says why
 */
export async function withDatabase<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T | null> {
  const db = await database();
  if (!db) return null;
  try {
    const result = await work(db);
    if (storage.get().state === 'full') storage.set({ state: 'ready' });
    return result;
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    if (full) storage.set({ state: 'full' });
    else if (storage.get().state === 'ready') storage.set({ state: 'lost' });
    return null;
  }
}
