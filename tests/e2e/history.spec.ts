/**
 * Kept records are checked when they are read: damaged, foreign and deleted ones, many of them, and names in pictures.
 */
import type { Page } from '@playwright/test';
import { imageFields, makeDicom, pixels } from '../unit/decode/make/dicom';
import { example, tallPixelHead } from './images';
import { kept, started } from './install';
import { ANSWERED, drop, expect, resultOf, saved, test, type Upload } from './site';

/**
 * Changes the history's database from outside the app. `work` gets the store of cases, and one of its records if there
 * is one.
 */
const inDatabase = (page: Page, work: string) =>
  page.evaluate(
    (source) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('dendrite');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const change = db.transaction('cases', 'readwrite');
          const store = change.objectStore('cases');
          const reading = store.getAll();
          reading.onsuccess = () => {
            const [record] = reading.result;
            WORKS[source](store, record);
          };
          change.oncomplete = () => {
            db.close();
            resolve();
          };
          change.onabort = () => reject(change.error);
        };
        const WORKS: Record<string, (store: IDBObjectStore, record: Record<string, unknown>) => void> = {
          damage: (store, record) => {
            store.put({ id: 'zzz-nothing' });
            store.put({ ...record, id: 'zzz-no-time', when: 'yesterday' });
            store.put({
              ...record,
              id: 'zzz-no-picture',
              read: { ...(record.read as object), thumbnail: null },
            });
            store.put({
              ...record,
              id: 'zzz-no-label',
              read: {
                ...(record.read as object),
                reading: {
                  ...(record.read as { reading: object }).reading,
                  status: 'read',
                  label: 'healthy',
                },
              },
            });
            store.put({ id: 17, name: 'a number for a key' });
            store.put({ id: ['a', 'list'], when: Number.NaN });
          },
          many: (store, record) => {
            for (let i = 0; i < 120; i++) {
              store.put({ ...record, id: `a${String(i).padStart(5, '0')}`, when: i, name: `old-${i}.png` });
            }
          },
        };
      }),
    work,
  );

const open = (page: Page) => page.getByRole('link', { name: 'History', exact: true }).click();

test('damaged records hide nothing, are deleted one by one, and all at once', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await expect.poll(() => kept(page)).toBe(1);
  await inDatabase(page, 'damage');
  await page.reload();
  await started(page);
  await open(page);
  await expect(page.getByText('This entry cannot be shown')).toHaveCount(6);
  const sound = page.locator('.kept', { hasText: '#1' });
  await expect(sound).toBeVisible();
  // A confirmation comes first.
  await page.getByRole('button', { name: 'Delete the damaged entry' }).first().click();
  await expect(page.getByText('Delete the damaged entry?')).toBeVisible();
  expect(await kept(page)).toBe(7);
  await page.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(page.getByText('This entry cannot be shown')).toHaveCount(5);
  // The address of a damaged record.
  await page.goto(`${site.url}#/history/zzz-no-label`);
  await expect(page.getByText('This result is no longer kept.')).toBeVisible();
  await open(page);
  await sound.getByRole('link').click();
  await expect(page.getByRole('article')).toContainText('#1');
  await expect(page.getByText(/Other pages under .* can read and change what is kept here/)).toBeVisible();
  await open(page);
  await page.getByRole('button', { name: 'Delete all' }).click();
  await page.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(page.getByText('Nothing kept yet.')).toBeVisible();
  expect(await kept(page)).toBe(0);
});

test('many are opened page by page', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await expect.poll(() => kept(page)).toBe(1);
  await inDatabase(page, 'many');
  await open(page);
  await expect(page.locator('.kept')).toHaveCount(50);
  await page.getByRole('button', { name: 'Show more (71)' }).click();
  await expect(page.locator('.kept')).toHaveCount(100);
});

test('a database of another page under the same name is left alone, and said', async ({ page, site }) => {
  await page.goto(`${site.url}icons/mark.svg`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('dendrite', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('theirs');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await page.goto(site.url);
  await drop(page, example('axial'));
  expect(await resultOf(page)).toMatch(ANSWERED);
  await expect(page.getByText('is damaged, or another page made it').first()).toBeVisible();
  await open(page);
  await page.getByRole('button', { name: 'Delete all' }).click();
  await page.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(page.getByText('is damaged, or another page made it')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Dendrite, start' }).click();
  await drop(page, { ...example('axial'), name: 'after.png' });
  await expect.poll(() => kept(page)).toBe(1);
});

test('the database is deleted under the open page: said truly, and results go on', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await expect.poll(() => kept(page)).toBe(1);
  const other = await page.context().newPage();
  await other.goto(`${site.url}icons/mark.svg`);
  await other.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('dendrite').onsuccess = resolve;
      }),
  );
  await expect(page.getByText('The history was deleted by another tab')).toBeVisible();
  await drop(page, { ...example('axial'), name: 'after.png' });
  await expect(page.locator('article.result')).toContainText('after.png');
  await expect.poll(() => kept(page)).toBe(1);
});

/** A file that declares a burned-in name. */
function burnedIn(): Upload {
  const { grey, ...size } = tallPixelHead(256);
  const fields = [...imageFields(size), [0x00280301, 'CS', 'YES'] as const];
  fields.sort(([a], [b]) => a - b);
  return {
    name: 'MUELLER^ANNA.dcm',
    bytes: makeDicom([...fields, pixels(Uint16Array.from(grey, (v) => 4 * v))] as Parameters<
      typeof makeDicom
    >[0]),
  };
}

/** Everything stored of the first case: its texts, and the brightest pixel of its pictures. */
const firstCase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ text: string; brightest: number }>((resolve) => {
        indexedDB.open('dendrite').onsuccess = ({ target }) => {
          const db = (target as IDBOpenDBRequest).result;
          db.transaction('cases').objectStore('cases').getAll().onsuccess = ({ target }) => {
            const [first] = (target as IDBRequest).result;
            db.close();
            const { display, thumbnail, prepared } = first.read;
            const pictures = [display, thumbnail, prepared].filter(Boolean) as { grey: Uint8ClampedArray }[];
            resolve({
              text: JSON.stringify(first),
              brightest: Math.max(...pictures.flatMap(({ grey }) => [...grey])),
            });
          };
        };
      }),
  );

test('an image with a name burned in is kept without its pictures', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, burnedIn());
  await resultOf(page);
  await expect.poll(() => kept(page)).toBe(1);
  expect((await firstCase(page)).brightest).toBe(0);
  await open(page);
  await page.locator('.kept').getByRole('link').click();
  await expect(page.getByText('so no picture of it was kept')).toBeVisible();
});

test('numbers in place of file names: always in the history, and in what is saved where it is wanted', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await drop(
    page,
    { ...example('axial'), name: 'MUELLER^ANNA.png' },
    { ...example('coronal'), name: 'MUELLER^ANNA-2.png' },
  );
  await expect.poll(() => kept(page)).toBe(2);
  expect((await firstCase(page)).text).not.toContain('MUELLER');
  await open(page);
  await page.getByRole('checkbox', { name: /Numbers in place of file names/ }).check();
  await page.keyboard.press('Escape');
  const text = (await saved(page, 'Save results')).bytes.toString();
  expect(text).not.toContain('MUELLER');
  expect(text).toContain('"file":"#1"');
  // It survives a reload.
  await page.reload();
  await open(page);
  await expect(page.getByRole('checkbox', { name: /Numbers in place of file names/ })).toBeChecked();
  await expect(page.locator('.kept').first()).toContainText('#2');
});
