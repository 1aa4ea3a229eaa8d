/** A history that is full, deleted or blocked: the screen says so, and reading goes on. */

import { example, headPng } from './images';
import { kept, started } from './install';
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
  await expect(page.getByText('This device is full')).toBeVisible();
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
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByRole('checkbox', { name: /Keep results on this device/ }).uncheck();
  await page.keyboard.press('Escape');
  await drop(page, example('axial'));
  await resultOf(page);
  await page.reload();
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByText('New results are not kept.')).toBeVisible();
});

test('an older version has the database open and does not let go: reading works, and is kept afterwards', async ({
  page,
  site,
}) => {
  // An older tab, which does not know of newer versions.
  const older = await page.context().newPage();
  await older.goto(`${site.url}icons/mark.svg`);
  await older.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open('dendrite', 1).onsuccess = (event) => {
          Object.assign(window, { held: (event.target as IDBOpenDBRequest).result });
          resolve();
        };
      }),
  );
  // Adds a step to this page's version.
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => open(name, version === undefined ? undefined : version + 1);
  });
  await page.goto(site.url);
  await expect(page.getByText('Another tab holds the history')).toBeVisible();
  await drop(page, example('axial'));
  await resultOf(page);
  await older.close();
  await expect(page.getByText('Another tab holds the history')).toBeHidden();
});

test('after a rollback the older version works with the newer database, and all is there', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  const other = await page.context().newPage();
  await other.goto(`${site.url}icons/mark.svg`);
  await expect.poll(() => kept(other)).toBe(1);
  await page.close();
  // The newer version added another store.
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('dendrite', 7);
        request.onupgradeneeded = () => request.result.createObjectStore('something-new');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await other.goto(site.url);
  await started(other);
  await drop(other, example('coronal'));
  await resultOf(other);
  await expect.poll(() => kept(other)).toBe(2);
  await other.getByRole('link', { name: 'History', exact: true }).click();
  await expect(other.locator('.kept')).toHaveCount(2);
});

test('little room left is said before it is none', async ({ page, site }) => {
  await page.addInitScript(() => {
    navigator.storage.estimate = async () => ({ usage: 90e6, quota: 100e6 });
  });
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await expect(page.getByText('This device is nearly full')).toBeVisible();
});

const ANSWERS = [
  { name: 'grants', persist: async () => true, says: 'The browser has promised not to clear the history' },
  {
    name: 'denies',
    persist: async () => false,
    says: 'The browser may clear the history when room is short',
  },
  { name: 'never answers', persist: () => new Promise<boolean>(() => {}), says: 'has not answered yet' },
] as const;

for (const { name, persist, says } of ANSWERS) {
  test(`asked to keep the history, the browser ${name}: that is what is said`, async ({ page, site }) => {
    await page.addInitScript(`navigator.storage.persisted = async () => false;
      navigator.storage.persist = ${persist.toString()};`);
    await page.goto(site.url);
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await expect(page.getByText('when there is a first result')).toBeVisible();
    await page.keyboard.press('Escape');
    await drop(page, example('axial'));
    await resultOf(page);
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await expect(page.getByText(says)).toBeVisible();
  });
}

test('a browser without a storage manager', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'storage', { get: () => undefined });
  });
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByText('does not say whether it may clear the history')).toBeVisible();
});
