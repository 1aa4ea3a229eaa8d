/** The occlusion check of a map: started, followed, stopped, and shown over the slice. */
import type { Page } from '@playwright/test';
import { barriers } from './axe';
import { headPng } from './images';
import { drop, expect, resultOf, test } from './site';

/** Replaces the answer by a glioma, marked at the upper right; rejected slices count as read. */
async function withTumour(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data: { outcome } }) => {
          if (outcome?.kind !== 'reading' || !outcome.prepared) return;
          // The self-test's example must keep its expected answer.
          if (!/head|second|meanwhile/.test(outcome.file)) return;
          const lesion = {
            x: 0.59,
            y: 0.29,
            width: 0.14,
            height: 0.14,
            score: 0.9,
            peak: { x: 0.66, y: 0.36 },
          };
          Object.assign(outcome.reading, { status: 'read', label: 'glioma', reason: null, lesion });
        });
      }
    };
  });
}

async function open(page: Page, url: string): Promise<void> {
  await withTumour(page);
  await page.goto(url);
  await drop(page, headPng());
  await resultOf(page);
  await openCheck(page);
}

const openCheck = (page: Page) => page.getByRole('button', { name: 'See the tree' }).click();

const part = (page: Page) => page.getByRole('region', { name: 'Does the answer rest on the marked place?' });
const start = (page: Page) => part(page).getByRole('button', { name: 'Check the map by covering parts' });
const overlays = (page: Page) => page.getByRole('combobox', { name: 'Overlay' });

const ANSWER =
  /Covering the marked place lowers the evidence most|Covering another place lowers the evidence more|No covered part alone/;

test('it is done when asked for, told, announced, and shown over the slice', async ({ page, site }) => {
  await open(page, site.url);
  await start(page).focus();
  await page.keyboard.press('Enter');
  await expect(part(page)).toContainText(ANSWER);
  // How often such a result was right, or that no conclusion is possible.
  await expect(part(page)).toContainText(
    /In tests, the marked place lay on the tumour in about \d+ of 100 such cases|No covered part alone .+ do not rely on/,
  );
  await expect(page.getByRole('status').filter({ hasText: ANSWER })).toHaveCount(1);
  await part(page).getByRole('button', { name: 'Show where covering changes the answer' }).click();
  await expect(overlays(page)).toHaveValue('occlusion');
  await expect(page.locator('.legend')).toContainText('Covering lowers the evidence');
});

/** Clicks a button as soon as it appears: on a fast machine it soon disappears. */
const clickOnceThere = (page: Page, name: string) =>
  page.evaluate((text) => {
    const observer = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
      if (!button) return;
      observer.disconnect();
      button.click();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  }, name);

test('it can be stopped, and another slice starts without it', async ({ page, site }) => {
  await open(page, site.url);
  await clickOnceThere(page, 'Stop');
  await start(page).click();
  await expect(part(page)).not.toContainText(ANSWER);
  await expect(start(page)).toBeVisible();
  await start(page).click();
  await expect(part(page)).toContainText(ANSWER);
  await drop(page, { ...headPng(300), name: 'second.png' });
  await expect(page.locator('.result__file')).toHaveText('second.png');
  await resultOf(page);
  await openCheck(page);
  await expect(start(page)).toBeVisible();
  await expect(part(page)).not.toContainText(ANSWER);
});

test('a file dropped while it runs is read', async ({ page, site }) => {
  await open(page, site.url);
  await start(page).click();
  await drop(page, { ...headPng(280), name: 'meanwhile.png' });
  await expect(page.locator('.result__file')).toHaveText('meanwhile.png');
  await resultOf(page);
});

test('axe finds nothing before, while and after, light and dark, on a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, site.url);
  const clean = async (...schemes: ('light' | 'dark')[]) => {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(page, { within: '.occlusion' }), colorScheme).toEqual([]);
    }
  };
  await clean('light', 'dark');
  await start(page).click();
  // It does not run for long.
  await clean('dark');
  await expect(part(page)).toContainText(ANSWER);
  await clean('dark', 'light');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
