/** Readings kept on this device, newest first: what is kept from now on. What is there already: records.ts. */
import type { SliceRead } from '../../worker/protocol';
import { onRead, session } from '../session/session';
import { setRoom, withDatabase } from '../state/database';
import { afterPaint } from '../state/frame';
import { policy } from '../state/policy';
import { settings } from '../state/settings';
import { createStore, when as whenStore } from '../state/store';
import { type Case, caseOf } from './case';

/** One entry of the history. */
export interface Kept {
  /** Its key in the database, which another page's records need not have as text. */
  readonly key: IDBValidKey;
  /** Null where the record is damaged, or none of this app's. */
  readonly kept: Case | null;
}

export interface History {
  /** Those that were asked for so far; null before the first are. */
  readonly cases: readonly Kept[] | null;
  /** How many there are. */
  readonly total: number;
}

export const history = createStore<History>({ cases: null, total: 0 });

/** What the host allows, and the user has chosen; without a choice, as the host has it. */
export function isKeeping(): boolean {
  const { history } = policy.get().policy;
  if (history === 'never') return false;
  return settings.get().keepHistory ?? history === 'on';
}

/** A volume, an archive or a folder has hundreds of slices: one by one they would bury everything else. */
const MOST_AT_ONCE = 24;

function keep(read: SliceRead, name: string): void {
  const { batch } = session.get();
  const many = (read.provenance.count ?? 1) > 1 || (batch?.expected ?? 1) > MOST_AT_ONCE;
  if (many) return;
  const when = Date.now();
  // The verdict first.
  afterPaint(() => void put(read, name, when));
}

async function put(read: SliceRead, name: string, when: number): Promise<void> {
  await whenStore(policy, ({ state }) => state !== 'loading');
  if (!isKeeping()) return;
  const kept = await withDatabase(async (db) => {
    const made = caseOf(read, settings.get().hideNames ? await nextNumber(db) : name, when);
    await db.put('cases', made);
    return made;
  });
  if (kept === null) return;
  setRoom('ready');
  void import('./records').then(({ prune }) => prune());
  // From now on something would be missed.
  void import('../install/storage-quota').then(({ askToPersist }) => askToPersist());
  const { cases, total } = history.get();
  if (cases) history.set({ cases: [{ key: kept.id, kept }, ...cases], total: total + 1 });
}

/** Stands in the place of a file's name; counted on, also when entries were deleted. */
async function nextNumber(db: Parameters<Parameters<typeof withDatabase>[0]>[0]): Promise<string> {
  const { store } = db.transaction('settings', 'readwrite');
  const last = await store.get('lastNumber');
  const next = (typeof last === 'number' && Number.isSafeInteger(last) ? last : 0) + 1;
  await store.put(next, 'lastNumber');
  return `#${next}`;
}

/** From now on every slice that is read is kept, unless the user has switched it off. */
export function startHistory(): void {
  onRead((read, entry) => keep(read, entry.name));
  // What the host does not let stay.
  void whenStore(policy, ({ state }) => state !== 'loading').then(() => {
    const { history, maxAgeDays, maxEntries } = policy.get().policy;
    if (history === 'never' || maxAgeDays !== null || maxEntries !== null)
      void import('./records').then(({ prune }) => prune());
  });
}
