/** Without a server: the same answers, or a clear word about why not. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { example, headPng } from './images';
import { drop, expect, offlineReady, resultOf, startSite, test } from './site';

test('kill the server, reload, drop again: the same result', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, headPng());
  const before = await resultOf(page);
  await offlineReady(page);
  await site.kill();
  await page.goto(site.url);
  await drop(page, headPng());
  expect(await resultOf(page)).toBe(before);
});

test('read for the first time without a server', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  await site.kill();
  await page.reload();
  await page.getByRole('button', { name: 'Coronal' }).click();
  expect(await resultOf(page)).toContain('colin27-coronal.png');
  await expect(page.getByText('Ready to work offline')).toBeVisible();
});

test('a deep link opens without a server', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  await site.kill();
  await page.goto(`${site.url}index.html#/about`);
  await expect(page.getByRole('dialog', { name: 'Intended use and limits' })).toBeVisible();
});

test('"ready" is not said when a kept file is damaged or missing', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  await page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((key) => key.includes('precache'));
    const cache = await caches.open(name!);
    const key = (await cache.keys()).find(({ url }) => url.includes('tree.json') || url.includes('model/'))!;
    await cache.put(key, new Response('{}', { headers: { 'content-type': 'application/json' } }));
  });
  await page.reload();
  await expect(page.getByText('Not yet ready to work offline')).toBeVisible();
});

test('the worker runs under a policy of its own', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  await page.reload();
  const policy = page
    .waitForResponse(/assets\/worker-/)
    .then((response) => response.headerValue('content-security-policy'));
  await drop(page, headPng());
  await resultOf(page);
  expect(await policy).toContain("default-src 'none'");
});

test.describe('a model that does not belong together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dendrite-'));
  test.beforeAll(() => {
    cpSync('dist', folder, { recursive: true });
    const tree = join(folder, 'model/tree.json');
    writeFileSync(
      tree,
      readFileSync(tree, 'utf8').replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
    );
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('nothing is read with it, and it is not kept', async ({ page }) => {
    const site = await startSite(folder);
    await page.goto(site.url);
    await drop(page, headPng());
    const result = await resultOf(page);
    expect(result).toContain('do not belong together');
    expect(result).not.toContain('Looks most like');
    await expect(page.getByText('Could not be stored for offline work')).toBeVisible();
    // Mended on the server, the same file is read at the next try.
    await site.revive('dist');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('article.result')).toContainText('How likely each answer is');
    await site.kill();
  });
});

test('a new version waits for consent, then the page reloads into it', async ({ page, site }) => {
  const folder = mkdtempSync(join(tmpdir(), 'dendrite-'));
  cpSync('dist', folder, { recursive: true });
  // A new release differs somewhere; the service worker's list of digests says where.
  const sw = join(folder, 'sw.js');
  writeFileSync(sw, `${readFileSync(sw, 'utf8')}\n// newer`);
  await page.goto(site.url);
  await offlineReady(page);
  await site.revive(folder);
  await page.reload();
  await expect(page.getByText('A new version is ready.')).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Reload now' }).click();
  await reloaded;
  await expect(page.getByText('Ready to work offline')).toBeVisible();
  await expect(page.getByText('A new version is ready.')).toBeHidden();
  // A tab that was not asked is not reloaded under its user's hands.
  await expect(other.getByText('Another tab changed to a new version')).toBeVisible();
  rmSync(folder, { recursive: true, force: true });
});
