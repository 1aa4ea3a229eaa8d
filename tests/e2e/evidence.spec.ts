/** The evidence screen: measurements, from the same files as docs and README. */
import { readFileSync } from 'node:fs';
import { barriers } from './axe';
import { expect, test } from './site';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const { leftOut, elsewhere } = JSON.parse(readFileSync('docs/generated/evaluation.json', 'utf8'));
const percent = (share: number) => `${Math.round(100 * share)}%`;

test('the evidence, from About to a file of its numbers', async ({ page, site }) => {
  await page.goto(`${site.url}#/about`);
  await page.getByRole('link', { name: 'All that was measured' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible();
  // Hospitals never seen come first, then each hospital left out.
  const titles = page.locator('.evidence h2');
  await expect(titles.first()).toHaveText('What it was never shown');
  await expect(titles.nth(1)).toHaveText('Each hospital left out');

  const figure = page.locator('.evidence__card').nth(1);
  await figure.getByText('The numbers').click();
  const rows = figure.getByRole('row');
  await expect(rows).toHaveCount(leftOut.length + 2);
  await expect(rows.nth(1)).toContainText(percent(elsewhere.overall.figures.balancedAccuracy.value));

  // Each drawing has a name, and refers to its numbers.
  await expect(page.getByRole('img', { name: 'ROC curves' })).toBeVisible();
  const matrix = page.locator('.matrix tbody td').first();
  const before = await matrix.textContent();
  await page.getByRole('button', { name: 'At home' }).click();
  await expect(matrix).not.toHaveText(before!);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('dendrite-hospitals-left-out.csv');
  expect(readFileSync(await download.path(), 'utf8')).toContain(
    String(elsewhere.overall.figures.balancedAccuracy.value),
  );
  expect(await barriers(page, { within: 'main', tags: TAGS })).toEqual([]);

  await page.getByRole('link', { name: 'Model card' }).click();
  await expect(page.locator('.document')).toContainText('Intended use');
});
