/** Readings kept on this device, newest first: what is kept from now on. What is there already: records.ts. */

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

/** The newest case that is on the disk. */
export const keptNow = createStore<{ readonly last: string | null }>({ last: null });

/** What the host allows, and the user has chosen; without a choice, as the host has it. */
export function isKeeping(): boolean {
  const { history } = policy.get().policy;
  if (history === 'never') return false;
  return settings.get().keepHistory ?? history === 'on';
}

/** More pictures than this are kept at the size of a list's alone: 10 kB each. */
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
  // The verdict first.
  afterPaint(() => (later ? manyAtOnce.add(one) : void write([one])));
}

/** Where the person reads first, the answer is not to be shown before, now or after a reload. */
const isAsked = () => settings.get().firstRead;

/** Slices that came with others of a series: whether they are a study is known at the end of the batch. */
const ofSeries = new Set<string>();

/** @returns those that came since it was last asked */
export function takeSlicesOfSeries(): ReadonlySet<string> {
  const taken = new Set(ofSeries);
  ofSeries.clear();
  return taken;
}

/**
 * Keeps a study as one case, with its key slice; or a slice of a series that turned out to be alone.
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
  underWay(1);
  return write([{ entryId, read, place, ofStudy: study && { study, slices }, isAsked: isAsked() }]);
}

/** A study's slices belong together here; what tells studies and series apart in their files is not kept. */
const groups = new Map<string, string>();

function groupOf({ provenance: { study, series } }: SliceRead, own: string): string {
  const key = study ?? series;
  if (key === undefined) return own;
  const known = groups.get(key);
  if (known) return known;
  groups.set(key, own);
  return own;
}

/** Large batches and slices of studies: some hundred in one transaction. */
const manyAtOnce = createQueue<Waiting>((some) => write(some));

async function write(some: readonly Waiting[]): Promise<void> {
  try {
    await whenStore(policy, ({ state }) => state !== 'loading');
    if (!isKeeping()) return;
    // No part of the first load.
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
