/** For everybody: axe finds nothing, and the keyboard is enough. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { example, headPng, photograph, textFile } from './images';
import { drop, expect, resultOf, test } from './site';

const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  empty: async () => {},
  read: async (page) => {
    await drop(page, example('axial'));
    await resultOf(page);
    await page.getByText(/All \d+ measurements/).click();
  },
  rejected: async (page) => {
    await drop(page, photograph());
    await resultOf(page);
  },
  error: async (page) => {
    await drop(page, textFile());
    await resultOf(page);
  },
  batch: async (page) => {
    await drop(page, example('axial'), textFile(), photograph(), headPng());
    await page.getByRole('button', { name: 'Clear the list' }).waitFor();
  },
  history: async (page) => {
    await drop(page, example('axial'));
    await resultOf(page);
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('button', { name: 'Delete all' }).waitFor();
  },
  about: async (page) => {
    await page.getByRole('link', { name: 'About and limits' }).click();
    await page.getByRole('dialog').waitFor();
  },
  privacy: async (page) => {
    await page.getByRole('link', { name: 'Nothing leaves this device.' }).click();
    await page.getByRole('dialog', { name: /^Privacy/ }).waitFor();
  },
};

/** Hundreds of rows alike, each as slow to check as the first. */
const MORE_ROWS = '.measurements tbody tr:nth-child(n + 4)';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, show] of Object.entries(STATES)) {
    test(`axe finds nothing: ${name}, ${colorScheme}`, async ({ page, site }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.goto(site.url);
      await show(page);
      const { violations } = await new AxeBuilder({ page }).exclude(MORE_ROWS).analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}

test('the whole way by keyboard alone', async ({ page, site }) => {
  await page.goto(site.url);
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement?.textContent?.trim() ||
        document.activeElement?.getAttribute('aria-label') ||
        '',
    );
  /** Tabs on to a control, as someone without a mouse would. */
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if (name.test(await focused())) return;
    }
    throw new Error(`${name} cannot be reached with Tab`);
  };
  await tabTo(/^Axial$/);
  await page.keyboard.press('Enter');
  await resultOf(page);
  // The focus went to the verdict, and from there on through the result.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(/All \d+ measurements/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table')).toBeVisible();
  await tabTo(/Intended use and limits/);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  // Back where it was opened from.
  await expect(page.getByRole('link', { name: 'Intended use and limits' })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the result is spoken', async ({ page, site }) => {
  await page.goto(site.url);
  const status = page.getByRole('status');
  await drop(page, example('axial'));
  const headline = await page.locator('article.result[aria-busy="false"] .verdict__headline').textContent();
  await expect(status).toHaveText(`colin27-axial.png: ${headline}`);
});

test('everything to press is at least 44 pixels high and wide', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  const small = await page
    .locator('a:visible, button:visible, summary:visible, input:visible')
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width < 44 || height < 44 ? [`${control.outerHTML} ${width} x ${height}`] : [];
      }),
    );
  expect(small).toEqual([]);
});

test('nothing is wider than a small phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(site.url);
  await drop(page, { ...example('axial'), name: `${'a-very-long-name-'.repeat(8)}.png` });
  await resultOf(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
