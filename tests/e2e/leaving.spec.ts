/**
 * Leaving the page while it reads, or with results that are nowhere else: the browser asks first, and the page says
 * afterwards where they are.
 */
import type { Page } from '@playwright/test';
import { example, headPng } from './images';
import { kept, started } from './install';
import { drop, expect, resultOf, test } from './site';

/** Answers the browser's question. @returns how often it was asked */
function answering(page: Page, answer: 'leave' | 'stay') {
  let asked = 0;
  page.on('dialog', (dialog) => {
    expect(dialog.type()).toBe('beforeunload');
    asked++;
    void (answer === 'leave' ? dialog.accept() : dialog.dismiss());
  });
  return () => asked;
}

/** Browsers ask only after the user has interacted with the page. */
const touch = (page: Page) => page.locator('h1').first().click();

/** The note of the first kept case. */
const storedNote = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('dendrite');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('summaries').objectStore('summaries').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result[0]?.note);
          };
        };
      }),
  );

const neverKept = (page: Page) =>
  page.route('**/policy.json', (route) => route.fulfill({ json: { history: 'never' } }));

test('a result that is kept can be left, and one line leads to it', async ({ page, site }) => {
  const asked = answering(page, 'leave');
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await expect.poll(() => kept(page)).toBe(1);
  await touch(page);
  await page.reload();
  await started(page);
  expect(asked()).toBe(0);
  const line = page.locator('.notice', { hasText: 'Results in the history: 1.' });
  await expect(line).toContainText('This page was reloaded.');
  await line.getByRole('link', { name: 'Open the history' }).click();
  await expect(page.locator('.kept')).toHaveCount(1);
  await page.goto(site.url);
  await expect(line).toHaveCount(0);
});

test('a result that is nowhere else is asked about before it is lost', async ({ page, site }) => {
  await neverKept(page);
  const asked = answering(page, 'stay');
  await page.goto(site.url);
  await drop(page, example('axial'), example('coronal'));
  await expect(page.locator('.item__verdict[data-kind="none-yet"]')).toHaveCount(0);
  await touch(page);
  // Staying does not finish a navigation that could be waited for.
  await page.evaluate(() => location.reload());
  await expect.poll(asked).toBe(1);
  await expect(page.locator('.item')).toHaveCount(2);

  const clear = page.getByRole('button', { name: 'Clear the list' });
  await clear.click();
  await expect(page.locator('.confirm')).toContainText('neither in the history nor saved: 2.');
  await page.getByRole('button', { name: 'No, keep' }).click();
  await expect(page.locator('.item')).toHaveCount(2);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save results' }).click();
  await download;
  await clear.click();
  await expect(page.locator('#home-title')).toBeVisible();
  await page.reload();
  expect(asked()).toBe(1);
});

test('what was being read is told after the page was left', async ({ page, site }) => {
  await neverKept(page);
  const asked = answering(page, 'leave');
  await page.goto(site.url);
  await drop(page, ...Array.from({ length: 40 }, (_, i) => ({ ...headPng(512), name: `head-${i}.png` })));
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await touch(page);
  await page.reload();
  await started(page);
  expect(asked()).toBe(1);
  await expect(page.locator('.notice')).toContainText('Files not read:');
});

test('a note that was just typed is asked about, until it is stored', async ({ page, site }) => {
  const asked = answering(page, 'stay');
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await expect.poll(() => kept(page)).toBe(1);
  await page.getByRole('tab', { name: 'Report' }).click();
  const note = page.getByLabel('Note (no names)');
  await note.fill('looked at again');
  await page.evaluate(() => location.reload());
  await expect.poll(asked).toBe(1);
  await expect(note).toHaveValue('looked at again');
  await note.press('Tab');
  await expect.poll(() => storedNote(page)).toBe('looked at again');
  await page.reload();
  await started(page);
  expect(asked()).toBe(1);
});
