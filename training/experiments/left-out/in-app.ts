/**
 * `npx tsx training/experiments/left-out/in-app.ts --out FOLDER --data DIR`: the same card as in measure.ts, but made as
 * a clinic makes it: in the app, built with the model that never saw the hospital, in Chromium, by "Check it on your own
 * patients". Held against the card of training's own answers that measure.ts wrote to `--out`. They must be equal.
 */
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { BROWSER } from '../../../playwright.config';
import { readLabels } from '../../../src/evaluation/labels-file';
import type { Validation } from '../../../src/evaluation/validate';
import { startSite } from '../../../tests/e2e/site';
import { buildApp } from '../../own-data/apart';

const string = { type: 'string' } as const;
const { out, data } = parseArgs({ options: { out: string, data: string } }).values;
if (!out || !data) throw new Error('Give --out and --data.');
const labels = join(out, 'labels.csv');

async function cardOf(page: Page, images: string): Promise<Validation> {
  page.setDefaultTimeout(0);
  const inputs = page.locator('.check input[type=file]');
  await page.locator('input[webkitdirectory]').setInputFiles(images);
  await inputs.nth(1).setInputFiles(labels);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.locator('.clinic__card button').last().click();
  return JSON.parse(await readFile(await (await saved).path(), 'utf8'));
}

const work = await mkdtemp(join(tmpdir(), 'dendrite-left-out-'));
const images = join(work, 'images');
// Only what has a diagnosis: the folder holds the other hospitals, too.
for (const { file } of readLabels(await readFile(labels, 'utf8')).rows) {
  await mkdir(dirname(join(images, file)), { recursive: true });
  await copyFile(join(data, file), join(images, file));
}
const app = join(work, 'app');
buildApp(app, resolve(out, 'model'));
const site = await startSite(app);
const browser = await chromium.launch(BROWSER);
const page = await browser.newPage({ locale: 'en-GB' });
await page.goto(`${site.url}#/check`);
const made = await cardOf(page, images);
await browser.close();
await site.kill();
await rm(work, { recursive: true });

const expected: Validation = JSON.parse(await readFile(join(out, 'expected.json'), 'utf8'));
/** Of the one report, not of what it found. */
const ofTheReport: readonly (keyof Validation)[] = ['id', 'made', 'app'];
const differ = (Object.keys(expected) as (keyof Validation)[]).filter(
  (key) => !ofTheReport.includes(key) && JSON.stringify(expected[key]) !== JSON.stringify(made[key]),
);
console.log(
  differ.length === 0
    ? `The app's card of ${made.images} images is training's own.`
    : `They differ in ${differ.join(', ')}.`,
);
process.exitCode = differ.length === 0 ? 0 : 1;
