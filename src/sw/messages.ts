/** What the page and the service worker say to each other. */
export type PageMessage = { readonly type: 'CHECK_CACHE' } | { readonly type: 'SKIP_WAITING' };

/** Answer to `CHECK_CACHE`. */
export interface CacheReport {
  readonly total: number;
  /** Addresses that are not in the cache, or not with the bytes they were built with. */
  readonly missing: readonly string[];
}
