/** Without a server: the same answers, or a clear message why not. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { example, headPng } from './images';
import { damage, started, tested, versionOf } from './install';
import { brokenVersion, newVersion } from './release';
import { ANSWERED, drop, expect, offlineReady, resultOf, startSite, test } from './site';

test('kill the server, reload, drop again: the same result', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, headPng());
  const before = await resultOf(page);
  await offlineReady(page);
  await site.kill();
  await page.goto(site.url);
  await started(page);
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
  await offlineReady(page);
});

test('what PNG and JPEG need is stored first, and is enough for them', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'dendrite-'));
  cpSync('dist', folder, { recursive: true });
  for (const file of readdirSync(join(folder, 'assets'))) {
    if (file.endsWith('.wasm')) rmSync(join(folder, 'assets', file));
  }
  const site = await startSite(folder);
  await page.goto(site.url);
  await expect(page.getByText('Works offline for PNG and JPEG so far')).toBeVisible();
  await site.kill();
  await page.reload();
  await started(page);
  await drop(page, headPng());
  expect(await resultOf(page)).toMatch(ANSWERED);
  await site.revive();
  await page.reload();
  await offlineReady(page);
  await site.kill();
  rmSync(folder, { recursive: true });
});

test('a first download that breaks off goes on by itself', async ({ page, site }) => {
  // By then the page is loaded, and the service worker's first files.
  const dead = site.dieAt(20);
  await page.goto(site.url);
  await dead;
  await expect(page.getByText('Not stored for offline use')).toBeVisible();
  await site.revive();
  await offlineReady(page);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a deep link opens without a server', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  await site.kill();
  await page.goto(`${site.url}index.html#/about`);
  await expect(page.getByRole('dialog', { name: 'Intended use and limits' })).toBeVisible();
});

test('"ready" is not said when a kept file is damaged or missing; with a network it is mended', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await offlineReady(page);
  await tested(page);
  await damage(page, /model\/tree\.json/);
  await site.kill();
  await page.reload();
  await expect(page.getByText('Does not work offline yet')).toBeVisible();
  await expect(page.getByText('could not be downloaded again')).toBeVisible();
  // Nothing is read with it.
  await drop(page, headPng());
  expect(await resultOf(page)).not.toMatch(ANSWERED);
  await site.revive();
  await page.getByRole('link', { name: 'Dendrite, start' }).click();
  await page.locator('.notice').getByRole('button', { name: 'Try again' }).click();
  await offlineReady(page);
  await expect(page.getByText('could not be downloaded again')).toBeHidden();
  await drop(page, { ...headPng(), name: 'again.png' });
  await expect(page.locator('article.result')).toContainText('again.png');
  expect(await resultOf(page)).toMatch(ANSWERED);
});

test('the worker runs under a policy of its own', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  // The self-test may start it as soon as the page is loaded.
  const policy = page
    .waitForResponse(/assets\/worker-/)
    .then((response) => response.headerValue('content-security-policy'));
  await page.reload();
  await started(page);
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
    expect(result).toContain('do not match');
    expect(result).not.toMatch(ANSWERED);
    await expect(page.getByText('Not stored for offline use')).toBeVisible();
    const failed = page.getByText('This copy of Dendrite failed its self-test');
    await expect(failed.first()).toBeVisible();
    // After a repair on the server, the app notices by itself, and reads the same file at the next try.
    await site.revive('dist');
    await offlineReady(page);
    await tested(page);
    await expect(page.locator('.notice').filter({ has: failed })).toBeHidden();
    await page.getByRole('article').getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('article.result')).toContainText(ANSWERED);
    await site.kill();
  });
});

test('a new version waits for consent, says what changes, then the page reloads into it', async ({
  page,
  site,
}) => {
  // Chromium may keep a worker that is about to be replaced for half a minute.
  test.slow();
  const next = newVersion('0.2.0', '0'.repeat(64));
  await page.goto(site.url);
  await offlineReady(page);
  await tested(page);
  await site.revive(next.folder);
  await page.reload();
  await expect(page.getByText('A new version is ready: 0.2.0.')).toBeVisible();
  await expect(page.getByText('The model changes: readings may differ')).toBeVisible();
  await page.getByText('What changes').click();
  await expect(page.getByText('Something is better.')).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  expect(await versionOf(page)).toBe('0.1.0');
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Reload now' }).click();
  await reloaded;
  await offlineReady(page);
  expect(await versionOf(page)).toBe('0.2.0');
  await expect(page.getByText('A new version is ready')).toBeHidden();
  // A tab that was not asked is not reloaded while it is used.
  await expect(other.getByText('Another tab changed to a new version')).toBeVisible();
  next.remove();
});

test('a version that is older is named older, and waits for consent', async ({ page, site }) => {
  const before = newVersion('0.0.9');
  await page.goto(site.url);
  await offlineReady(page);
  await site.revive(before.folder);
  await page.reload();
  await expect(page.getByText('An older version is offered: 0.0.9.')).toBeVisible();
  expect(await versionOf(page)).toBe('0.1.0');
  before.remove();
});

test('a change is made once the self-test that is running has ended', async ({ page, site }) => {
  const next = newVersion();
  await page.addInitScript(() => {
    const { fetch } = window;
    window.fetch = async (input, init) => {
      if (/self-test/.test(String(input)) && sessionStorage.getItem('held')) {
        sessionStorage.clear();
        await new Promise((resolve) => addEventListener('released', resolve, { once: true }));
      }
      return fetch(input, init);
    };
  });
  await page.goto(site.url);
  await offlineReady(page);
  await tested(page);
  await page.evaluate(() => sessionStorage.setItem('held', 'yes'));
  await site.revive(next.folder);
  await page.reload();
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('held'))).toBe(null);
  await page.getByRole('button', { name: 'Reload now' }).click();
  await expect(page.getByText('Changing to the new version')).toBeVisible();
  // A service worker that gets a message while it is being replaced may not answer for half a minute.
  await page.waitForTimeout(2_000);
  expect(await versionOf(page)).toBe('0.1.0');
  await site.kill();
  await page.evaluate(() => dispatchEvent(new Event('released')));
  await expect.poll(() => versionOf(page).catch(() => 'reloading')).toBe('0.2.0');
  await offlineReady(page);
  next.remove();
});

test('closing every tab is no consent', async ({ page, site }) => {
  const next = newVersion();
  await page.goto(site.url);
  await offlineReady(page);
  await site.revive(next.folder);
  await page.reload();
  await expect(page.getByText('A new version is ready: 0.2.0.')).toBeVisible();
  await expect(page.getByText('The model is the same')).toBeVisible();
  // The newer worker activates when nothing stops it, and still serves the current version.
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  await again.goto(site.url);
  await offlineReady(again);
  await expect(again.getByText('A new version is ready: 0.2.0.')).toBeVisible();
  expect(await versionOf(again)).toBe('0.1.0');
  await again.getByRole('button', { name: 'Reload now' }).click();
  await expect.poll(() => versionOf(again).catch(() => 'reloading')).toBe('0.2.0');
  next.remove();
});

test('a new version that fails its self-test is taken back, and the history stays', async ({
  page,
  site,
}) => {
  const next = brokenVersion();
  await page.goto(site.url);
  await offlineReady(page);
  await tested(page);
  await drop(page, example('axial'));
  const before = await resultOf(page);
  await site.revive(next.folder);
  await page.reload();
  await page.getByRole('button', { name: 'Reload now' }).click();
  await expect(
    page.getByText(/failed its self-test on this device, and version 0.1.0 is back/),
  ).toBeVisible();
  expect(await versionOf(page)).toBe('0.1.0');
  await drop(page, example('axial'));
  expect(await resultOf(page)).toContain('failed its self-test, so nothing is read');
  await site.kill();
  await page.getByRole('button', { name: 'Reload now' }).click();
  await offlineReady(page);
  await expect(page.getByText('Version 0.3.0 failed its self-test on this device.')).toBeVisible();
  await drop(page, example('axial'));
  expect(await resultOf(page)).toBe(before);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.locator('.kept').first()).toBeVisible();
  next.remove();
});

test('a first copy that fails its self-test reads nothing, and says what to do', async ({ page }) => {
  const broken = brokenVersion();
  const site = await startSite(broken.folder);
  await page.goto(site.url);
  await expect(page.getByText('This copy of Dendrite failed its self-test')).toBeVisible();
  await drop(page, example('axial'));
  expect(await resultOf(page)).toContain('failed its self-test, so nothing is read');
  // The failure is stored: the next start reads nothing either, tested or not.
  await page.reload();
  await started(page);
  await drop(page, example('axial'));
  expect(await resultOf(page)).toContain('failed its self-test, so nothing is read');
  // An intact version clears it.
  await site.revive();
  await page.reload();
  await page.locator('.notice').filter({ hasText: 'A new version' }).getByRole('button').click();
  await tested(page);
  await drop(page, example('axial'));
  expect(await resultOf(page)).toMatch(ANSWERED);
  await site.kill();
  broken.remove();
});

test('the copy is checked on demand', async ({ page, site }) => {
  await page.goto(`${site.url}#/about`);
  await tested(page);
  // The files that a first visit fetches last were neither missing nor damaged.
  await expect(page.getByText(/all \d+ are intact/)).toBeVisible();
  await expect(page.getByText('Downloaded again')).toBeHidden();
  await damage(page, /examples\/colin27-axial\.png/);
  await page.getByRole('button', { name: 'Check this copy' }).click();
  await expect(
    page.getByText('Self-test passed: a known slice is read exactly as it should be.'),
  ).toBeVisible();
  await expect(page.getByText(/all \d+ are intact\. Downloaded again.*: 1\./)).toBeVisible();
});
