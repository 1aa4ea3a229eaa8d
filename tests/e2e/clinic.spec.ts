/** The clinic's tools, from a reading to its figures, and import from a file. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dicomSeries } from './dicom-series';
import { example } from './images';
import { kept } from './install';
import { drop, expect, resultOf, test } from './site';

/** Returns once the diagnosis is stored: only then the app asks by what it was confirmed. */
async function confirm(page: Page, diagnosis: string): Promise<void> {
  await page.locator('.decision').getByLabel('Confirmed diagnosis').selectOption(diagnosis);
  await expect(page.locator('.decision').getByLabel('Confirmed by')).toBeVisible();
}

test('a reading is agreed with, confirmed, counted, taken along and brought back', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await page.getByRole('tab', { name: 'Report' }).click();
  const own = page.locator('.decision');
  await expect(own).toContainText('You agreed.');
  await own.getByLabel('Confirmed diagnosis').selectOption('notumor');
  await own.getByLabel('Confirmed by').selectOption('follow-up');
  await own.getByLabel('Label').fill('ward 3');
  await own.getByLabel('Label').blur();

  await page.getByRole('link', { name: 'This clinic' }).click();
  await expect(page.getByText('1 of 1')).toBeVisible();
  await page.getByLabel('Week by week').selectOption('Unlike training');
  await expect(page.getByRole('table', { name: 'Week by week' }).getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Check the log' }).click();
  await expect(page.getByText('The log is complete')).toBeVisible();

  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByRole('searchbox').fill('ward');
  await expect(page.locator('.kept')).toHaveCount(1);
  await expect(page.locator('.kept')).toContainText('ward 3');
  await page.getByRole('searchbox').fill('nowhere');
  await expect(page.getByText('No case fits these filters.')).toBeVisible();
  // Left there: what is found follows what is erased and added.
  await page.getByRole('searchbox').fill('ward');

  await page.getByLabel(/Passphrase/).fill('trombone ladder');
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all cases as a file' }).click();
  const path = await (await downloaded).path();
  expect(readFileSync(path, 'latin1')).not.toContain('colin27');

  await page.getByRole('button', { name: /Delete all/ }).click();
  await page.locator('.confirm').getByRole('button').last().click();
  await expect(page.locator('.kept')).toHaveCount(0);
  const bytes = readFileSync(path);
  const input = page.locator('.take-along input[type=file]');
  await input.setInputFiles({ name: 'cut', mimeType: '', buffer: bytes.subarray(0, bytes.length - 9) });
  await expect(page.getByText('The file ends too early')).toBeVisible();
  await expect(page.locator('.kept')).toHaveCount(0);
  await input.setInputFiles({ name: 'whole', mimeType: '', buffer: bytes });
  await expect(page.getByText('1 case added.')).toBeVisible();
  await expect(page.locator('.kept')).toHaveCount(1);
});

test('a study is kept as one case, and is recognised when it comes again', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, ...dicomSeries({ slices: 6 }));
  const answer = page.locator('article.study[aria-busy="false"] .card__headline');
  const verdict = (await answer.textContent())!;
  await expect.poll(() => kept(page)).toBe(1);
  await page.getByRole('tab', { name: 'Report' }).click();
  await page.locator('.decision').getByLabel('Label').fill('ward 3');
  await page.locator('.decision').getByLabel('Label').blur();
  // Written after the label, and by then both are stored.
  await confirm(page, 'glioma');

  // The same pixels under other names and another UID: the same case, with its annotations.
  await page.reload();
  const renamed = dicomSeries({ slices: 6, uid: '1.2.9' }).map((file, n) => ({ ...file, name: `other${n}` }));
  await drop(page, ...renamed);
  await expect(page.getByText('This image was read before')).toBeVisible();
  expect(await kept(page)).toBe(1);
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.locator('.decision').getByLabel('Label')).toHaveValue('ward 3');
  await expect(page.locator('.decision').getByLabel('Confirmed diagnosis')).toHaveValue('glioma');

  // A slightly different one: another case, with the earlier one next to it.
  await drop(page, ...dicomSeries({ slices: 6, ball: 3, uid: '1.2.10' }));
  await expect.poll(() => kept(page)).toBe(2);
  await page.getByRole('button', { name: 'Compare' }).click();
  const sides = page.locator('.prior figure');
  await expect(sides).toHaveCount(2);
  for (const side of await sides.all()) await expect(side).toContainText('6 slices');

  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.locator('.kept')).toHaveCount(2);
  await page.getByRole('searchbox').fill('ward');
  await expect(page.locator('.kept')).toHaveCount(1);
  await page.locator('.kept').getByRole('link').click();
  await expect(page.locator('article.result .card__headline')).toHaveText(verdict);
  await expect(page.locator('article.result')).toContainText('6 slices');
});

test('a study that comes again with more slices is the case that it was', async ({ page, site }) => {
  // The other half mirrors this one.
  const all = dicomSeries({ slices: 16, ball: 16 }).slice(0, 8);
  await page.goto(site.url);
  await drop(page, ...all.slice(0, 5));
  await page.locator('article.study[aria-busy="false"] .card__headline').waitFor();
  await expect.poll(() => kept(page)).toBe(1);
  await page.getByRole('tab', { name: 'Report' }).click();
  await confirm(page, 'glioma');

  await page.reload();
  await drop(page, ...all);
  await expect(page.getByText('Its case now has them all')).toBeVisible();
  expect(await kept(page)).toBe(1);
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.locator('.decision').getByLabel('Confirmed diagnosis')).toHaveValue('glioma');

  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.locator('.kept')).toHaveCount(1);
  await page.locator('.kept').getByRole('link').click();
  await expect(page.locator('article.result')).toContainText('8 slices');
});

test('the person reads first where the setting says so', async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByRole('checkbox', { name: /Ask for my own reading first/ }).check();
  await page.keyboard.press('Escape');
  await drop(page, example('axial'));
  await expect(page.getByRole('heading', { name: 'Read it yourself first' })).toBeVisible();
  await expect(page.locator('article.result')).toHaveCount(0);
  await page.getByRole('button', { name: 'No tumour' }).click();
  await resultOf(page);
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.locator('.decision')).toContainText('Your first reading: no tumour.');
});

test('of a study nothing tells the answer before the person has read it', async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByRole('checkbox', { name: /Ask for my own reading first/ }).check();
  await page.keyboard.press('Escape');
  await drop(page, ...dicomSeries({ slices: 6 }));
  await expect(page.getByRole('heading', { name: 'Read it yourself first' })).toBeVisible();
  await expect(page.locator('.card__headline, .film[data-kind], .film__bar i, .report')).toHaveCount(0);
  await expect.poll(() => kept(page)).toBe(1);
  const links = [
    page.getByRole('link', { name: /^All results/ }),
    page.getByRole('link', { name: 'History', exact: true }),
  ];
  for (const link of links) {
    await link.click();
    await expect(page.getByText('Read it yourself first').first()).toBeVisible();
    await expect(page.locator('.item__percent, .studies__percent, .item__verdict .icon')).toHaveCount(0);
  }
  // Also after a reload.
  await page.reload();
  await page.locator('.kept').getByRole('link').click();
  await page.getByRole('button', { name: 'No tumour' }).click();
  await expect(page.locator('.card__headline')).toBeVisible();
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.locator('.decision')).toContainText('Your first reading: no tumour.');
});

test('a folder and a table of diagnoses make a report card, without what was trained on', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/check`);
  const [folder, table] = [
    page.locator('input[webkitdirectory]'),
    page.locator('.check input[type=file]').nth(1),
  ];
  await folder.setInputFiles('public/examples');
  const names = ['axial', 'coronal', 'sagittal'].map((plane) => `colin27-${plane}.png,none,colin`);
  await table.setInputFiles({
    name: 'labels.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['file,diagnosis,patient', ...names].join('\n')),
  });
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  const card = page.locator('.clinic__card');
  await expect(card).toContainText('Report card');
  await expect(card.getByRole('row', { name: /Images with a diagnosis/ })).toContainText('3');
  await expect(card).toContainText('cannot be told');
});
