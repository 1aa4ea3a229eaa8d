/** Checks that what is in the cache is what was built. */
import type { CacheReport } from './messages';

export interface Kept {
  /** Where in the cache. */
  readonly key: string;
  /** `sha384-` and base64, as in Subresource Integrity. */
  readonly integrity: string | undefined;
}

export async function verifyCache(cacheName: string, kept: readonly Kept[]): Promise<CacheReport> {
  const cache = await caches.open(cacheName);
  const missing: string[] = [];
  // One after another: a phone need not hold them all at once.
  for (const { key, integrity } of kept) {
    const response = await cache.match(key);
    const whole = response && (!integrity || (await digestOf(response)) === integrity);
    if (!whole) missing.push(key);
  }
  return { total: kept.length, missing };
}

async function digestOf(response: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', await response.arrayBuffer()));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}
