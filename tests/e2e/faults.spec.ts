/**
 * Everything that can fail does: servers, files, clocks, disks, workers and tabs. Afterwards the app works completely
 * or says what to do, reads nothing with a damaged model, and has lost no kept result.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { headPng } from './images';
import { damage, logged, started, stopServiceWorker, tested, versionOf } from './install';
import { newVersion, type Release } from './release';
import { drop, expect, offlineReady, resultOf, startSite, test } from './site';

/** Rounds differ, and each takes half a minute: one in every run, a hundred during work on this. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 1);

/** In every run each kind of file is either damaged or missing, in turn; both during work on this. */
const BOTH = process.env.FAULT_ROUNDS !== undefined;

/** If the server dies during its very first answer, the page's load event may never fire. */
const PATIENCE = { timeout: 30_000 };

/** Number of files that a first visit requests, and of those that an update does: their names have changed. */
const files = (where: string) => readFileSync('dist/sw.js', 'utf8').split(`"url":"${where}`).length - 1;

/** Reads an example; returns the answer without the parts that depend on the version. */
async function reads(page: Page): Promise<string> {
  await started(page);
  await page.getByRole('button', { name: 'Axial' }).click();
  await resultOf(page);
  const answer = await page.locator('article.result .card').textContent();
  await page.getByRole('link', { name: 'Dendrite, start' }).click();
  await page.getByRole('button', { name: 'Clear the list' }).click();
  expect(answer).toContain('tumour');
  return answer!;
}

/** The browser's own error page may still be loading, and would interfere. */
const visit = (page: Page, url: string) => expect(() => page.goto(url)).toPass();

test.describe('the server dies at any moment', () => {
  let next: Release;
  test.beforeAll(() => {
    next = newVersion();
  });
  test.afterAll(() => next.remove());

  for (let round = 1; round <= ROUNDS; round++) {
    test(`round ${round} of ${ROUNDS}`, async ({ page: opened, errors }) => {
      let page = opened;
      // Two downloads, four starts and three readings.
      test.setTimeout(300_000);
      const random = seeded(round);
      const site = await startSite();
      const { url } = site;

      // While the page and its service worker are being fetched for the first time.
      const first = site.dieAt(1 + Math.floor(random() * files('')));
      await page.goto(url, PATIENCE).catch(() => {});
      await first;
      const there = await page.goto(url, PATIENCE).catch(() => null);
      // Either everything was stored, or the page does not claim so. The browser's own error page claims nothing.
      if (there) expect(await page.getByText('Works offline', { exact: true }).count()).toBe(0);
      await site.revive();
      if (!there) {
        // The browser's own error page may arrive late and replace the app's.
        page = await opened.context().newPage();
        page.on('pageerror', (error) => errors.push(String(error)));
      }
      await visit(page, url);
      await offlineReady(page);
      const answer = await reads(page);
      const before = await logged(page);
      expect(before).toBeGreaterThan(0);

      // While the next version is being fetched, the current one stays intact and complete without a server.
      await site.revive(next.folder);
      const second = site.dieAt(1 + Math.floor(random() * files('assets/')));
      await page.reload();
      await second;
      await page.goto(url);
      await offlineReady(page);
      expect(await versionOf(page)).toBe('0.1.0');
      expect(await reads(page)).toBe(answer);

      // Files that arrived are not fetched again; the change itself needs no server.
      await site.revive(next.folder);
      await page.goto(url);
      const ready = page.getByText('A new version is ready: 0.2.0.');
      await ready.waitFor();
      await site.kill();
      await page.evaluate(() => document.body.setAttribute('data-before', ''));
      await page.getByRole('button', { name: 'Reload now' }).click();
      await page.locator('body:not([data-before])').waitFor({ timeout: 60_000 });
      await offlineReady(page);
      expect(await versionOf(page)).toBe('0.2.0');
      expect(await reads(page)).toBe(answer);
      expect(await logged(page)).toBe(before + 2);
    });
  }
});

const FILES = [
  /model\//,
  /assets\/worker/,
  /index\.html/,
  /assets\/(index|page)-/,
  /assets\//,
  /(files|charge)\.json/,
] as const;

for (const [k, file] of FILES.entries()) {
  for (const remove of BOTH ? [false, true] : [k % 2 === 1]) {
    test(`kept files are ${remove ? 'gone' : 'damaged'}: ${file.source}`, async ({ page, site }) => {
      await page.goto(site.url);
      await offlineReady(page);
      await tested(page);
      const answer = await reads(page);
      expect(await damage(page, file, remove)).toBeGreaterThan(0);
      await stopServiceWorker(page);
      // With a server everything is repaired, even the page's own files.
      await page.goto(site.url);
      await offlineReady(page);
      expect(await reads(page)).toBe(answer);
      await site.kill();
      await page.goto(site.url);
      await offlineReady(page);
      expect(await reads(page)).toBe(answer);
      expect(await logged(page)).toBe(3);
    });
  }
}

test('everything stored is cleared away, but the service worker stays', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(site.url);
  await offlineReady(page);
  await site.kill();
  await page.goto(site.url);
  await offlineReady(page);
  await reads(page);
});

for (const time of ['1999-12-31T23:59:59', '2099-01-01T00:00:00']) {
  test(`the clock says ${time}`, async ({ page, site }) => {
    await page.clock.setFixedTime(new Date(time));
    await page.goto(site.url);
    await offlineReady(page);
    const answer = await reads(page);
    await site.kill();
    await page.goto(site.url);
    expect(await reads(page)).toBe(answer);
    expect(await logged(page)).toBe(2);
  });
}

test('no room for a new version: the one in use stays whole', async ({ page, site }) => {
  test.slow();
  const next = newVersion();
  await page.goto(site.url);
  await offlineReady(page);
  await tested(page);
  const answer = await reads(page);
  const origin = new URL(site.url).origin;
  const { usage } = await page.evaluate(() => navigator.storage.estimate());
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage! + 300_000 });
  await site.revive(next.folder);
  await page.reload();
  await expect(page.getByText('This device has no room to store Dendrite')).toBeVisible();
  expect(await versionOf(page)).toBe('0.1.0');
  expect(await reads(page)).toBe(answer);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.reload();
  await expect(page.getByText('A new version is ready: 0.2.0.')).toBeVisible();
  expect(await logged(page)).toBe(2);
  next.remove();
});

test('a worker killed in the middle of a batch: a clear word, and the others go on', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    // Gives access to the page's workers, so that the test can end one.
    const workers: Worker[] = [];
    const Real = window.Worker;
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    };
    Object.assign(window, {
      killWorker: () => {
        const worker = workers.at(-1)!;
        worker.terminate();
        worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
      },
    });
  });
  await page.goto(site.url);
  await offlineReady(page);
  await tested(page);
  await drop(page, ...Array.from({ length: 8 }, (_, i) => ({ ...headPng(), name: `head-${i}.png` })));
  await expect(
    page.getByRole('link', {
      name: /head-0\.png.*(Glioma|Meningioma|Pituitary|No tumour|Uncertain|Not read)/,
    }),
  ).toBeVisible();
  await page.evaluate(() => (window as unknown as { killWorker(): void }).killWorker());
  await expect(
    page.getByRole('link', {
      name: /head-7\.png.*(Glioma|Meningioma|Pituitary|No tumour|Uncertain|Not read)/,
    }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: /head-\d\.png.*Could not be read/ })).toHaveCount(1);
});

test('a tab closed in the middle of a batch: what was read is kept, the rest is not there', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await offlineReady(page);
  const context = page.context();
  await drop(page, ...Array.from({ length: 12 }, (_, i) => ({ ...headPng(), name: `head-${i}.png` })));
  await expect.poll(() => logged(page)).toBeGreaterThan(1);
  const before = await logged(page);
  await page.close();
  const again = await context.newPage();
  await again.goto(site.url);
  expect(await logged(again)).toBeGreaterThanOrEqual(before);
  await reads(again);
});

/** Mulberry32: the same rounds on every machine. */
function seeded(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
