/**
 * Summaries of the kept readings: adding, searching, annotating, erasing. Each change is logged in the same
 * transaction.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { IDBPDatabase } from 'idb';
import { version } from '../../../package.json';
import { storing } from '../session/unstored';
import { withDatabase } from '../state/database';
import type { Annotations, Case, CaseSummary, Schema } from '../state/schema';
import type { NewEntry } from './audit/chain';
import { append, type Writing } from './audit/log';
import { changed, written } from './earlier';
import { moveSlices, saidOfAnother, studyWithin } from './grown';
import { annotated } from './listed';
import { fromBase64, summaryOf } from './summary';

/** Stores that are written in one transaction. */
const WRITTEN = ['audit', 'cases', 'summaries'] as const;

/** All of the work or none of it, even if it throws before the database fails. */
export async function atomically<T>(db: IDBPDatabase<Schema>, work: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = db.transaction([...WRITTEN], 'readwrite', { durability: 'strict' }) as unknown as Writing;
  try {
    const done = await work(tx);
    await tx.done;
    return done;
  } catch (error) {
    tx.done.catch(() => {});
    try {
      tx.abort();
    } catch {
      // The transaction has already ended.
    }
    // A request that a failed transaction took along does not say why it failed.
    throw tx.error ?? error;
  }
}

/** A reading to keep: its summary, and its pictures if they are kept too. */
export interface NewCase {
  readonly summary: CaseSummary;
  readonly pictures: Case | null;
  /** Of a study: the contents of its slices. */
  readonly slices?: ReadonlySet<string>;
}

export interface KeptAs {
  readonly summary: CaseSummary;
  /** Null where none were written. */
  readonly pictures: Case | null;
  /** Of a study that was kept with fewer slices: how many. */
  readonly grownFrom: number | null;
}

/**
 * Keeps readings: all of them, or none. An existing case is written again, without changing what a person said of it.
 * If the same image was read before with the same answer, the case stays as it is, and the reading is only logged. If a
 * study now has more slices than when it was kept, its case is written again.
 * @returns each case as it is kept now; null where nothing could be kept: the storage's state says why
 */
export async function addCases(cases: readonly NewCase[]): Promise<readonly KeptAs[] | null> {
  const kept = await withDatabase((db) =>
    atomically(db, async (tx) => {
      const kept: KeptAs[] = [];
      const moved: CaseSummary[] = [];
      const read: NewEntry[] = [];
      for (const one of cases) {
        const found = await known(tx, one);
        const as = await put(tx, one, found);
        kept.push(as);
        const { id, group } = as.summary;
        if (found?.how === 'grown' && one.slices) {
          const store = tx.objectStore('summaries');
          moved.push(...(await moveSlices(store, one.slices, one.summary.group, group)));
        }
        if (as.grownFrom !== null || found?.how !== 'own') {
          read.push(readEntry({ ...one.summary, id }, as.grownFrom));
        }
      }
      await append(tx, read);
      return { kept, moved };
    }),
  );
  if (!kept) return null;
  written([...kept.kept.map(({ summary }) => summary), ...kept.moved]);
  return kept.kept;
}

/** A case that is there already: by its id, by its content, or as a part of a study that grew. */
interface Known {
  readonly how: 'own' | 'again' | 'grown';
  readonly before: CaseSummary;
}

async function known(tx: Writing, { summary, slices }: NewCase): Promise<Known | null> {
  const store = tx.objectStore('summaries');
  const { id, content } = summary;
  const own = await store.get(id);
  if (own) return { how: 'own', before: own };
  const again = content ? await store.index('content').get(content) : null;
  // More slices, of which nothing could be measured or that are copies, do not change the content.
  const isMore = again?.kind === 'study' && again.slices < summary.slices;
  if (again) return { how: isMore ? 'grown' : 'again', before: again };
  const part = slices ? await studyWithin(store, summary, slices) : null;
  return part && { how: 'grown', before: part };
}

async function put(tx: Writing, { summary, pictures }: NewCase, found: Known | null): Promise<KeptAs> {
  const [cases, summaries] = [tx.objectStore('cases'), tx.objectStore('summaries')];
  const before = found?.before;
  const pictured = summary.pictured || (before?.pictured ?? false);
  const after: CaseSummary = {
    ...(found?.how === 'again' ? found.before : summary),
    ...(before && {
      id: before.id,
      when: before.when,
      group: before.group,
      ...saidOfAnother(before, summary),
    }),
    pictured,
  };
  await summaries.put(after);
  const isShown = found?.how === 'again' && found.before.pictured;
  const { id, when } = after;
  const old = pictures && !isShown && before ? await cases.get(id) : null;
  const shown = pictures && !isShown ? { ...pictures, id, when, name: old?.name ?? pictures.name } : null;
  if (shown) await cases.put(shown);
  const grew = before?.kind === 'study' && found?.how !== 'again' && before.slices < after.slices;
  return { summary: after, pictures: shown, grownFrom: grew ? before.slices : null };
}

/** The image is logged as a digest that only someone with the image can compute. */
function readEntry(
  { id, when, kind, slices, hash, status, label, model, app }: CaseSummary,
  grownFrom: number | null,
): NewEntry {
  const image = hash && bytesToHex(sha256(fromBase64(hash))).slice(0, 16);
  const study = kind === 'study' && { slices, ...(grownFrom !== null && { grownFrom }) };
  const facts = { status, label, model, app, image, ...study };
  return { when: grownFrom === null ? when : Date.now(), event: 'read', about: id, facts };
}

const EVENT_OF = { firstRead: 'first-read', feedback: 'feedback', diagnosis: 'diagnosis' } as const;

/**
 * Changes a person's annotations of a case. The answer stays as it was given.
 * @returns the case as it is then; null where there is none, or it cannot be written
 */
export const annotate = (id: string, change: Partial<Annotations>): Promise<CaseSummary | null> =>
  storing(writeAnnotations(id, change));

async function writeAnnotations(id: string, change: Partial<Annotations>): Promise<CaseSummary | null> {
  const after = await withDatabase((db) =>
    atomically(db, async (tx) => {
      const before = await tx.objectStore('summaries').get(id);
      if (!before) return null;
      const after = { ...before, ...change };
      await tx.objectStore('summaries').put(after);
      const events = (Object.keys(EVENT_OF) as (keyof typeof EVENT_OF)[]).filter((name) => name in change);
      await append(
        tx,
        events.map((name) => {
          const { when: _when, ...facts } = (change[name] ?? { cleared: true }) as { when?: number };
          return { when: Date.now(), event: EVENT_OF[name], about: id, facts: { ...facts, app: version } };
        }),
      );
      return after;
    }),
  );
  if (!after) return null;
  written([after]);
  annotated.set({ count: annotated.get().count + 1 });
  return after;
}

export const findSummary = (id: string): Promise<CaseSummary | null> =>
  withDatabase(async (db) => (await db.get('summaries', id)) ?? null);

/** All of them, oldest first, for figures and search. */
export const allSummaries = (): Promise<CaseSummary[] | null> =>
  withDatabase((db) => db.getAllFromIndex('summaries', 'when'));

/** Erases one case, or all: pictures, summary and annotations. The log records only that it was erased. */
export async function erase(ids: readonly string[] | 'all'): Promise<boolean | null> {
  const done = await withDatabase((db) =>
    atomically(db, async (tx) => {
      if (ids === 'all') {
        await tx.objectStore('cases').clear();
        await tx.objectStore('summaries').clear();
      } else {
        await deleteWithSlices(tx, ids);
      }
      await append(tx, [erasedEntry(ids === 'all' ? 'all' : ids.length)]);
      return true;
    }),
  );
  if (done) changed();
  return done;
}

/** @param byHost deleted because of the host's policy, not by the person */
export const erasedEntry = (cases: number | 'all', byHost = false): NewEntry => ({
  ...{ when: Date.now(), event: 'erased', about: null },
  facts: { cases, app: version, ...(byHost && { byHost }) },
});

/**
 * Deletes cases; with a study, the summaries of its slices too.
 * @param ids may not be text in another page's records
 */
export async function deleteWithSlices(tx: Writing, ids: readonly IDBValidKey[]): Promise<void> {
  const [cases, summaries] = [tx.objectStore('cases'), tx.objectStore('summaries')];
  const groups = new Set<string>();
  for (const id of ids) {
    const key = IDBKeyRange.only(id);
    const one = await summaries.get(key);
    if (one?.kind === 'study') groups.add(one.group);
    await cases.delete(key);
    await summaries.delete(key);
  }
  for (const group of groups) {
    for (const { id, pictured } of await summaries.index('group').getAll(group)) {
      if (!pictured) await summaries.delete(id);
    }
  }
}

/** Adds missing summaries to cases that an earlier version kept (also after a rollback to it). */
export async function completeSummaries(): Promise<void> {
  await withDatabase(async (db) => {
    const [cases, summaries] = await Promise.all([db.getAllKeys('cases'), db.getAllKeys('summaries')]);
    const known = new Set(summaries);
    const missing = cases.filter((id) => !known.has(id));
    for (const id of missing) {
      const kept = await db.get('cases', id);
      const summary = kept && summaryOfKept(kept);
      if (!summary) continue;
      await db.put('summaries', summary);
      written([summary]);
    }
  });
}

/** @returns null for a record that is damaged or not from this app */
export function summaryOfKept({ id, when, read, study }: Case): CaseSummary | null {
  try {
    if (typeof id !== 'string' || !Number.isFinite(when)) return null;
    return summaryOf(read, { id, when, group: id, pictured: true }, study ?? null, '0.1.0');
  } catch {
    return null;
  }
}
