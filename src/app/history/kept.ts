/** Keeps readings on this device as they are made. For those already kept, see records.ts. */

import type { SliceRead } from '../../worker/protocol';
import type { Entry } from '../session/entry';
import { onRead, session } from '../session/session';
import { slim } from '../session/slim';
import { resultKept } from '../session/unsaved';
import { afterPaint } from '../state/frame';
import { policy } from '../state/policy';
import type { KeptStudy } from '../state/schema';
import { settings } from '../state/settings';
import { createStore, when as whenStore } from '../state/store';
import { caseIds, idAt, timeOf } from './case-id';
import { createQueue } from './queue';
import type { Waiting } from './write-cases';
import { underWay } from './writes';

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

function keep(read: SliceRead, { id: entryId }: Entry): void {
  const when = Date.now();
  const id = idAt(when);
  caseIds.set(entryId, id);
  const { batch, entries } = session.get();
  const { count = 1, series } = read.provenance;
  const inStudy = series !== undefined && (count > 1 || entries.length > 1);
  const later = inStudy || (batch?.expected ?? 1) > MANY;
  if (inStudy) ofSeries.add(entryId);
  const place = { id, when, group: groupOf(read, id), pictured: !inStudy };
  const one = { entryId, read: later ? slim(read) : read, place, ofStudy: null, isAsked: isAsked() };
  underWay(1);
  // The verdict is shown first.
  if (later) manyAtOnce.add(one);
  else afterPaint(() => void write([one]));
}

/** If the person reads first, the answer must stay hidden, also after a reload. */
const isAsked = () => settings.get().firstRead;

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
export async function keepCase(
  entryId: string,
  read: SliceRead,
  study: KeptStudy | null,
  slices: readonly SliceRead[],
): Promise<void> {
  const id = caseIds.get(entryId) ?? idAt(Date.now());
  caseIds.set(entryId, id);
  const place = { id, when: timeOf(id), group: groupOf(read, id), pictured: true };
  underWay(1);
  // Its slices first: by them it is known when it comes again.
  await manyAtOnce.flush();
  await write([{ entryId, read, place, ofStudy: study && { study, slices }, isAsked: isAsked() }]);
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
  try {
    await whenStore(policy, ({ state }) => state !== 'loading');
    if (!isKeeping()) return;
    // Loaded here, not with the first screen.
    const { writeCases } = await import('./write-cases');
    const kept = await writeCases(some);
    kept?.forEach(({ id }, i) => {
      caseIds.set(some[i].entryId, id);
      resultKept(some[i].entryId);
    });
    const last = kept?.find((_, i) => some[i].place.pictured)?.id;
    if (last) keptNow.set({ last });
  } finally {
    underWay(-some.length);
  }
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
