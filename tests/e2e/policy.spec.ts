/** The host's policy (policy.json), frames, and calls between browsers. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { example } from './images';
import { kept, started } from './install';
import { ANSWERED, drop, expect, offlineReady, resultOf, startSite, test } from './site';

const folder = mkdtempSync(join(tmpdir(), 'dendrite-'));
const site = (policy: unknown) => {
  cpSync('dist', folder, { recursive: true });
  writeFileSync(join(folder, 'policy.json'), typeof policy === 'string' ? policy : JSON.stringify(policy));
  return startSite(folder);
};
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function nothingToSave(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.getByRole('heading', { name: 'Your own reading' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Save|Print/ })).toHaveCount(0);
  await expect(page.getByText('For a PACS or a medical record')).toHaveCount(0);
}

test('no history and no files: nothing is kept, nothing can be saved; without the server too', async ({
  page,
}) => {
  const host = await site({ history: 'never', export: false });
  await page.goto(host.url);
  await drop(page, example('axial'));
  expect(await resultOf(page)).toMatch(ANSWERED);
  await nothingToSave(page);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByText('does not allow results to be kept')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Keep results/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await offlineReady(page);
  await host.kill();
  await page.reload();
  await started(page);
  await drop(page, example('axial'));
  await resultOf(page);
  await nothingToSave(page);
  expect(await kept(page)).toBe(0);
});

test('a number and an age that kept results may reach', async ({ page }) => {
  const host = await site({ maxEntries: 2, maxAgeDays: 30 });
  await page.goto(host.url);
  await drop(
    page,
    { ...example('axial'), name: 'one.png' },
    { ...example('coronal'), name: 'two.png' },
    { ...example('sagittal'), name: 'three.png' },
  );
  await expect(
    page.getByRole('link', {
      name: /three\.png.*(Glioma|Meningioma|Pituitary|No tumour|Uncertain|Not read)/,
    }),
  ).toBeVisible();
  await expect.poll(() => kept(page)).toBe(2);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByText('Kept results are deleted after 30 days. At most 2 are kept')).toBeVisible();
  // A month later.
  await page.clock.setFixedTime(Date.now() + 31 * 86_400_000);
  await page.reload();
  await started(page);
  await expect.poll(() => kept(page)).toBe(0);
  await host.kill();
});

test('off until the user switches it on', async ({ page }) => {
  const host = await site({ history: 'off' });
  await page.goto(host.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByText('New results are not kept.')).toBeVisible();
  await page.getByRole('checkbox', { name: /Keep results/ }).check();
  await page.keyboard.press('Escape');
  await drop(page, { ...example('axial'), name: 'wanted.png' });
  await expect.poll(() => kept(page)).toBe(1);
  await host.kill();
});

test('what is open is closed when nobody has touched it', async ({ page }) => {
  const host = await site({ clearAfterMinutes: 10 });
  await page.clock.install();
  await page.goto(host.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await page.clock.fastForward('09:00');
  await expect(page.getByRole('article')).toBeVisible();
  await page.clock.fastForward('02:00');
  await expect(page.getByRole('article')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Choose images' })).toBeVisible();
  await host.kill();
});

test('a policy that cannot be read allows nothing that it could have forbidden', async ({ page }) => {
  const host = await site('{ "history": "nevr" }');
  await page.goto(host.url);
  await expect(page.getByText('This site’s policy file cannot be read')).toBeVisible();
  await drop(page, example('axial'));
  expect(await resultOf(page)).toMatch(ANSWERED);
  await nothingToSave(page);
  expect(await kept(page)).toBe(0);
  await page.getByRole('link', { name: 'This clinic' }).click();
  await expect(page.getByRole('button', { name: 'Check the log' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Save|CSV)/ })).toHaveCount(0);
  await host.kill();
});

/** A page of another origin that shows the app in a frame. */
async function frameOf(url: string) {
  const pages = mkdtempSync(join(tmpdir(), 'dendrite-'));
  writeFileSync(join(pages, 'index.html'), `<iframe src="${url}" width="800" height="600"></iframe>`);
  const other = await startSite(pages);
  return { ...other, origin: new URL(other.url).origin, end: () => rmSync(pages, { recursive: true }) };
}

test('in a frame of another page there is a link, and no app', async ({ page, site }) => {
  const other = await frameOf(site.url);
  await page.goto(other.url);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('link', { name: 'Open in a window of its own' })).toBeVisible();
  await expect(frame.getByRole('button')).toHaveCount(0);
  await other.kill();
  other.end();
});

test('a frame that the host’s policy names shows the app', async ({ page }) => {
  const host = await site({});
  const other = await frameOf(host.url);
  writeFileSync(join(folder, 'policy.json'), JSON.stringify({ embedding: [other.origin] }));
  await page.goto(other.url);
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'Choose images' })).toBeVisible();
  await other.kill();
  await host.kill();
  other.end();
});

test('no script of the page finds a way to call another browser', async ({ page, site }) => {
  await page.goto(site.url);
  await started(page);
  const found = await page.evaluate(() =>
    ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
});
