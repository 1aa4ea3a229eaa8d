/**
 * The service worker: keeps everything that a reading needs, serves it without asking the network, and steps aside
 * for a newer version only when the user agrees.
 */
import { cacheNames, clientsClaim } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  getCacheKeyForURL,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { PageMessage } from './messages';
import { WORKER_POLICY } from './policy';
import { verifyCache } from './verify';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly PrecacheEntry[] };

const entries = [...self.__WB_MANIFEST];

// Scripts of workers first: they leave with a policy of their own, which the page's does not give them.
registerRoute(
  ({ request }) => request.destination === 'worker',
  async ({ request }) => withPolicy((await matchPrecache(request)) ?? (await fetch(request))),
);
precacheAndRoute(entries);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));
cleanupOutdatedCaches();
// On the first visit this page is served from the cache at once. A newer version waits until it is told.
clientsClaim();

self.addEventListener('message', (event) => {
  const { type } = event.data as PageMessage;
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'CHECK_CACHE') {
    const kept = entries.map(({ url, integrity }) => ({ key: getCacheKeyForURL(url)!, integrity }));
    event.waitUntil(
      verifyCache(cacheNames.precache, kept).then((report) => event.ports[0]?.postMessage(report)),
    );
  }
});

function withPolicy(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('content-security-policy', WORKER_POLICY);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
