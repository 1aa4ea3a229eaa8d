/** Files shared by another app, which the service worker has kept until now (see src/service-worker/received.ts). */
import { RECEIVED_CACHE } from '../../service-worker/names';
import { takeIn } from '../intake/intake';
import { offline } from './offline';

/** @param search of the address that the service worker led to */
export async function takeReceived(search: string): Promise<void> {
  const outcome = new URLSearchParams(search).get('received');
  if (!outcome) return;
  // A reload must not ask again.
  history.replaceState(null, '', import.meta.env.BASE_URL + location.hash);
  const files = await received().catch(() => []);
  if (files.length > 0) takeIn(files);
  else offline.set({ trouble: 'share-lost' });
}

/** They are dropped as they are taken. */
async function received(): Promise<File[]> {
  const cache = await caches.open(RECEIVED_CACHE);
  const files: File[] = [];
  for (const key of await cache.keys()) {
    const response = (await cache.match(key))!;
    const { headers } = response;
    const name = decodeURIComponent(headers.get('x-name') ?? '');
    files.push(new File([await response.arrayBuffer()], name, { type: headers.get('content-type') ?? '' }));
  }
  await caches.delete(RECEIVED_CACHE);
  return files;
}
