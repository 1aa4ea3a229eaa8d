/**
 * Whether the app would work without a connection, and whether a newer version waits. Both are said only when they
 * are true: "ready" means that the service worker has just found every file in its cache and checked its digest.
 */
import type { Workbox } from 'workbox-window';
import type { CacheReport } from '../sw/messages';
import { createStore } from './store';

export interface Offline {
  readonly state:
    | 'checking'
    | 'ready'
    /** Some files are missing or damaged. */
    | 'incomplete'
    /** No service workers here: an old browser, private mode, or no secure connection. */
    | 'unsupported'
    /** The service worker could not be installed: most often, no connection. */
    | 'failed';
  readonly update:
    | 'none'
    /** A newer version is downloaded and waits for consent. */
    | 'waiting'
    | 'switching'
    /** Another tab switched; this one still runs the old version. */
    | 'switched-elsewhere';
}

export const offline = createStore<Offline>({ state: 'checking', update: 'none' });

let workbox: Workbox | null = null;

/** Registers the service worker, once the page has nothing better to do. */
export async function startOffline(): Promise<void> {
  // The development server has none either: it would serve yesterday's code.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
    offline.set({ state: 'unsupported' });
    return;
  }
  const { Workbox } = await import('workbox-window');
  const { BASE_URL } = import.meta.env;
  const wb = new Workbox(`${BASE_URL}sw.js`, { scope: BASE_URL });
  workbox = wb;
  const hadController = Boolean(navigator.serviceWorker.controller);
  wb.addEventListener('waiting', () => offline.set({ update: 'waiting' }));
  wb.addEventListener('activated', () => void check());
  // A worker whose download failed never activates, but the one before it still serves.
  wb.addEventListener('redundant', () => {
    if (!navigator.serviceWorker.controller) offline.set({ state: 'failed' });
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (offline.get().update === 'switching') location.reload();
    else if (hadController) offline.set({ update: 'switched-elsewhere' });
    else void check();
  });
  try {
    await wb.register({ immediate: true });
    if (hadController) await check();
  } catch {
    offline.set({ state: hadController ? 'checking' : 'failed' });
    if (hadController) await check();
  }
}

/** Asks the service worker in charge to go through its cache. */
async function check(): Promise<void> {
  const controller = navigator.serviceWorker.controller;
  if (!controller) return;
  const report = await ask(controller);
  if (report) offline.set({ state: report.missing.length === 0 ? 'ready' : 'incomplete' });
}

function ask(worker: ServiceWorker): Promise<CacheReport | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(null), 20_000);
    port1.onmessage = ({ data }: MessageEvent<CacheReport>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.postMessage({ type: 'CHECK_CACHE' }, [port2]);
  });
}

/** The user agreed to the new version: it takes over, and the page reloads when it has. */
export function acceptUpdate(): void {
  offline.set({ update: 'switching' });
  workbox?.messageSkipWaiting();
}
