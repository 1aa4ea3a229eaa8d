/** User flows, written once for every engine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dicomSeries } from '../e2e/dicom-series';
import { headPng } from '../e2e/images';
import { type Site, startSite, type Upload } from '../e2e/site';
import type { Browser, Engine } from './drive/browser';
import { eventually } from './drive/processes';
import { sameAsInNode } from './parity';

const FOLDER = `.cache/engines-${process.pid}`;

/** Runs everything in one engine; where it is not installed, this is skipped with a message. */
export function allIn(engine: Engine): void {
  if (engine.missing) console.log(`${engine.name}: not tested. To test it, install ${engine.missing}.`);
  describe.skipIf(engine.missing)(engine.name, () => {
    let browser: Browser;
    let site: Site;
    // Each test has its own browser, origin, cache and history.
    beforeEach(async () => {
      site = await startSite();
      browser = await engine.launch();
      await browser.resize(1280, 900);
      await browser.open(site.url);
    });
    afterEach(async () => {
      const problems = await browser.problems().finally(() => browser.close());
      await site.kill();
      expect(problems).toEqual([]);
    });

    test('an example: the answer, its reasons, the viewer', async () => {
      await browser.click(button('Healthy, axial'));
      expect(await resultOf(browser)).toMatch(VERDICT);
      expect(await textOf(browser, '.result__file')).toBe('colin27-axial.png');
      expect(await textOf(browser, '.signs tbody td')).toMatch(/^\d+$/);
      // The picture is drawn, and drawn again when it is enlarged.
      await until(browser, drawn);
      await browser.click("//*[contains(@class,'viewer')]//button[@aria-label='Zoom in']");
      await until(browser, () =>
        /^1[1-9]\d%$/.test(document.querySelector('.corner--zoom')?.textContent ?? ''),
      );
      await until(browser, drawn);
    });

    test('a PNG is dropped, a DICOM file chosen', async () => {
      // By then the page listens.
      await until(browser, ready);
      await drop(browser, headPng());
      expect(await resultOf(browser)).toMatch(VERDICT);
      expect(await textOf(browser, '.result__file')).toBe('head.png');
      await choose(browser, dicomSeries({ slices: 1 }));
      await until(browser, () => document.querySelector('.result__file')?.textContent === 'IM1');
      expect(await resultOf(browser)).toMatch(VERDICT);
      // The file's own values, with the file's window.
      await until(browser, () => /W 1000 · L 500/.test(document.querySelector('.viewer')?.textContent ?? ''));
    });

    test('a series of DICOM files: one answer, and its slices', async () => {
      await choose(browser, dicomSeries({ slices: 8, ball: 5 }));
      await until(browser, () => Boolean(document.querySelector('article[aria-busy="false"]')));
      // Firefox's driver first sends only the first file, then all of them: the list has the series anyway.
      await browser.evaluate(() => {
        location.hash = '#/';
      });
      await browser.click("//a[contains(.,'8 slices')]");
      await until(browser, () => document.querySelectorAll('.filmstrip nav a').length === 8);
      await until(browser, () => Boolean(document.querySelector('article.study[aria-busy="false"]')));
      await browser.click("(//*[contains(@class,'filmstrip')]//nav//a)[8]");
      await until(browser, () => document.querySelector('.result__file')?.textContent === 'Slice 8 of 8');
    });

    test('the history is kept over a reload, and deleted when told', async () => {
      await browser.click(button('Healthy, sagittal'));
      await resultOf(browser);
      const verdict = await textOf(browser, '.card__headline');
      await until(browser, async () => {
        const open = indexedDB.open('dendrite');
        const database = await new Promise<IDBDatabase>((resolve) => {
          open.onsuccess = () => resolve(open.result);
        });
        const names = [...database.objectStoreNames];
        const counts = names.map((name) => database.transaction(name).objectStore(name).count());
        await Promise.all(counts.map((count) => new Promise((resolve) => (count.onsuccess = resolve))));
        database.close();
        return counts.some(({ result }) => result > 0);
      });
      await until(browser, settled);
      await browser.reload();
      await browser.click("//a[normalize-space()='History']");
      await browser.click("//dialog//a[starts-with(normalize-space(),'#1')]");
      await resultOf(browser);
      expect(await textOf(browser, '.card__headline')).toBe(verdict);
      await browser.click("//a[normalize-space()='History']");
      await browser.click(button('Delete all'));
      await browser.click(button('Yes, delete'));
      await until(browser, () => document.body.textContent.includes('Nothing kept yet.'));
    });

    test('slices: the same answers as in Node', { timeout: 600_000 }, () => sameAsInNode(browser));

    test('without its server it opens and reads all the same', async () => {
      await until(browser, settled);
      await site.kill();
      await browser.reload();
      await browser.click(button('Healthy, coronal'));
      expect(await resultOf(browser)).toMatch(VERDICT);
      await until(browser, ready);
    });
  });
}

const VERDICT = /looks most like|No tumour found|Uncertain/;

const button = (name: string) => `//button[contains(.,'${name}')]`;

const ready = () => document.querySelector<HTMLElement>('.offline')?.dataset.state === 'ready';

/**
 * Everything is stored and the self-test is finished, so nothing is being loaded. Firefox reports an incomplete answer
 * to a page that is being left as a failure of the service worker.
 */
const settled = () => performance.getEntriesByName('self-test passed').length > 0;

/** The text of the finished result. */
async function resultOf(browser: Browser): Promise<string> {
  await until(browser, () => Boolean(document.querySelector('article.result[aria-busy="false"] .viewer')));
  return textOf(browser, 'article.result');
}

async function textOf(browser: Browser, selector: string): Promise<string> {
  return browser.evaluate((what) => document.querySelector(what)?.textContent ?? '', selector);
}

/** Whether the viewer's canvas shows a picture, which has many greys. */
function drawn(): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>('.viewer canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return new Set(data.filter((_, index) => index % 4 === 0)).size > 30;
}

async function until(browser: Browser, holds: () => boolean | Promise<boolean>): Promise<void> {
  try {
    await eventually(() => browser.evaluate(holds), String(holds));
  } catch (cause) {
    const shown = await browser.evaluate(() => `${location}\n${document.body.innerText}`);
    throw new Error(`${cause}\n${await browser.problems()}\nThe page shows: ${shown.slice(0, 600)}`, {
      cause,
    });
  }
}

async function choose(browser: Browser, files: readonly Upload[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const paths = files.map(({ name, bytes }) => {
    const path = join(process.cwd(), FOLDER, name);
    writeFileSync(path, bytes);
    return path;
  });
  await browser.choose("//input[@type='file' and @multiple and not(@webkitdirectory)]", paths);
}

/** Drops a file on the page, as the mouse would. */
function drop(browser: Browser, { name, bytes }: Upload): Promise<void> {
  return browser.evaluate(
    (name, base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name));
      const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );
}
