/**
 * Whether the app would work without a connection, and whether a newer version waits. "Ready" means that the service
 * worker has just found every file in its cache and checked its digest.
 */

import { offline } from './states';

const keeper = () => import('./keeper');

/** Registers the service worker, once the page is idle. */
export async function startOffline(): Promise<void> {
  // Not on the development server, where it would serve outdated code.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
    offline.set({ state: 'unsupported' });
    if (import.meta.env.PROD) void keeper().then(({ testAtStart }) => testAtStart());
    return;
  }
  try {
    await (await keeper()).keep();
  } catch {
    offline.set({ state: 'failed' });
  }
}

/** The user agreed to the new version: the page reloads into it. */
export const acceptUpdate = async (): Promise<void> => (await keeper()).switchVersion();
