/**
 * Files that another app handed over, kept by the service worker (see src/service-worker/received.ts). Any web page can
 * do that too, so they are opened only when the user agrees.
 */
import { RECEIVED_CACHE } from '../../service-worker/names';
import { takeIn } from '../intake/intake';
import { createStore } from '../state/store';
import { offline } from './states';

/** Files that wait for the user's decision. */
export const received = createStore<{ readonly files: readonly File[] }>({ files: [] });

/** Their requests in the cache: files that come later need a new decision. */
let shown: readonly Request[] = [];

/**
 * @param search query of the address that the service worker redirected to; if empty, finds what earlier starts left
 *   waiting
 */
export async function lookForReceived(search: string): Promise<void> {
  const outcome = new URLSearchParams(search).get('received');
  // A reload must not ask again.
  if (outcome) history.replaceState(null, '', import.meta.env.BASE_URL + location.hash);
  const files = await waiting().catch(() => []);
  received.set({ files });
  offline.set({ shared: files.length > 0 });
  if (outcome === 'lost' || (outcome && files.length === 0)) offline.set({ trouble: 'share-lost' });
}

export async function openReceived(): Promise<void> {
  const { files } = received.get();
  await discardReceived();
  takeIn(files);
}

export async function discardReceived(): Promise<void> {
  received.set({ files: [] });
  offline.set({ shared: false });
  const cache = await caches.open(RECEIVED_CACHE);
  for (const key of shown) await cache.delete(key);
  shown = [];
  if ((await cache.keys()).length === 0) await caches.delete(RECEIVED_CACHE);
}

async function waiting(): Promise<File[]> {
  shown = [];
  // Without a secure connection there are no caches, and no files can be shared with the app.
  if (!globalThis.caches || !(await caches.has(RECEIVED_CACHE))) return [];
  const cache = await caches.open(RECEIVED_CACHE);
  const files: File[] = [];
  shown = await cache.keys();
  for (const key of shown) {
    const response = await cache.match(key);
    if (!response) continue;
    const { headers } = response;
    const type = headers.get('content-type') ?? '';
    files.push(new File([await response.blob()], nameIn(headers), { type }));
  }
  return files;
}

/** Other pages of the origin can write to this cache too: an invalid name is treated as missing. */
function nameIn(headers: Headers): string {
  try {
    return decodeURIComponent(headers.get('x-name') ?? '') || '?';
  } catch {
    return '?';
  }
}
