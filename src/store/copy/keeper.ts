/**
 * The page's end of the service worker: registers it, announces newer versions and changes to them by consent.
 * See docs/offline.md.
 */
import { Workbox } from 'workbox-window';
import type { InstallFailed } from '../../sw/messages';
import { PATH } from '../../sw/names';
import { trustedScript } from '../../trusted';
import { offline } from '../offline';
import { session } from '../session';
import { ask } from './ask';
import { check, testCopy } from './check';
import { startLaunch } from './launch';
import { selfTest } from './self-test';

const { BASE_URL } = import.meta.env;
const container = navigator.serviceWorker;

/** Between the app's tabs. */
const tabs = new BroadcastChannel(`dendrite ${PATH}`);

export async function keep(): Promise<void> {
  startLaunch();
  const workbox = new Workbox(trustedScript(`${BASE_URL}sw.js`), { scope: BASE_URL });
  workbox.addEventListener('waiting', () => void announce());
  // A worker whose download failed never activates, but the one before it still serves.
  workbox.addEventListener('redundant', () => {
    if (!container.controller)
      offline.set({ state: 'failed', trouble: offline.get().trouble ?? 'not-stored' });
  });
  container.addEventListener('message', ({ data }: MessageEvent<InstallFailed>) => {
    if (data?.type === 'INSTALL_FAILED' && data.noRoom) offline.set({ trouble: 'no-room' });
  });
  container.addEventListener('controllerchange', () => void start());
  tabs.onmessage = () => offline.set({ update: 'switched-elsewhere' });
  if (container.controller) void start();
  try {
    await workbox.register({ immediate: true });
  } catch {
    if (!container.controller) offline.set({ state: 'failed', trouble: 'not-stored' });
  }
}

/** Once a service worker is in charge of the page. */
async function start(): Promise<void> {
  const report = await check();
  if (!report || report.missing.length > 0 || report.tested === 'passed') return;
  await idle();
  if (!selfTest.get().running && !selfTest.get().result) await testCopy();
}

/** Says that a newer version waits, and what it changes. */
async function announce(): Promise<void> {
  const waiting = (await container.getRegistration(BASE_URL))?.waiting;
  const news = waiting ? await ask(waiting, { type: 'DESCRIBE' }) : null;
  if (waiting) offline.set({ update: 'waiting', news });
}

export async function switchVersion(): Promise<void> {
  offline.set({ update: 'switching' });
  const registration = await container.getRegistration(BASE_URL);
  // A newer worker takes over by itself when all tabs were closed; its version still waits for consent.
  const newest = registration?.waiting ?? registration?.active;
  if (newest) await ask(newest, { type: 'SWITCH' });
  tabs.postMessage('switched');
  location.reload();
}

/** Resolves when nothing is being read and the browser has nothing better to do. */
async function idle(): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => {
      if (session.get().batch) return;
      stop();
      resolve();
    };
    const stop = session.subscribe(look);
    look();
  });
  const soon = globalThis.requestIdleCallback ?? ((done: () => void) => setTimeout(done, 1000));
  await new Promise<void>((resolve) => {
    soon(() => resolve());
  });
}
