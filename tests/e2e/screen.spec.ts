/** The whole answer on one screen without scrolling, on a desktop and on a phone. */
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/i18n/languages';
import { devImages, example, tumourExamples } from './images';
import { paintedFor } from './painted';
import { drop, expect, resultOf, test } from './site';
import { settled } from './states';
import { speak } from './visual/shots';

const MAX_WORDS = 230;

/** What a reader must see of an answer; a slice without one has neither findings nor readers. */
const ANSWER = ['.card__headline', '.card__sure', '.stack', '.card__reason', '.card__caution'];
const REASONS = ['.signs tbody tr:last-child', '.readers', '.own'];

/** What does not fit on a screen without scrolling, of an answer that is shown. */
const seenOn = (page: Page) =>
  page.evaluate(
    (parts) => ({
      scrolls: document.documentElement.scrollHeight - innerHeight,
      words: document.body.innerText.match(/\S+/g)!.length,
      well: document.querySelector('.result__well')!.clientHeight / innerHeight,
      // A panel that scrolls cuts what is below its edge.
      cut: parts.filter((part) => {
        const all = document.querySelectorAll(part);
        return [...all].some((one) => {
          const { bottom } = one.getBoundingClientRect();
          const panel = one.closest('.tabs__panel')?.getBoundingClientRect();
          return bottom > Math.min(innerHeight, panel?.bottom ?? innerHeight) + 0.5;
        });
      }),
    }),
    [...ANSWER, ...REASONS],
  );

test('at 1280 x 800 the whole of every answer is there without scrolling, in few words, in every language', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(site.url);
  const painted = [...(await paintedFor()).values()];
  // From the second on, the links to the others take room too.
  const slices = [example('axial'), ...painted, ...tumourExamples(), ...devImages(12)];
  let answered = 0;
  for (const slice of slices) {
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await drop(page, slice);
    const name = slice.name.replace(/.*\//, '');
    await page.locator('.result__tag, .result__file').filter({ hasText: name }).waitFor();
    await resultOf(page);
    if ((await page.locator('.card__sure').count()) === 0) continue;
    answered++;
    await expect(page.locator('.own'), name).toBeVisible();
    for (const { code: language } of LANGUAGES) {
      await speak(page, language);
      await settled(page);
      const seen = await seenOn(page);
      expect.soft(seen.cut, `${name}, ${language}`).toEqual([]);
      expect.soft(seen.scrolls, `${name}, ${language}`).toBeLessThanOrEqual(0);
      // The image takes most of the height.
      expect.soft(seen.well, `${name}, ${language}`).toBeGreaterThan(0.7);
      if (language === 'en') expect.soft(seen.words, name).toBeLessThanOrEqual(MAX_WORDS);
    }
    await speak(page, 'en');
  }
  expect(answered).toBeGreaterThanOrEqual(4);
});

for (const language of ['en', 'ar']) {
  test(`at 360 x 740 verdict, probability and reason are there without scrolling, ${language}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('.language__choice').selectOption(language);
    await page.locator(`html[lang="${language}"]`).waitFor();
    await drop(page, (await paintedFor()).get('glioma') ?? example('axial'));
    await resultOf(page);
    for (const part of ['.card__headline', '.card__sure', '.card__reason', '.own'])
      await expect(page.locator(part).first()).toBeInViewport({ ratio: 1 });
    const well = (await page.locator('.result__well').boundingBox())!;
    expect(well.height).toBeLessThanOrEqual(0.4 * 740 + 1);
    const bar = (await page.locator('.own').boundingBox())!;
    const reason = (await page.locator('.card__reason').first().boundingBox())!;
    expect(reason.y + reason.height).toBeLessThanOrEqual(bar.y);
  });
}

test('the picture and "Reading…" are there at once', async ({ page, site }) => {
  await page.addInitScript(() => {
    // Messages to the reader never arrive.
    Worker.prototype.postMessage = () => {};
  });
  await page.goto(site.url);
  await drop(page, example('axial'));
  await expect(page.getByRole('heading', { name: 'Reading…' })).toBeVisible();
  await expect(page.locator('.result__preview')).toHaveAttribute('data-there');
});

test('agree or differ: one press, kept as long as the page is open', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('coronal'), example('axial'));
  await page.getByRole('link', { name: /colin27-axial.*No tumour found/ }).click();
  await resultOf(page);
  await page.getByRole('button', { name: 'Differ…' }).click();
  await expect(page.getByRole('button', { name: 'Glioma' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.own')).toContainText('Your reading: glioma.');
  await page.getByRole('link', { name: 'Previous', exact: true }).click();
  await resultOf(page);
  await page.getByRole('button', { name: 'Agree' }).click();
  await expect(page.locator('.own')).toContainText('You agreed.');
  await page.getByRole('link', { name: 'Next', exact: true }).click();
  await expect(page.locator('.own')).toContainText('Your reading: glioma.');
});

test('the other side is compared, and a picture without a scale says so', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(page.getByRole('tabpanel').getByRole('img')).toHaveCount(3);
  await page.getByRole('tab', { name: 'Measure' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('lengths in millimetres are unknown');
});
