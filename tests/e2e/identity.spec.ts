/**
 * Files with identifying text in every tag are opened in every way that shows or stores something; then everything that
 * the browser shows, stores and saves is searched for that text. The files' own names are shown on purpose, and
 * identify nobody here.
 */
import type { Page } from '@playwright/test';
import { decodeFile } from '../../src/decode/index';
import { nodeEnvironment } from '../../src/decode/platform/node';
import { ascii, concat, u16 } from '../unit/decode/make/bytes';
import { imageFields, makeDicom, pixels } from '../unit/decode/make/dicom';
import { IDENTIFYING, IDENTITY, POISON, SERIES_UID, withPreamble } from '../unit/decode/make/identifying';
import { makeNifti } from '../unit/decode/make/nifti';
import { chunk } from '../unit/decode/make/png';
import { dicomSeries, zipOf } from './dicom-series';
import { headJpeg, headPng } from './images';
import { drop, expect, offlineReady, resultOf, saved, test, type Upload } from './site';
import { watch } from './watch';

const series = (slices: number) =>
  dicomSeries({ slices, ball: 4, uid: SERIES_UID, told: IDENTIFYING }).map(({ name, bytes }) => ({
    name,
    bytes: withPreamble(bytes),
  }));

/** Pictures with text beside their pixels, a file of another modality, one without an image, a damaged one. */
function others(): Upload[] {
  const png = headPng().bytes;
  const jpeg = headJpeg().bytes;
  const comment = ascii(`${POISON} was here`);
  const text = chunk('tEXt', concat(ascii('Author\0'), comment));
  const ct = imageFields({ rows: 16, columns: 16, modality: 'CT' });
  const [slice] = series(1);
  return [
    { name: 'text.png', bytes: concat(png.subarray(0, 33), text, png.subarray(33)) },
    {
      name: 'comment.jpg',
      bytes: concat(
        jpeg.subarray(0, 2),
        [0xff, 0xfe, ...u16(comment.length + 2, false)],
        comment,
        jpeg.subarray(2),
      ),
    },
    {
      name: 'volume.nii',
      bytes: makeNifti({
        size: [64, 64, 2],
        values: Array.from({ length: 64 * 64 * 2 }, (_, i) => i % 61),
        description: `${POISON} was here`,
      }),
    },
    { name: 'ct', bytes: makeDicom([...ct, ...IDENTIFYING, pixels(new Uint16Array(256))]) },
    { name: 'report', bytes: makeDicom(IDENTIFYING) },
    { name: 'cut', bytes: slice.bytes.subarray(0, 4000) },
    { name: 'early', bytes: slice.bytes.subarray(0, 690) },
    { name: 'syntax', bytes: makeDicom([...ct, ...IDENTIFYING], { uid: '1.2.666.666.99' }) },
  ];
}

/** The key of a series is made from its UID: it may exist while the page is open, but must not be stored. */
async function seriesKey(): Promise<string> {
  const [{ name, bytes } = { name: '', bytes: new Uint8Array() }] = series(1);
  for await (const decoded of decodeFile(name, bytes, nodeEnvironment()))
    if (decoded.kind === 'slice' && decoded.provenance.series) return decoded.provenance.series;
  throw new Error('The series has no key.');
}

/**
 * Where a pattern occurs in what the browser stores: databases to the last byte, caches, storage, cookies. Bytes are
 * searched as Latin-1, without zeros, so that text with two bytes for each letter is found too.
 */
const kept = (page: Page, pattern: RegExp): Promise<string[]> =>
  page.evaluate(
    async ({ source, flags }) => {
      const sought = new RegExp(source, flags);
      const latin1 = new TextDecoder('latin1');
      const hits: string[] = [];
      const text = (at: string, found: string) => {
        const hit = sought.exec(found.replaceAll('\0', ''));
        if (hit) hits.push(`${at}: ${hit[0]}`);
      };
      const walk = async (at: string, value: unknown): Promise<void> => {
        if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) text(at, latin1.decode(value));
        else if (value instanceof Blob) text(at, latin1.decode(await value.arrayBuffer()));
        else if (value instanceof Map || value instanceof Set) await walk(at, [...value.entries()]);
        else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
          for (const [key, inner] of Object.entries(value)) {
            text(`${at} (a key)`, key);
            await walk(`${at}.${key}`, inner);
          }
        } else text(at, value instanceof Date ? value.toISOString() : String(value));
      };
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      for (const { name = '' } of await indexedDB.databases()) {
        text('a database', name);
        const db = await done(indexedDB.open(name));
        for (const store of db.objectStoreNames) {
          const records = db.transaction(store).objectStore(store);
          await walk(`${name}/${store} keys`, await done(records.getAllKeys()));
          await walk(`${name}/${store}`, await done(db.transaction(store).objectStore(store).getAll()));
        }
        db.close();
      }
      for (const name of await caches.keys()) {
        text('a cache', name);
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const answer = (await cache.match(request))!;
          text(`${name} ${request.url}`, [request.url, ...[...answer.headers].flat()].join(' '));
          await walk(`${name} ${request.url}`, await answer.arrayBuffer());
        }
      }
      await walk('localStorage', { ...localStorage });
      await walk('sessionStorage', { ...sessionStorage });
      await walk('history.state', history.state);
      text('cookies', document.cookie);
      return hits;
    },
    { source: pattern.source, flags: pattern.flags },
  );

/** Where a pattern occurs on the screen, visible or not: address, title, markup, fields, texts drawn in print. */
const shown = (page: Page, pattern: RegExp): Promise<string[]> =>
  page.evaluate(
    ({ source, flags }) => {
      const sought = new RegExp(source, flags);
      const fields = [...document.querySelectorAll('input, textarea, select')];
      const places = {
        address: decodeURIComponent(location.href),
        title: document.title,
        text: document.documentElement.innerText,
        markup: document.documentElement.outerHTML,
        fields: fields.map((field) => (field as HTMLInputElement).value).join('\n'),
      };
      return Object.entries(places).flatMap(([place, text]) => {
        const hit = sought.exec(text);
        return hit ? [`${place}: ${hit[0]}`] : [];
      });
    },
    { source: pattern.source, flags: pattern.flags },
  );

test('what a file says of its patient is not kept, shown or saved', async ({ context, page, site }) => {
  test.slow();
  page.setDefaultTimeout(60_000);
  const key = await seriesKey();
  const forbidden = new RegExp(`${IDENTITY.source}|${key}`, 'i');
  const seen = watch(context);
  const look = async (screen: string) =>
    expect(await shown(page, forbidden), `on the screen: ${screen}`).toEqual([]);
  const save = async (button: string, names: string) => {
    const { name, bytes } = await saved(page, button);
    const file = name + bytes.toString();
    expect(file).toContain(names);
    expect(file, button).not.toMatch(forbidden);
  };
  const finished = () => page.getByRole('button', { name: 'Clear the list' }).waitFor();

  await page.goto(site.url);
  await offlineReady(page);
  await drop(page, { ...series(1)[0], name: 'zebra-file' });
  expect(await resultOf(page)).toContain('zebra-file');
  await expect(page.locator('.report')).toBeAttached();
  await look('a result');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.report')).toBeVisible();
  await look('a report');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('tab', { name: 'Report' }).click();
  await look('the ways to take it along');
  await save('Save results (JSON)', 'zebra-file');
  await save('Save table (CSV)', 'zebra-file');

  const [text, comment, ...rest] = others();
  await drop(page, text, comment);
  await finished();
  await look('a list');
  await save('Save results', 'comment.jpg');
  await drop(page, ...series(6), ...rest);
  await page.getByRole('grid').waitFor();
  await finished();
  await look('a table');
  // All rows are drawn.
  await page.setViewportSize({ width: 1280, height: 2000 });
  for (const name of ['cut', 'early', 'report', 'ct', 'syntax', 'comment.jpg', 'text.png']) {
    if (/report|syntax/.test(name)) await page.getByText('2 other files were left out').click();
    await page
      .getByRole('link', { name: new RegExp(`^${name}\\b`) })
      .first()
      .click();
    await resultOf(page);
    await look(name);
    await page.goBack();
  }
  // Together with the previous one, of the same series.
  await page.getByRole('link', { name: /Axial.*7 slices/ }).click();
  await page.locator('article.study[aria-busy="false"]').waitFor();
  await page.getByRole('link', { name: /^Slice 3 of 7/ }).click();
  await expect(page.locator('.result__file')).toHaveText('Slice 3 of 7');
  await look('a series');

  await drop(page, zipOf('disc.zip', series(12)));
  await page.locator('article.study[aria-busy="false"]').waitFor();
  await page.getByRole('link', { name: /^All results/ }).click();
  await finished();
  await look('a table of an archive');
  await save('Save all details (JSON)', 'disc.zip');
  await save('Save table (CSV)', 'disc.zip');

  await page.reload();
  await page.getByRole('link', { name: 'History', exact: true }).click();
  const item = page.getByRole('dialog').getByRole('link', { name: /^#1\b/ });
  await item.waitFor();
  await look('the history');
  await item.click();
  await resultOf(page);
  await expect(page.locator('.report')).toBeAttached();
  await look('a kept result');

  // The numbers show that the search works; no file name is stored.
  expect(await kept(page, /^#\d+$/)).not.toEqual([]);
  expect(await kept(page, /^IM\d|disc\.zip|zebra-file|comment\.jpg/)).toEqual([]);
  expect(await kept(page, forbidden)).toEqual([]);
  expect(seen.requests.map((request) => decodeURIComponent(request.url())).join('\n')).not.toMatch(forbidden);
});

test('the search itself: words are found in texts, bytes, keys and two bytes a letter', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await page.evaluate(async () => {
    const opening = indexedDB.open('planted', 1);
    await new Promise((resolve) => {
      opening.onupgradeneeded = () => opening.result.createObjectStore('things');
      opening.onsuccess = resolve;
    });
    const things = opening.result.transaction('things', 'readwrite').objectStore('things');
    const letters = [...'a POISON b'].map((letter) => letter.charCodeAt(0));
    things.put(Uint8Array.from(letters), 1);
    things.put({ deep: [new Map([['wide', Uint16Array.from(letters)]])] }, 2);
    things.put({ poison: 0 }, 3);
    things.put(new Blob(['POISON']), 4);
    things.put('fine', 5);
    await new Promise((resolve) => {
      things.transaction.oncomplete = resolve;
    });
    opening.result.close();
    await (await caches.open('planted')).put('a', new Response('POISON'));
    localStorage.setItem('planted', 'POISON');
  });
  expect((await kept(page, IDENTITY)).length).toBe(6);
});
