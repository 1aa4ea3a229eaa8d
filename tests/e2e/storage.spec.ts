/** A history that is full, taken away or in the way: said on the screen, and reading goes on. */
import { example, headPng } from './images';
import { drop, expect, resultOf, test } from './site';

test('no room left', async ({ page, site }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await expect(page.getByText('No room is left on this device')).toBeVisible();
});

test('a newer version in another tab needs the database: this one lets go, and says so', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  const other = await page.context().newPage();
  await other.goto(`${site.url}icons/mark.svg`);
  const upgraded = await other.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('dendrite', 99);
        request.onsuccess = () => resolve('upgraded');
        request.onblocked = () => resolve('blocked');
        request.onerror = () => resolve('failed');
      }),
  );
  expect(upgraded).toBe('upgraded');
  await expect(page.getByText('A newer version in another tab uses the history now')).toBeVisible();
  await drop(page, headPng());
  await expect(page.locator('article.result')).toContainText('head.png');
});

test('kept results can be switched off', async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('checkbox', { name: /Keep results on this device/ }).uncheck();
  await page.keyboard.press('Escape');
  await drop(page, example('axial'));
  await resultOf(page);
  await page.reload();
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByText('New results are not kept.')).toBeVisible();
});
