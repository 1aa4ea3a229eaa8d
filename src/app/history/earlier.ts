/**
 * The kept cases that a new one can be compared with. Every slice that is viewed is compared with them, so they are
 * read once, with only the fields that are needed, and kept up to date: with what this tab writes, and again after a
 * change by another tab.
 */

import { storage, withDatabase } from '../state/database';
import type { CaseSummary } from '../state/schema';
import { fromBase64 } from './summary';

const FIELDS = ['id', 'when', 'group', 'tag', 'status', 'label', 'probabilities', 'firstRead'] as const;

/** A case with kept pictures. */
export interface Earlier extends Pick<CaseSummary, (typeof FIELDS)[number]> {
  /** Perceptual hash of its image, or of its key slice's. */
  readonly hash: Uint8Array | null;
}

export const earlierOf = (one: CaseSummary): Earlier => ({
  ...(Object.fromEntries(FIELDS.map((name) => [name, one[name]])) as Pick<
    CaseSummary,
    (typeof FIELDS)[number]
  >),
  hash: one.hash === null ? null : fromBase64(one.hash),
});

let known: Promise<Map<string, Earlier>> | undefined;

/** Oldest first. */
export async function earlierCases(): Promise<readonly Earlier[]> {
  known ??= load();
  return [...(await known).values()].sort((a, b) => a.when - b.when);
}

/** Summaries read at once: more would block the page. */
const PAGE = 500;

async function load(): Promise<Map<string, Earlier>> {
  const found = new Map<string, Earlier>();
  const isRead = await withDatabase(async (db) => {
    let range: IDBKeyRange | null = null;
    for (;;) {
      const some: CaseSummary[] = await db.getAll('summaries', range, PAGE);
      put(found, some);
      const last = some.at(-1);
      if (!last || some.length < PAGE) return true;
      range = IDBKeyRange.lowerBound(last.id, true);
    }
  });
  if (!isRead) known = undefined;
  return found;
}

function put(known: Map<string, Earlier>, cases: readonly CaseSummary[]): Map<string, Earlier> {
  for (const one of cases) if (one.pictured) known.set(one.id, earlierOf(one));
  return known;
}

/** Tabs of the same origin share the database, and this channel. */
const tabs = new BroadcastChannel('dendrite cases');

/** Call when cases were just written. */
export function written(cases: readonly CaseSummary[]): void {
  // Loading may have started before this write.
  known = known?.then((all) => put(all, cases));
  tabs.postMessage(null);
}

/** Call when cases were deleted, or many were added. */
export function changed(): void {
  known = undefined;
  tabs.postMessage(null);
}

tabs.onmessage = () => {
  known = undefined;
};
storage.subscribe(() => {
  if (storage.get().state === 'deleted') known = undefined;
});
