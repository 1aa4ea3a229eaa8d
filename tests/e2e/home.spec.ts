/** The first screen: what the app is, what it is not, how to open files, and examples, on one card. */
import { barriers } from './axe';
import { expect, test } from './site';

const PHONE = { width: 360, height: 740 };

test.use({ hasTouch: true, viewport: PHONE });

test('one card on a phone, light and dark', async ({ page, site }) => {
  await page.goto(site.url);
  const card = page.locator('.home__drop');
  await expect(card).toContainText('glioma, meningioma, pituitary tumour or no tumour');
  await expect(card).toContainText('not a medical device and makes no diagnosis');
  await expect(card).toContainText('does not mean healthy');
  await expect(card.locator('.example')).toHaveCount(6);
  // No taller than the screen below the header.
  const { height } = (await card.boundingBox())!;
  const header = (await page.locator('.header').boundingBox())!;
  expect(height + header.height).toBeLessThanOrEqual(PHONE.height);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await barriers(page, { within: '.home' }), colorScheme).toEqual([]);
  }
});

test('the limits are one tap away', async ({ page, site }) => {
  await page.goto(site.url);
  await page.locator('.home__drop').getByRole('link', { name: 'About and limits' }).tap();
  const panel = page.getByRole('dialog', { name: 'Intended use and limits' });
  await expect(panel).toContainText('What it is not');
  await expect(panel).toContainText('missed most slices spoilt by movement');
});
