/** The package can be served from anywhere: at the root, under a path, and over plain http in a network. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { unzipSync } from 'fflate';
import { BROWSER } from '../../playwright.config';
import { headPng } from './images';
import { ANSWERED, drop, expect, offlineReady, resultOf, startSite, test } from './site';

test.describe.configure({ mode: 'default' });

const out = mkdtempSync(join(tmpdir(), 'dendrite-package-'));
let folder: string;

test.beforeAll(() => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/package.ts', out]);
  const zip = readdirSync(out).find((name) => name.endsWith('.zip'))!;
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(out, zip))))) {
    const file = join(out, 'unpacked', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  folder = join(out, 'unpacked', zip.replace('.zip', ''));
});
test.afterAll(() => rmSync(out, { recursive: true, force: true }));

test('every file is listed with its digest', () => {
  const listed = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(listed).toHaveLength(files.length - 1);
  for (const line of listed) {
    const [digest, path] = line.split('  ');
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, path!)))
        .digest('hex'),
    ).toBe(digest);
  }
});

test('the list of its components and the licences come with it', () => {
  expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toContain('.cdx.json');
  expect(readFileSync(join(folder, 'THIRD-PARTY.txt'), 'utf8')).toContain('openjpeg');
});

for (const base of ['/', '/radiology/tools/']) {
  test(`reads under ${base}, and goes on without the server`, async ({ page }) => {
    const site = await startSite(folder, base);
    await page.goto(site.url);
    await drop(page, headPng());
    const before = await resultOf(page);
    await offlineReady(page);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
    expect(scopes).toEqual([base]);
    await site.kill();
    await page.goto(`${site.url}#/about`);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await drop(page, headPng());
    expect(await resultOf(page)).toBe(before);
  });
}

test('over plain http in a network: it reads, and says that it cannot work offline', async () => {
  const site = await startSite(folder, '/');
  const args = [...BROWSER.args, '--host-resolver-rules=MAP clinic.test 127.0.0.1'];
  const browser = await chromium.launch({ ...BROWSER, args });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(site.url.replace('127.0.0.1', 'clinic.test'));
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await drop(page, headPng());
  expect(await resultOf(page)).toMatch(ANSWERED);
  await expect(page.getByText('Cannot work offline here')).toBeVisible();
  expect(errors).toEqual([]);
  await browser.close();
  await site.kill();
});
