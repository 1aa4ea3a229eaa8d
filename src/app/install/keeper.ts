/**
 * The page's side of the service worker: registers it, announces newer versions, and switches to them when the user
 * agrees. See docs/offline.md.
 */
import { Workbox } from 'workbox-window';
import type { InstallFailed } from '../../service-worker/messages';
import { PATH } from '../../service-worker/names';
import { trustedScript } from '../../worker/trusted';
import { leaveUnasked } from '../session/leaving';
import { session } from '../session/session';
import { when } from '../state/store';
import { ask } from './ask';
import { check, testInstall } from './check';
import { startLaunch } from './launch';
import { isOwnWorker, loadedByAnother, ownController, ownRegistration } from './own-worker';
import { selfTest } from './self-test';
import { offline } from './states';

const { BASE_URL } = import.meta.env;
const container = navigator.serviceWorker;

/** Milliseconds until a failed first download is tried again; the pause doubles each time. */
const FIRST_PAUSE = 4_000;
const LONGEST_PAUSE = 300_000;

/** For messages between the app's tabs. */
const tabs = new BroadcastChannel(`dendrite ${PATH}`);

export async function keep(): Promise<void> {
  startLaunch();
  container.addEventListener('message', ({ data, source }: MessageEvent<InstallFailed>) => {
    if (!isOwnWorker(source as ServiceWorker | null)) return;
    if (data?.type === 'INSTALL_FAILED' && data.noRoom) offline.set({ trouble: 'no-room' });
  });
  container.addEventListener('controllerchange', () => ownController() && void start());
  if (loadedByAnother) offline.set({ trouble: 'foreign-worker' });
  tabs.onmessage = () => offline.set({ update: 'switched-elsewhere' });
  if (ownController()) void start();
  for (let tries = 0; !(await registered()); tries++) {
    offline.set({ state: 'failed', trouble: offline.get().trouble ?? 'not-stored' });
    void testAtStart();
    await pause(Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE));
  }
}

/**
 * Whether a service worker is, or will be, in charge. A worker whose download broke off never is, and its files are not
 * fetched again. If one is in charge already, it stays, and the next start asks for a newer one again.
 */
async function registered(): Promise<boolean> {
  const workbox = new Workbox(trustedScript(`${BASE_URL}sw.js`), { scope: BASE_URL });
  workbox.addEventListener('waiting', () => void announce());
  try {
    const registration = await workbox.register({ immediate: true });
    // An earlier page may have started it, in which case Workbox does not report it.
    const installing = registration?.installing;
    if (installing) await settled(installing);
    const active = registration?.active;
    // It may have activated just before this page was loaded, without controlling it.
    if (active && !ownController()) await ask(active, { type: 'CLAIM' });
    return Boolean(active ?? registration?.waiting ?? ownController());
  } catch {
    return ownController() !== null;
  }
}

function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state !== 'installing') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Ends early when the network is back. */
function pause(time: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, time);
    addEventListener('online', () => resolve(), { once: true });
  });
}

/** Runs once a service worker controls the page. */
async function start(): Promise<void> {
  const report = await check();
  if (report?.missing.length !== 0) return;
  // The earlier failure may have come from a server that has been repaired since.
  if (selfTest.get().result?.outcome === 'failed') selfTest.set({ result: null });
  await testAtStart();
}

/**
 * Every start runs the self-test once, when there is nothing else to do: the browser may have changed as well as the
 * installed app. It also wakes the worker that reads.
 */
export async function testAtStart(): Promise<void> {
  await idle();
  await when(selfTest, ({ running }) => !running);
  const { running, result } = selfTest.get();
  if (!running && !result && offline.get().update !== 'switching') await testInstall();
}

/** Announces a waiting newer version, and what it changes. */
async function announce(): Promise<void> {
  const waiting = (await ownRegistration())?.waiting;
  const news = waiting ? await ask(waiting, { type: 'DESCRIBE' }) : null;
  if (waiting) offline.set({ update: 'waiting', news });
}

export async function switchVersion(): Promise<void> {
  offline.set({ update: 'switching' });
  // A worker that is asked for files while another is about to replace it may not answer for half a minute (Chromium).
  await when(selfTest, ({ running }) => !running);
  const registration = await ownRegistration();
  // A newer worker activates by itself after all tabs were closed, but its version still needs the user's consent.
  const newest = registration?.waiting ?? registration?.active;
  if (newest) await ask(newest, { type: 'SWITCH' });
  tabs.postMessage('switched');
  // The user was told that everything open is closed.
  leaveUnasked();
  location.reload();
}

/** Resolves when nothing is being read and the browser is idle. */
async function idle(): Promise<void> {
  await when(session, ({ batch }) => !batch);
  const soon = globalThis.requestIdleCallback ?? ((done: () => void) => setTimeout(done, 1000));
  await new Promise<void>((resolve) => {
    soon(() => resolve());
  });
}
