/**
 * Which version is in charge. A worker may be newer than what it serves: the user decides when the version changes, and
 * the self-test whether it stays. The record is written in one operation, so it is never incomplete.
 */
import { STATE_CACHE } from './names';

export interface VersionRecord {
  readonly current: string;
  /** Kept until the current one has passed its self-test, and no page runs it any more. */
  readonly previous: string | null;
  /** Result of the current one's self-test. */
  readonly tested: 'passed' | 'failed' | null;
  /** The version that failed its self-test here. */
  readonly refused: string | null;
  /** All of the current one's files were stored once: those missing since then were lost, not just not fetched yet. */
  readonly complete?: boolean;
}

const KEY = 'charge.json';

/** @returns null where it is missing or damaged. It must not be trusted as it is: see `restricted`. */
export async function readRecord(): Promise<VersionRecord | null> {
  const kept = await caches.match(KEY, { cacheName: STATE_CACHE });
  const record = await kept?.json().catch(() => null);
  return typeof record?.current === 'string' ? record : null;
}

export async function writeRecord(record: VersionRecord): Promise<void> {
  const cache = await caches.open(STATE_CACHE);
  await cache.put(KEY, new Response(JSON.stringify(record)));
}

export const fresh = (current: string): VersionRecord => ({
  current,
  previous: null,
  tested: null,
  refused: null,
});

/** The record without unknown versions; null where the one in charge is unknown. */
export function restricted(record: VersionRecord | null, known: ReadonlySet<string>): VersionRecord | null {
  if (!record || !known.has(record.current)) return null;
  const named = (id: unknown) =>
    typeof id === 'string' && known.has(id) && id !== record.current ? id : null;
  const tested = record.tested === 'passed' || record.tested === 'failed' ? record.tested : null;
  const complete = record.complete === true;
  return {
    current: record.current,
    previous: named(record.previous),
    tested,
    refused: named(record.refused),
    complete,
  };
}
