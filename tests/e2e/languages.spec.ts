/// <reference types="vite/types/importMeta.d.ts" />
/** Other languages than English: chosen, kept, complete, and usable from right to left. */
import type { Page } from '@playwright/test';
import { page as english } from '../../src/i18n/en/page';
import { ENGLISH, LANGUAGES } from '../../src/i18n/languages';
import { reviewedBy } from '../../src/i18n/reviewed';
import { barriers } from './axe';
import { example, photograph } from './images';
import { drop, expect, offlineReady, resultOf, test } from './site';

const OTHERS = LANGUAGES.filter((language) => language !== ENGLISH);
const PHONE = { width: 360, height: 740 };

/** Works in any language: the list names each language in itself. */
const picker = (page: Page) => page.locator('select').filter({ has: page.locator('option[value="en"]') });

/** The language in the stored settings. */
const keptLanguage = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('dendrite');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('settings').objectStore('settings').get('language');
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
        };
      }),
  );

const noOverflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

for (const { code, name } of OTHERS) {
  test(`${name}: chosen on a phone, it reads an example, whole and readable; its paper is one page`, async ({
    page,
    site,
  }) => {
    test.slow();
    // Not `load`: only the bundler can take up a folder's files.
    const words = reviewedBy(code, (await import(`../../src/i18n/${code}/page`)).page);
    await page.setViewportSize(PHONE);
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Menu' }).click();
    await picker(page).selectOption(name);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.home.title);
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await expect(page.locator('html')).toHaveAttribute('dir', words.direction);
    await expect(page).toHaveTitle(words.documentTitle);
    await page.keyboard.press('Escape');
    await expect(page.getByText(words.machineMade!)).toBeVisible();
    expect(await noOverflow(page)).toBe(true);

    await page.getByRole('button', { name: words.home.example.coronal }).click();
    const said = await resultOf(page);
    expect(said).toContain(words.result.noneFound);
    expect(said).toContain(words.result.notHealthy);
    await page.locator('.viewer__tools').waitFor();
    expect(await noOverflow(page)).toBe(true);
    expect(await barriers(page)).toEqual([]);

    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.report').getByText(words.machineMade!)).toBeVisible();
  });
}

test('the choice outlives a reload, and needs no network', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  await site.kill();
  await picker(page).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect.poll(() => keptLanguage(page)).toBe('ar');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(picker(page)).toHaveValue('ar');
  await picker(page).selectOption('fr');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect.poll(() => keptLanguage(page)).toBe('fr');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('a result on the screen changes with the language, and the same file reads the same', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await drop(page, photograph());
  await resultOf(page);
  await picker(page).selectOption('fr');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Non lu/);
  await picker(page).selectOption('en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Not read/);
});

test('a language that does not come says so, and the one before stays', async ({ page, site }) => {
  await page.route(/language-fr/, (route) => route.abort());
  await page.goto(site.url);
  await picker(page).selectOption('fr');
  await expect(page.getByRole('alert')).toHaveText(english.app.languageMissing('Français'));
  await expect(picker(page)).toHaveValue('en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('on a device that speaks French', () => {
  test.use({ locale: 'fr-CA' });

  test('it begins in French, and English can be chosen for good', async ({ page, site }) => {
    await page.goto(site.url);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await picker(page).selectOption('en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(english.home.title);
    await expect.poll(() => keptLanguage(page)).toBe('en');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('from right to left, the picture keeps its sides and the tree turns', async ({ page, site }) => {
  await page.goto(site.url);
  await picker(page).selectOption('ar');
  await drop(page, example('axial'));
  await resultOf(page);
  const canvas = page.locator('.viewer__stage canvas');
  await canvas.waitFor();
  expect(await canvas.evaluate((it) => getComputedStyle(it).transform)).toBe('none');
  await page.locator('.readers button').click();
  const tree = page.locator('.tree__links');
  expect(await tree.evaluate((it) => getComputedStyle(it).transform)).toBe('matrix(-1, 0, 0, 1, 0, 0)');
});
