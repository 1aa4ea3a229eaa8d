/** Reads and damages what the service worker has stored, from the page. */
import { expect, type Page } from '@playwright/test';
import { BASE } from './site';

interface VersionRecord {
  readonly current: string;
  readonly previous: string | null;
  readonly tested: string | null;
}

/** The service worker's record of which version is in charge. */
export const versionRecordOf = (page: Page): Promise<VersionRecord | null> =>
  page.evaluate(async (path) => {
    const record = await caches.match('charge.json', { cacheName: `dendrite ${path} state` });
    return record ? record.json() : null;
  }, BASE);

/** Waits until the version in charge has passed its self-test; the page may be changing to another version. */
export const tested = (page: Page) =>
  expect(async () => expect((await versionRecordOf(page))?.tested).toBe('passed')).toPass({
    timeout: 30_000,
  });

/** Waits until the page accepts files: the first drawing may wait for the language. */
export const started = (page: Page) => page.getByRole('button', { name: 'Choose images' }).waitFor();

/** Version number of the version in charge. */
export async function versionOf(page: Page): Promise<string | undefined> {
  const charge = await versionRecordOf(page);
  return page.evaluate(
    async ([path, id]) => {
      const cacheName = `dendrite ${path} version ${id}`;
      return (await (await caches.match('version.json', { cacheName }))?.json())?.version;
    },
    [BASE, charge?.current],
  );
}

/** Damages stored files, or the service worker's own records: replaces or removes their bytes. */
export const damage = (page: Page, what: RegExp, remove = false): Promise<number> =>
  page.evaluate(
    async ({ source, remove, path }) => {
      let count = 0;
      for (const name of await caches.keys()) {
        if (!name.startsWith(`dendrite ${path} `)) continue;
        const cache = await caches.open(name);
        for (const key of await cache.keys()) {
          if (!new RegExp(source).test(key.url)) continue;
          count++;
          if (remove) await cache.delete(key);
          else await cache.put(key, new Response('{}', await cache.match(key)));
        }
      }
      return count;
    },
    { source: what.source, remove, path: BASE },
  );

/** Ends the service worker, as browsers do when it is idle: it starts again from what is stored. */
export async function stopServiceWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Number of results in the history: the same image with the same answer counts once. */
export const kept = (page: Page): Promise<number> => countIn(page, 'cases');

/** Number of entries in the log: one for each reading that was kept. */
export const logged = (page: Page): Promise<number> => countIn(page, 'audit');

const countIn = (page: Page, store: 'cases' | 'audit'): Promise<number> =>
  page.evaluate(
    (store) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('dendrite');
        opening.onerror = () => reject(opening.error);
        // There is no database yet. One created here would be in the app's way.
        opening.onupgradeneeded = () => {
          resolve(0);
          opening.transaction!.abort();
        };
        opening.onsuccess = () => {
          const db = opening.result;
          const counting = db.transaction(store).objectStore(store).count();
          counting.onsuccess = () => {
            db.close();
            resolve(counting.result);
          };
          counting.onerror = () => reject(counting.error);
        };
      }),
    store,
  );
