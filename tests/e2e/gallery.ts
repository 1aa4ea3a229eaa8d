/**
 * Pictures of every state of the screen, to be looked at: three widths, light and dark.
 *
 *     tsx tests/e2e/gallery.ts [folder] [image of a slice, more of them...]
 *     ONLY='viewer|disc' tsx tests/e2e/gallery.ts     some of the states alone
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER } from '../../playwright.config';
import { imageFields, makeDicom, pixels } from '../unit/decode/make/dicom';
import { dicomSeries } from './dicom-series';
import { example, headPng, photograph, textFile } from './images';
import { drop, offlineReady, resultOf, startSite } from './site';

const only = new RegExp(process.env.ONLY ?? '');
const [folder = '.cache/gallery', ...paths] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const slices = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));

const single = (upload: ReturnType<typeof headPng>) => async (page: Page) => {
  await drop(page, upload);
  await resultOf(page);
};

const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  empty: async () => {},
  example: single(example('axial')),
  ...Object.fromEntries(slices.map((slice, index) => [`slice-${index}`, single(slice)])),
  rejected: single(photograph()),
  error: single(textFile()),
  batch: async (page) => {
    await drop(page, example('axial'), ...slices, textFile(), photograph(), headPng());
    await page.getByRole('button', { name: 'Clear the list' }).waitFor();
  },
  reading: async (page) => {
    await drop(page, ...Array.from({ length: 40 }, (_, i) => ({ ...headPng(512), name: `slice-${i}.png` })));
    await page.getByText(/^[3-9] of 40/).waitFor();
  },
  table: async (page) => {
    await drop(page, ...dicomSeries({ slices: 40, every: 4, ball: 30 }), textFile(), photograph(), headPng());
    await page.getByRole('button', { name: 'Clear the list' }).waitFor({ timeout: 120_000 });
  },
  series: async (page) => {
    await drop(page, ...dicomSeries({ slices: 24, every: 2, ball: 20 }));
    await page.getByRole('button', { name: 'Clear the list' }).waitFor({ timeout: 120_000 });
    await page.getByRole('link', { name: /Axial.*24 slices/ }).click();
    await resultOf(page);
  },
  viewer: async (page) => {
    await drop(page, ...dicomSeries({ slices: 3, ball: 3 }));
    await page.getByRole('link', { name: /IM2/ }).click();
    await resultOf(page);
    // flipped both ways, magnified, its window open: all that is written over the slice, and the patient's sides
    for (const key of ['f', 'v', '+', 'w']) await page.getByRole('application').press(key);
    await page.locator('.corner--zoom').waitFor();
  },
  disc: async (page) => {
    const index = { name: 'DICOMDIR', bytes: makeDicom([[0x00041220, 'SQ', []]]) };
    const ct = imageFields({ rows: 16, columns: 16, modality: 'CT' });
    const other = { name: 'CT1', bytes: makeDicom([...ct, pixels(new Uint16Array(256))]) };
    await drop(page, index, other, ...dicomSeries({ slices: 3 }));
    await page.getByRole('button', { name: 'Clear the list' }).waitFor();
  },
  history: async (page) => {
    await drop(page, example('axial'), ...slices);
    await page
      .getByRole('button', { name: 'Clear the list' })
      .or(page.locator('article.result[aria-busy="false"]'))
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('button', { name: 'Delete all' }).waitFor();
  },
  about: (page) => page.getByRole('link', { name: 'About and limits' }).click(),
};

const browser = await chromium.launch(BROWSER);
for (const width of [360, 768, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, show] of Object.entries(STATES)) {
      if (!only.test(name)) continue;
      const site = await startSite();
      const page = await browser.newPage({
        viewport: { width, height: width < 500 ? 740 : 800 },
        colorScheme,
      });
      await page.goto(site.url);
      await offlineReady(page);
      await show(page);
      await page.mouse.move(0, 0);
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      await page.context().close();
      await site.kill();
    }
  }
}
await browser.close();
