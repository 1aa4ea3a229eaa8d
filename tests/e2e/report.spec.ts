/** What accompanies a verdict: how reliable it is, flaws of the picture, and the printed report. */
import type { Page } from '@playwright/test';
import { imageFields, makeDicom, pixels } from '../unit/decode/make/dicom';
import { example, photograph, tallPixelHead } from './images';
import { drop, expect, resultOf, saved, test } from './site';

const PAGE = /\/Type\s*\/Page\b/g;

/** Number of printed pages. */
async function pagesOf(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(PAGE)?.length ?? 0;
}

/** A head in a file that declares burned-in text. */
function writtenOn() {
  const { grey, ...size } = tallPixelHead(256);
  const fields = [...imageFields(size), [0x00280301, 'CS', 'YES'] as const];
  return {
    name: 'DOE^JANE.dcm',
    bytes: makeDicom([...fields, pixels(Uint16Array.from(grey, (v) => 4 * v))]),
  };
}

for (const format of ['A4', 'Letter'] as const) {
  test(`the report fits one page of ${format}, with a long note`, async ({ page, site }) => {
    await page.goto(site.url);
    await drop(page, example('axial'));
    await resultOf(page);
    await page.getByRole('tab', { name: 'Report' }).click();
    await page.getByLabel('Note or identifier to print').fill('A long note. '.repeat(12));
    expect(await pagesOf(page, format)).toBe(1);
  });
}

test('the report of what is no brain MRI says so, on one page', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, photograph());
  await resultOf(page);
  await page.emulateMedia({ media: 'print' });
  const report = page.locator('.report');
  await expect(report).toBeVisible();
  await expect(report).toContainText('Not read');
  await expect(report).not.toContainText('What was found');
  expect(await pagesOf(page, 'A4')).toBe(1);
});

test('paper names nobody unless it is typed, and forgets it with the next slice', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, writtenOn());
  await resultOf(page);
  const report = page.locator('.report');
  await page.emulateMedia({ media: 'print' });
  await expect(report).toBeVisible();
  await expect(report).toContainText(/Model [0-9a-f]{64}/);
  expect(await page.locator('body').innerText()).not.toContain('DOE');
  await page.emulateMedia({ media: 'screen' });
  const toReport = () => page.getByRole('tab', { name: 'Report' }).click();
  await toReport();
  const note = page.getByLabel('Note or identifier to print');
  await note.fill('Jane Doe, bed 4');
  await expect(report).toContainText('Jane Doe, bed 4');
  await drop(page, example('axial'));
  await expect(page.locator('article.result[aria-busy="false"]')).toContainText('colin27');
  await toReport();
  await expect(note).toHaveValue('');
  await expect(report).not.toContainText('Jane Doe');
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }) + location.href);
  expect(kept).not.toContain('Jane');
});

test('writing on the picture is warned of, on the screen and in the saved table', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, writtenOn());
  await resultOf(page);
  await expect(page.locator('.card')).toContainText('It may name the patient');
  await page.getByRole('tab', { name: 'Report' }).click();
  const text = (await saved(page, 'Save table (CSV)')).bytes.toString();
  expect(text).toContain('burned-in-annotation');
});

test('the paper says what was found, what that meant in tests, and leaves room for a decision', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  const report = page.locator('.report');
  await expect(report).toContainText(/no tumour .*%/);
  await expect(report).toContainText(
    /about \d+ were right at hospitals new to it \(95% interval \d+ to \d+\)/,
  );
  await expect(report).toContainText('Name, date, signature');
  await expect(report).not.toContainText(/point|dividing line/);
});

test('where tumours are rare, the same picture means another probability, and that is kept', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  expect(await resultOf(page)).toContain('No tumour found');
  await page.getByRole('tab', { name: 'How sure' }).click();
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText(/As tested, this picture means \S+ no tumour/);
  await page.getByLabel('Slices that show a tumour').selectOption('0.001');
  await expect(panel).toContainText(/The same picture then means \S+ no tumour, not 9\d%\./);
  await page.reload();
  // By then the page listens.
  await page.getByRole('heading', { level: 1 }).waitFor();
  await drop(page, example('coronal'));
  await resultOf(page);
  await page.getByRole('tab', { name: 'How sure' }).click();
  await expect(page.getByLabel('Slices that show a tumour')).toHaveValue('0.001');
});
