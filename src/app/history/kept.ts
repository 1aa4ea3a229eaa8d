/** Readings kept on this device, newest first: what is kept from now on. What is there already: records.ts. */

import type { SliceRead } from '../../worker/protocol';
import type { Entry } from '../session/entry';
import { onRead, session } from '../session/session';
import { resultKept } from '../session/unsaved';
import { setSpaceLeft, withDatabase } from '../state/database';
import { afterPaint } from '../state/frame';
import { policy } from '../state/policy';
import { settings } from '../state/settings';
import { createStore, when as whenStore } from '../state/store';
import { caseOf, idAt } from './case';
import { history } from './listed';
import { createQueue } from './queue';
import type { NewCase } from './summaries';
import { type Place, summaryOf } from './summary';

/** The newest case that is on the disk. */
export const keptNow = createStore<{ readonly last: string | null }>({ last: null });

/** What the host allows, and the user has chosen; without a choice, as the host has it. */
export function isKeeping(): boolean {
  const { history } = policy.get().policy;
  if (history === 'never') return false;
  return settings.get().keepHistory ?? history === 'on';
}

/** A volume, an archive or a folder has hundreds of slices: one by one they would bury everything else. */
const MAX_AT_ONCE = 24;

function keep(read: SliceRead, { id, name }: Entry): void {
  const { batch } = session.get();
  const many = (read.provenance.count ?? 1) > 1 || (batch?.expected ?? 1) > MAX_AT_ONCE;
  const when = Date.now();
  const caseId = idAt(when);
  caseIds.set(id, caseId);
  const place = { id: caseId, when, group: groupOf(read, caseId) };
  // The verdict first.
  if (many)
    afterPaint(() =>
      manySlices.add({
        entryId: id,
        kept: { summary: summaryOf(read, { ...place, pictured: false }), pictures: null },
      }),
    );
  else afterPaint(() => void put(read, id, name, place));
}

/** Cases of this page's entries, by the entry's id. */
const caseIds = new Map<string, string>();

/** The case of an entry: of one from the history, its own id. */
export const caseIdOf = (entryId: string): string => caseIds.get(entryId) ?? entryId;

/** A series' slices belong together here; what tells series apart in their files is not kept. */
const groups = new Map<string, string>();

function groupOf({ provenance: { series } }: SliceRead, own: string): string {
  if (series === undefined) return own;
  const known = groups.get(series);
  if (known) return known;
  groups.set(series, own);
  return own;
}

/** No part of the first load. */
const later = () => import('./summaries');

/** Slices of volumes and large batches: their summaries alone, some hundred in one transaction. */
const manySlices = createQueue<{ readonly entryId: string; readonly kept: NewCase }>(async (some) => {
  await whenStore(policy, ({ state }) => state !== 'loading');
  if (!isKeeping()) return;
  if (!(await (await later()).addCases(some.map(({ kept }) => kept)))) return;
  for (const { entryId } of some) resultKept(entryId);
});

async function put(
  read: SliceRead,
  entryId: string,
  name: string,
  place: Omit<Place, 'pictured'>,
): Promise<void> {
  await whenStore(policy, ({ state }) => state !== 'loading');
  if (!isKeeping()) return;
  const shown = settings.get().hideNames ? await withDatabase(nextNumber) : name;
  if (shown === null) return;
  const kept = caseOf(read, shown, place.when, place.id);
  const summary = summaryOf(read, { ...place, pictured: true });
  if (!(await (await later()).addCases([{ summary, pictures: kept }]))) return;
  resultKept(entryId);
  keptNow.set({ last: place.id });
  setSpaceLeft('ready');
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
  onRead(keep);
  // What the host does not let stay.
  void whenStore(policy, ({ state }) => state !== 'loading').then(() => {
    const { history, maxAgeDays, maxEntries } = policy.get().policy;
    if (history === 'never' || maxAgeDays !== null || maxEntries !== null)
      void import('./records').then(({ prune }) => prune());
  });
}
