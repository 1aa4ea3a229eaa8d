/** File names are untrusted text: shown as they are, never executed, and without turning the text around them. */
import type { Page } from '@playwright/test';
import { photograph } from './images';
import { drop, expect, saved, test } from './site';

const NAMES = {
  markup: `<img src=x onerror="document.title='run'">.png`,
  turned: '\u202Egnp.exe\u2066.png',
  long: `${'x'.repeat(10_000)}.png`,
  prototype: '__proto__',
  formula: '=HYPERLINK("https:example.org").png',
};

/** Refused at once, so that only the names matter. */
const files = Object.values(NAMES).map((name) => ({ ...photograph(), name }));

/** Text with a change of direction that is not contained by its element or by marks around it. */
const leaking = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { textContent, parentElement } = texts.currentNode;
      // Text for screen readers has no direction.
      if (!textContent?.includes('\u202E') || parentElement!.closest('.visually-hidden')) continue;
      const kept = parentElement!.closest('bdi') ?? /[\u2066-\u2068].*\u202E.*\u2069/s.test(textContent);
      if (!kept) found.push(parentElement!.outerHTML.slice(0, 200));
    }
    return found;
  });

const harmless = async (page: Page) => {
  expect(await page.title()).not.toBe('run');
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await leaking(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
};

test('hostile names in the list, a result, on paper, in what is saved, and in the history', async ({
  page,
  site,
}) => {
  test.slow();
  page.setDefaultTimeout(20_000);
  await page.goto(site.url);
  await drop(page, ...files);
  await page.getByRole('button', { name: 'Clear the list' }).waitFor();
  await harmless(page);

  const { results } = JSON.parse((await saved(page, 'Save results')).bytes.toString()) as {
    results: { file: string }[];
  };
  expect(results.map(({ file }) => file).sort()).toEqual(Object.values(NAMES).sort());

  for (const name of Object.values(NAMES)) {
    await page.goto(`${site.url}#/`);
    await page
      .getByRole('link')
      .filter({ hasText: name.slice(0, 40) })
      .first()
      .click();
    await expect(page.locator('article.result')).toContainText(name.slice(0, 40));
    await harmless(page);
    await page.emulateMedia({ media: 'print' });
    await harmless(page);
    await page.emulateMedia({ media: 'screen' });
  }
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await harmless(page);
});
