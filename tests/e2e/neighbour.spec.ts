/**
 * Another page of the same origin, like another project page of the same account. It can write to everything that the
 * origin stores; while the app's own service worker controls the page, nothing of that is shown as the app's.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { example } from './images';
import { started, stopServiceWorker, tested, versionOf, versionRecordOf } from './install';
import { newVersion } from './release';
import { BASE, drop, expect, offlineReady, resultOf, startSite, test } from './site';

/** A page of the origin outside the app: no service worker controls it. */
async function neighbour(page: Page, url: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(new URL('/neighbour/', url).href);
  return other;
}

interface Forgery {
  /** What is replaced in every script and style, and with what. */
  readonly from: string;
  readonly to: string;
  /** Whether it makes a whole version, with its own id, and puts it in charge. */
  readonly version: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Changes the stored app: its files in place, or a new version with a matching list and record. */
const forge = (page: Page, forgery: Forgery): Promise<number> =>
  page.evaluate(
    async ({ from, to, version, headers, path }) => {
      const state = await caches.open(`dendrite ${path} state`);
      const charge = await (await state.match(`${path}charge.json`))!.json();
      const real = await caches.open(`dendrite ${path} version ${charge.current}`);
      const digest = async (bytes: BufferSource) =>
        `sha256-${btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))}`;
      const list = (await (await real.match(`${path}files.json`))!.json()) as {
        url: string;
        integrity: string;
      }[];
      let count = 0;
      const forged: { url: string; integrity: string; bytes: ArrayBuffer }[] = [];
      for (const entry of list) {
        const kept = await real.match(path + entry.url);
        if (!kept) continue;
        let bytes = await kept.arrayBuffer();
        if (/\.(js|css|html)$/.test(entry.url)) {
          const text = new TextDecoder().decode(bytes);
          if (text.includes(from)) {
            count++;
            bytes = new TextEncoder().encode(text.replaceAll(from, to)).buffer as ArrayBuffer;
          }
        }
        forged.push({ ...entry, integrity: version ? await digest(bytes) : entry.integrity, bytes });
      }
      const entries = forged.map(({ bytes: _, ...entry }) => entry);
      const text = JSON.stringify(entries);
      const id = version ? await digest(new TextEncoder().encode(text)) : charge.current;
      const target = await caches.open(`dendrite ${path} version ${id}`);
      for (const { url, bytes } of forged) {
        const type = url.endsWith('html') ? 'text/html' : url.endsWith('js') ? 'text/javascript' : 'text/css';
        const head = /\.(js|css|html)$/.test(url) ? { 'content-type': type, ...headers } : { ...headers };
        await target.put(path + url, new Response(bytes, { headers: head }));
      }
      if (version) {
        await target.put(`${path}files.json`, new Response(text));
        const record = { current: id, previous: null, tested: 'passed', refused: null, complete: true };
        await state.put(`${path}charge.json`, new Response(JSON.stringify(record)));
      }
      return count;
    },
    { ...forgery, path: BASE },
  );

/** The unmodified app's answer to an example. */
async function reads(page: Page): Promise<string> {
  await started(page);
  await drop(page, example('axial'));
  const said = await resultOf(page);
  await page.getByRole('link', { name: 'Dendrite, start' }).click();
  await page.getByRole('button', { name: 'Clear the list' }).click();
  return said;
}

for (const server of ['with its server', 'without one'] as const) {
  for (const version of [true, false]) {
    test(`${version ? 'the whole app, its list and its record' : 'the words of its verdicts'} rewritten, ${server}: the built app, and its own answer`, async ({
      page,
      site,
    }) => {
      await page.goto(site.url);
      await offlineReady(page);
      await tested(page);
      const before = await reads(page);
      const { current } = (await versionRecordOf(page))!;
      const other = await neighbour(page, site.url);
      expect(await forge(other, { from: 'No tumour found', to: 'FORGED', version })).toBeGreaterThan(0);
      await stopServiceWorker(page);
      if (server === 'without one') await site.kill();
      await page.reload();
      if (server === 'without one' && !version) {
        // Overwritten files are discarded: the app says so, or does not start. It shows nothing that was altered.
        await page.waitForTimeout(3_000);
        expect(await page.content()).not.toContain('FORGED');
        await expect(page.getByText('Works offline', { exact: true })).toBeHidden();
        return;
      }
      await offlineReady(page);
      expect(await reads(page)).toBe(before);
      expect(await page.content()).not.toContain('FORGED');
      // The record is repaired as well.
      await expect.poll(async () => (await versionRecordOf(page))!.current).toBe(current);
    });
  }
}

test('headers that were put beside the kept files are not passed on', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  const other = await neighbour(page, site.url);
  const headers = { refresh: '0; url=/neighbour/', 'content-security-policy': 'sandbox', 'x-forged': 'yes' };
  await forge(other, { from: 'nothing', to: 'nothing', version: false, headers });
  await site.kill();
  const answer = await page.reload();
  expect(await answer!.headerValue('x-forged')).toBeNull();
  expect(await answer!.headerValue('content-security-policy')).toContain("default-src 'none'");
  await offlineReady(page);
  expect(page.url()).toContain(BASE);
});

test('an older release of its own is not put back by another page', async ({ page, site }) => {
  const next = newVersion();
  await page.goto(site.url);
  await offlineReady(page);
  await tested(page);
  const old = (await versionRecordOf(page))!.current;
  await site.revive(next.folder);
  await page.reload();
  await page.getByRole('button', { name: 'Reload now' }).click();
  await expect.poll(() => versionOf(page).catch(() => 'reloading')).toBe('0.2.0');
  await offlineReady(page);
  const other = await neighbour(page, site.url);
  await other.evaluate(
    async ([path, current]) => {
      const state = await caches.open(`dendrite ${path} state`);
      const record = { current, previous: null, tested: 'passed', refused: null };
      await state.put(`${path}charge.json`, new Response(JSON.stringify(record)));
    },
    [BASE, old] as const,
  );
  await stopServiceWorker(page);
  await page.reload();
  await offlineReady(page);
  // A release named in the build may be put back where its files still exist: the page says that it is not the newest.
  const version = await versionOf(page);
  if (version === '0.1.0') await expect(page.getByText('A new version is ready: 0.2.0.')).toBeVisible();
  else expect(version).toBe('0.2.0');
  next.remove();
});

test('a release that the build does not name is not left in charge', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  // The end of the self-test is written to the record as well.
  await tested(page);
  const other = await neighbour(page, site.url);
  const built = (await versionRecordOf(page))!.current;
  // The neighbour's texts replace the app's, with a version number that looks newer.
  await forge(other, { from: '0.1.0', to: '9.9.9', version: true });
  expect((await versionRecordOf(page))!.current).not.toBe(built);
  await page.reload();
  await offlineReady(page);
  await expect.poll(async () => (await versionRecordOf(page))!.current).toBe(built);
});

test('another page cannot order the service worker about', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  await tested(page);
  const before = await versionRecordOf(page);
  const other = await neighbour(page, site.url);
  const answered = await other.evaluate(async (path) => {
    const registration = (await navigator.serviceWorker.getRegistration(path))!;
    const entry = (await (await fetch(path)).text()).match(/assets\/index[^"]+\.js/)![0];
    for (const message of [
      { type: 'TESTED', passed: false, page: path + entry },
      { type: 'NONSENSE' },
      null,
    ]) {
      const { port1, port2 } = new MessageChannel();
      registration.active!.postMessage(message, [port2]);
      const reply = new Promise((resolve) => {
        port1.onmessage = () => resolve('answered');
        setTimeout(() => resolve('silent'), 500);
      });
      if ((await reply) === 'answered') return 'answered';
    }
    return 'silent';
  }, BASE);
  expect(answered).toBe('silent');
  expect(await versionRecordOf(page)).toEqual(before);
});

test('flags and settings of another hand do not alter an answer', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  await tested(page);
  const before = await reads(page);
  const other = await neighbour(page, site.url);
  await other.evaluate(async () => {
    localStorage.setItem('dendrite:halted', 'nothing');
    localStorage.setItem('dendrite:theme', '<b>');
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('dendrite');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const db = opening.result;
        const writing = db.transaction('settings', 'readwrite');
        writing.objectStore('settings').put({ not: 'a language' }, 'language');
        writing.objectStore('settings').put('<b>', 'keepHistory');
        writing.oncomplete = () => {
          db.close();
          resolve();
        };
      };
    });
  });
  await page.reload();
  await offlineReady(page);
  expect(await reads(page)).toBe(before);
});

test.describe('a service worker of the whole origin, not the app’s', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dendrite-'));
  test.beforeAll(() => {
    cpSync('dist', join(folder, BASE), { recursive: true });
    // It answers every message of the page as if all were well, and passes requests on.
    writeFileSync(
      join(folder, 'sw.js'),
      `self.addEventListener('install', () => self.skipWaiting());
       self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
       self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));
       self.addEventListener('message', ({ data, ports: [port] }) => port?.postMessage({
         id: 'sha256-forged', about: null, total: 1, missing: [], repaired: 0, core: true, offered: null, refused: null }));`,
    );
    writeFileSync(join(folder, 'neighbour.html'), '<!doctype html><title>Neighbour</title>');
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is not believed: no "ready" before the page has come through its own', async ({ page }) => {
    const site = await startSite(folder, '/');
    await page.goto(`${site.url}neighbour.html`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js', { scope: '/' });
      await navigator.serviceWorker.ready;
    });
    const app = new URL(BASE, site.url).href;
    await page.goto(`${app}index.html`);
    await expect(page.getByText('Another program at this web address controlled this page')).toBeVisible();
    await expect(page.getByText('Works offline', { exact: true })).toBeHidden();
    // By then the app's own worker has stored it.
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL), { timeout: 40_000 })
      .toBe(`${app}sw.js`);
    await page.locator('.notice').getByRole('button', { name: 'Reload now' }).click();
    await offlineReady(page);
    await expect(page.getByText('Another program at this web address')).toBeHidden();
    await site.kill();
    await page.reload();
    await offlineReady(page);
  });
});
