/** Readings kept on this device, newest first. */
import type { IDBPDatabase } from 'idb';
import type { SliceRead } from '../../worker/protocol';
import { onRead, session } from '../session/session';
import { type Schema, setRoom, withDatabase } from '../state/database';
import { afterPaint } from '../state/frame';
import { settings } from '../state/settings';
import { createStore } from '../state/store';
import { type Case, caseOf } from './case';

export interface History {
  /** Null until it has been asked for. */
  readonly cases: readonly Case[] | null;
}

export const history = createStore<History>({ cases: null });

/** Reads the list from the database; empty where there is none. */
export async function loadHistory(): Promise<void> {
  const cases = await withDatabase((db) => db.getAllFromIndex('cases', 'when'));
  history.set({ cases: (cases ?? []).reverse() });
}

export async function removeCase(id: string): Promise<void> {
  await removed((db) => db.delete('cases', id));
}

export async function removeAllCases(): Promise<void> {
  await removed((db) => db.clear('cases'));
}

async function removed(remove: (db: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
  await withDatabase(async (db) => {
    await remove(db);
    setRoom('ready');
  });
  await loadHistory();
}

/** A volume, an archive or a folder has hundreds of slices: one by one they would bury everything else. */
const MOST_AT_ONCE = 24;

function keep(read: SliceRead, name: string): void {
  const { batch } = session.get();
  const many = (read.provenance.count ?? 1) > 1 || (batch?.expected ?? 1) > MOST_AT_ONCE;
  if (!settings.get().keepHistory || many) return;
  const when = Date.now();
  // The verdict first.
  afterPaint(() => void put(caseOf(read, name, when)));
}

async function put(kept: Case): Promise<void> {
  const key = await withDatabase((db) => db.put('cases', kept));
  if (key === null) return;
  setRoom('ready');
  // From now on something would be missed.
  void import('../install/storage-quota').then(({ askToPersist }) => askToPersist());
  const { cases } = history.get();
  if (cases) history.set({ cases: [kept, ...cases] });
}

/** From now on every slice that is read is kept, unless the user has switched it off. */
export const startHistory = () => onRead((read, entry) => keep(read, entry.name));
