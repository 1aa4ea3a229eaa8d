/**
 * Which version is in charge. A worker may be newer than what it serves: it is the user who decides when the
 * version changes, and the self-test whether it stays. The record is written in one go, so that it is never half.
 */
import { STATE_CACHE } from './names';

export interface Charge {
  readonly current: string;
  /** Kept until the current one has passed its self-test, and no page runs it any more. */
  readonly previous: string | null;
  /** How the current one's self-test ended. */
  readonly tested: 'passed' | 'failed' | null;
  /** Failed its self-test here. */
  readonly refused: string | null;
  /** All of the current one's files were here once: what lacks since then was lost, and not only not fetched yet. */
  readonly complete?: boolean;
}

const KEY = 'charge.json';

/** @returns null where there is none, or a damaged one */
export async function readCharge(): Promise<Charge | null> {
  const kept = await caches.match(KEY, { cacheName: STATE_CACHE });
  const charge = await kept?.json().catch(() => null);
  return typeof charge?.current === 'string' ? charge : null;
}

export async function writeCharge(charge: Charge): Promise<void> {
  const cache = await caches.open(STATE_CACHE);
  await cache.put(KEY, new Response(JSON.stringify(charge)));
}

export const fresh = (current: string): Charge => ({ current, previous: null, tested: null, refused: null });
