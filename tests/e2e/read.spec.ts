/** From an image to a result, by every way to open files. */
import { devImages, example, headJpeg, headPng, photograph } from './images';
import { ANSWERED, drop, expect, offlineReady, paste, resultOf, saved, test } from './site';

test('an example, with one press', async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Axial' }).click();
  const result = await resultOf(page);
  expect(result).toContain('colin27-axial.png');
  expect(result).toMatch(ANSWERED);
  expect(result).toMatch(/right \d+ times in 100|best guess/);
  expect(result).toContain('and in how many of 100');
  await expect(
    page.getByRole('img', { name: /The slice colin27-axial\.png, 181 by 217 pixels/ }),
  ).toBeVisible();
});

test('drop a PNG, then a JPEG', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, headPng());
  expect(await resultOf(page)).toContain('head.png');
  await drop(page, headJpeg());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(page.locator('article.result')).toContainText('head.jpg');
});

test('paste', async ({ page, site }) => {
  await page.goto(site.url);
  await paste(page, { ...headPng(), name: 'image.png' });
  expect(await resultOf(page)).toContain('image.png');
});

test('choose files', async ({ page, site }) => {
  await page.goto(site.url);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose images' }).click(),
  ]);
  const { name, bytes } = headPng();
  await chooser.setFiles({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) });
  expect(await resultOf(page)).toContain('head.png');
});

test('choose a folder', async ({ page, site }) => {
  await page.goto(site.url);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a folder' }).click(),
  ]);
  await chooser.setFiles('public/examples');
  await expect(
    page.getByRole('link', { name: /colin27.*(No tumour|Uncertain|Glioma|Meningioma|Pituitary)/ }),
  ).toHaveCount(3);
  // The licence next to the slices is a text: it is left out with a short note, which can be opened.
  await expect(page.locator('.items').getByRole('link')).toHaveCount(6);
  await page.getByText('1 other file was left out').click();
  await expect(page.getByRole('link', { name: /LICENCE\.txt/ })).toBeVisible();
});

test('a colourful picture is rejected, with the reason', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, photograph());
  const result = await resultOf(page);
  expect(result).toContain('Not read');
  expect(result).toContain('coloured');
  expect(result).not.toMatch(ANSWERED);
});

test('a private image, where they are at hand', async ({ page, site }) => {
  const [image] = devImages(1);
  test.skip(!image, 'the private images are not here');
  await page.goto(site.url);
  await drop(page, image);
  expect(await resultOf(page)).toMatch(new RegExp(`${ANSWERED.source}|Not read`));
});

test('several: a list, each opens, back leads to the list again', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('axial'), example('coronal'), headPng());
  await expect(page.getByRole('button', { name: 'Clear the list' })).toBeVisible();
  await page.getByRole('link', { name: /colin27-coronal/ }).click();
  expect(await resultOf(page)).toContain('colin27-coronal.png');
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page.locator('article.result')).toContainText('head.png');
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Results' })).toBeVisible();
});

test('what is being read can be cancelled; what was read stays', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  // Messages to the reader never arrive from now on.
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => {};
  });
  await drop(page, headPng(), headJpeg());
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('link', { name: /head\.(png|jpg).*cancelled/ })).toHaveCount(2);
  await expect(page.getByRole('link', { name: /colin27-axial.*(No tumour|Uncertain|Glioma)/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
});

test('results are saved as JSON', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await page.getByRole('tab', { name: 'Report' }).click();
  const text = (await saved(page, 'Save results')).bytes.toString();
  const { format, results } = JSON.parse(text);
  expect(format).toBe('dendrite-results');
  expect(results[0].file).toBe('colin27-axial.png');
  expect(Object.keys(results[0].probabilities)).toEqual(['glioma', 'meningioma', 'notumor', 'pituitary']);
  expect(results[0].path.length).toBeGreaterThan(0);
  expect(Object.values(results[0].measurements).every(Number.isFinite)).toBe(true);
});

test('the history keeps results over a reload, and forgets them when told', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('sagittal'));
  const verdict =
    (await page.locator('article.result[aria-busy="false"] .card__headline').textContent()) ?? '';
  const kept = page.getByRole('dialog').getByRole('link', { name: /^#1/ });
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await kept.waitFor();
  await page.reload();
  await kept.click();
  await expect(page.locator('article.result .card__headline')).toHaveText(verdict);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByRole('button', { name: 'Delete all' }).click();
  await page.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(page.getByText('Nothing kept yet.')).toBeVisible();
});

test('without storage it reads all the same', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(site.url);
  await drop(page, example('axial'));
  await resultOf(page);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByText('This browser keeps no history here')).toBeVisible();
});

test('under any other sub-path the base holds: nothing is asked from the root', async ({
  page,
  site,
  requests,
}) => {
  await page.goto(site.url);
  await offlineReady(page);
  expect(requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('blob:'))).toEqual([]);
});
