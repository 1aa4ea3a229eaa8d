/**
 * The kept cases that can lie beside a new one. They are looked through for every slice that is looked at, so they are
 * read once, as little of each as that needs, and kept up to date: with what this tab writes, and anew after another's.
 */

import { storage, withDatabase } from '../state/database';
import type { CaseSummary } from '../state/schema';
import { fromBase64 } from './summary';

const FIELDS = ['id', 'when', 'group', 'tag', 'status', 'label', 'probabilities', 'firstRead'] as const;

/** A case whose pictures are kept. */
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

/** Read at once: more would hold up the page. */
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

/** The database is the origin's, as this is. */
const tabs = new BroadcastChannel('dendrite cases');

/** These were written just now. */
export function written(cases: readonly CaseSummary[]): void {
  // What is being read may be from before.
  known = known?.then((all) => put(all, cases));
  tabs.postMessage(null);
}

/** Some were deleted. */
export function deleted(): void {
  known = undefined;
  tabs.postMessage(null);
}

tabs.onmessage = () => {
  known = undefined;
};
storage.subscribe(() => {
  if (storage.get().state === 'deleted') known = undefined;
});
