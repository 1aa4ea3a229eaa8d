/** Bad files, and a reader that dies: a clear sentence, and the other files are read. */
import { empty, example, headPng, textFile, truncated } from './images';
import { ANSWERED, drop, expect, resultOf, test } from './site';

const BAD = [
  { name: 'a text renamed to .png', upload: textFile(), says: 'in no format that can be read' },
  { name: 'a PNG cut in half', upload: truncated(), says: 'ends before its image is complete|damaged' },
  { name: 'an empty file', upload: empty(), says: 'is empty' },
] as const;

for (const { name, upload, says } of BAD) {
  test(name, async ({ page, site }) => {
    await page.goto(site.url);
    await drop(page, upload);
    const result = await resultOf(page);
    expect(result).toContain('Cannot be opened');
    expect(result).toMatch(new RegExp(says));
  });
}

test('bad files among good ones', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, textFile(), headPng(), truncated(), empty(), example('axial'));
  await expect(page.getByRole('button', { name: 'Clear the list' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Cannot be opened/ })).toHaveCount(3);
  await expect(
    page.getByRole('link', {
      name: /(head|axial)\.png.*(Glioma|Meningioma|Pituitary|No tumour|Uncertain|Not read)/,
    }),
  ).toHaveCount(2);
});

test('a reader that dies is replaced', async ({ page, site }) => {
  await page.addInitScript(() => {
    // The first worker fails at its start; later ones work.
    let started = 0;
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (started++ > 0) return;
        this.terminate();
        queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })));
      }
    };
  });
  await page.goto(site.url);
  await drop(page, headPng());
  expect(await resultOf(page)).toContain('Reading stopped');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('article.result')).toContainText(ANSWERED);
});

test('hostile file names stay text', async ({ page, site }) => {
  const name = '<img src=x onerror="document.title=1">.png';
  await page.goto(site.url);
  await drop(page, { ...headPng(), name });
  expect(await resultOf(page)).toContain(name);
  expect(await page.title()).toMatch(/^Dendrite/);
});

test('a screen that cannot be drawn says so in its place, and the rest of the page goes on', async ({
  page,
  site,
  errors,
}) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
      if (document.documentElement.dataset.broken) throw new Error('planted');
      return getContext.apply(this, asked as never);
    } as typeof getContext;
  });
  const breaks = (how: string) =>
    page.evaluate((value) => {
      document.documentElement.dataset.broken = value;
    }, how);
  await page.goto(site.url);
  await drop(page, example('axial'), example('coronal'));
  await page.getByRole('button', { name: 'Clear the list' }).waitFor();
  await breaks('yes');
  await page.getByRole('link', { name: /^colin27-axial/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This screen cannot be shown.' })).toBeVisible();
  await breaks('');
  await page.getByRole('link', { name: 'Dendrite, start' }).click();
  await page.getByRole('link', { name: /^colin27-coronal/ }).click();
  expect(await resultOf(page)).toContain('colin27-coronal.png');
  // Drawing at the browser's own time has no screen to show an error.
  expect(errors.filter((error) => error !== 'Error: planted')).toEqual([]);
  errors.length = 0;
});
