/** The slice viewer, by mouse, by touch and by keyboard. */
import type { Page } from '@playwright/test';
import { imageFields, makeDicom, pixels } from '../unit/decode/make/dicom';
import { barriers } from './axe';
import { withFindings } from './findings';
import { example, headPng, tallPixelHead } from './images';
import { drop, expect, resultOf, test, type Upload } from './site';

async function open(page: Page, url: string, upload: Upload = example('axial')): Promise<void> {
  await page.goto(url);
  await drop(page, upload);
  await resultOf(page);
  await stageOf(page).waitFor();
}

const stageOf = (page: Page) => page.getByRole('application', { name: 'Slice viewer' });
const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const corner = (page: Page, which: 'zoom' | 'readings' | 'flags' | 'scale') =>
  page.locator(`.corner--${which}`);

/** A point on the stage, in fractions of it. */
async function placeOf(page: Page, x: number, y: number) {
  const box = (await stageOf(page).boundingBox())!;
  return { x: box.x + x * box.width, y: box.y + y * box.height };
}

/** Bounding box of the pixels that a test of red, green and blue selects; null when there are none. */
function extentOf(page: Page, kind: 'marks' | 'amber' | 'blue') {
  return stageOf(page)
    .locator('canvas')
    .evaluate(async (canvas: HTMLCanvasElement, kind) => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
      const picks = {
        marks: (r: number, g: number, b: number) => r > 240 && g > 195 && b < 120,
        amber: (r: number, _g: number, b: number) => r - b > 60,
        blue: (r: number, _g: number, b: number) => b - r > 60,
      };
      let [left, top, right, bottom] = [width, height, -1, -1];
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const i = 4 * (y * width + x);
          if (!picks[kind](data[i], data[i + 1], data[i + 2])) continue;
          [left, right] = [Math.min(left, x), Math.max(right, x)];
          [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
        }
      }
      if (right < 0) return null;
      return {
        left: left / width,
        top: top / height,
        right: (right + 1) / width,
        bottom: (bottom + 1) / height,
      };
    }, kind);
}

/** Signed 16-bit values, rows twice as far apart as columns, two windows. */
function deepDicom(): Upload {
  const { grey, ...size } = tallPixelHead(192);
  const values = Int16Array.from(grey, (value) => value * 4 - 100);
  const fields = imageFields({ ...size, signed: true });
  const bytes = makeDicom([
    ...fields,
    [0x00281050, 'DS', '400\\100'],
    [0x00281051, 'DS', '1000\\250'],
    pixels(new Uint16Array(values.buffer)),
  ]);
  return { name: 'deep.dcm', bytes };
}

test('the wheel zooms about the pointer; at the whole slice it leaves the page alone', async ({
  page,
  site,
}) => {
  await open(page, site.url, headPng(64));
  const at = await placeOf(page, 0.66, 0.34);
  await page.mouse.move(at.x, at.y);
  const before = await corner(page, 'readings').textContent();
  expect(before).toMatch(/^Value \d+$/);
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -200);
  await expect(corner(page, 'zoom')).toHaveText(/^[2-9]\d\d%$/);
  await expect(corner(page, 'readings')).toHaveText(before!);
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, 200);
  await expect(corner(page, 'zoom')).toBeHidden();
  await page.setViewportSize({ width: 800, height: 500 });
  const low = await placeOf(page, 0.5, 0.5);
  await page.mouse.move(low.x, low.y);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('dragging moves the zoomed slice, a press centres, a double click resets', async ({ page, site }) => {
  await withFindings(page);
  await open(page, site.url);
  for (let i = 0; i < 3; i++) await tool(page, 'Zoom in').click();
  await expect(corner(page, 'zoom')).toHaveText('195%');
  const before = (await extentOf(page, 'marks'))!;
  const [from, to] = [await placeOf(page, 0.5, 0.5), await placeOf(page, 0.4, 0.6)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  const after = (await extentOf(page, 'marks'))!;
  expect(after.left - before.left).toBeCloseTo(-0.1, 2);
  expect(after.top - before.top).toBeCloseTo(0.1, 2);
  const middle = await placeOf(page, (after.left + after.right) / 2, (after.top + after.bottom) / 2);
  await page.mouse.click(middle.x, middle.y);
  const centred = (await extentOf(page, 'marks'))!;
  // The numbers next to the outline keep their size.
  expect((centred.left + centred.right) / 2).toBeCloseTo(0.5, 1);
  expect((centred.top + centred.bottom) / 2).toBeCloseTo(0.5, 1);
  await page.mouse.dblclick(middle.x, middle.y);
  await expect(corner(page, 'zoom')).toBeHidden();
});

test('window and level on the file’s own values: drag, sliders, presets', async ({ page, site }) => {
  await open(page, site.url, deepDicom());
  const readings = corner(page, 'readings');
  await expect(readings).toHaveText('W 1000 · L 400');
  // 192 columns of 0.25 mm.
  await expect(corner(page, 'scale')).toHaveText(/^(5 mm|1 cm|2 cm)$/);
  const [from, to] = [await placeOf(page, 0.5, 0.5), await placeOf(page, 0.7, 0.4)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up({ button: 'right' });
  await expect(readings).not.toHaveText(/W 1000 · L 400/);
  const [, width, level] = /W (\d+) · L (\d+)/.exec((await readings.textContent())!)!;
  expect(Number(width)).toBeGreaterThan(1000);
  expect(Number(level)).toBeGreaterThan(400);
  // Values of the file, not of the display: the background is 4 × 4 − 100.
  const edge = await placeOf(page, 0.5, 0.02);
  await page.mouse.move(edge.x, edge.y);
  await expect(readings).toHaveText(/Value -84$/);
  await tool(page, 'Brightness and contrast').click();
  await tool(page, 'Window 2: W 250, L 100').click();
  await expect(readings).toHaveText(/^W 250 · L 100/);
  await page.getByRole('slider', { name: 'Level' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(readings).toHaveText(/^W 250 · L 10[1-9]/);
  await tool(page, 'More tools').click();
  await tool(page, 'Reset the view').click();
  await expect(readings).toHaveText(/^W 1000 · L 400/);
});

test('everything by keyboard', async ({ page, site }) => {
  test.slow();
  await withFindings(page);
  await open(page, site.url);
  await stageOf(page).focus();
  const at = await extentOf(page, 'marks');
  const { left, right, top } = at!;
  await page.keyboard.press('f');
  await expect.poll(async () => (await extentOf(page, 'marks'))?.left).toBeCloseTo(1 - right, 2);
  const flipped = (await extentOf(page, 'marks'))!;
  expect(flipped.right).toBeCloseTo(1 - left, 2);
  expect(flipped.top).toBeCloseTo(top, 2);
  await expect(corner(page, 'flags')).toHaveText('Flipped left–right');
  await page.keyboard.press('i');
  await expect(corner(page, 'flags')).toHaveText('Inverted · Flipped left–right');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const zoomed = (await extentOf(page, 'marks'))!;
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await extentOf(page, 'marks'))!.left).toBeLessThan(zoomed.left);
  await page.keyboard.press('0');
  await expect(corner(page, 'flags')).toBeHidden();
  await expect.poll(() => extentOf(page, 'marks')).toEqual(at);

  await page.keyboard.press('o');
  await expect.poll(() => extentOf(page, 'marks')).toBeNull();
  await page.keyboard.press('h');
  const overlay = page.getByRole('combobox', { name: 'Overlay' });
  await expect(overlay).toHaveValue('heat');
  await expect.poll(() => extentOf(page, 'amber')).not.toBeNull();
  const heat = (await extentOf(page, 'amber'))!;
  expect(heat.left).toBeLessThan(right);
  expect(heat.right).toBeGreaterThan(left);
  await page.keyboard.press('h');
  await expect(overlay).toBeHidden();
  await expect.poll(() => extentOf(page, 'amber')).toBeNull();
  await page.keyboard.press('e');
  await expect(overlay).toHaveValue('glioma');
  await expect.poll(() => extentOf(page, 'blue')).not.toBeNull();
  await page.getByRole('slider', { name: 'Opacity' }).fill('0');
  await expect.poll(() => extentOf(page, 'blue')).toBeNull();
  await stageOf(page).focus();
  await page.keyboard.press('m');
  await expect(overlay).toHaveValue('prepared');
  await page.keyboard.press('w');
  await expect(page.getByRole('slider', { name: 'Width' })).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(corner(page, 'readings')).not.toHaveText('W 255 · L 128');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys and gestures' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(stageOf(page)).toBeFocused();
});

test('Page Down goes on to the next slice, and the keys stay with the viewer', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, example('axial'), example('coronal'));
  await page.getByRole('button', { name: 'Clear the list' }).waitFor();
  await page
    .getByRole('link', { name: /colin27-coronal.*(Glioma|Meningioma|Pituitary|No tumour|Uncertain)/ })
    .waitFor();
  await page.getByRole('link', { name: /colin27-axial/ }).click();
  await stageOf(page).focus();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('img', { name: /The slice colin27-coronal/ })).toBeVisible();
  await expect(stageOf(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('img', { name: /The slice colin27-axial/ })).toBeVisible();
});

test.describe('by touch, on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });

  test('two fingers: apart zooms, side by side is window and level', async ({ page, site }) => {
    await open(page, site.url);
    const session = await page.context().newCDPSession(page);
    const [a, b] = [await placeOf(page, 0.4, 0.5), await placeOf(page, 0.6, 0.5)];
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', a);
    await touch('touchStart', a, b);
    for (let i = 1; i <= 6; i++) {
      await touch('touchMove', { x: a.x - 8 * i, y: a.y }, { x: b.x + 8 * i, y: b.y });
    }
    await touch('touchEnd');
    await expect(corner(page, 'zoom')).toHaveText(/^(1[4-9]|2)\d+%$/);
    await expect(corner(page, 'readings')).toBeHidden();
    const zoom = (await corner(page, 'zoom').textContent())!;
    await touch('touchStart', a);
    await touch('touchStart', a, b);
    for (let i = 1; i <= 6; i++) {
      await touch('touchMove', { x: a.x + 8 * i, y: a.y }, { x: b.x + 8 * i, y: b.y });
    }
    await touch('touchEnd');
    // On a phone there is no room for these words, so they are only announced.
    await expect(corner(page, 'readings')).toHaveText(/^W (2[6-9]|[3-5]\d)\d · L 128/);
    await expect(corner(page, 'zoom')).toHaveText(zoom);
  });

  test('the verdict is on the first screen', async ({ page, site }) => {
    await open(page, site.url);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  });
});

test('on a phone held sideways too', async ({ page, site }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await open(page, site.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
});

test('axe finds nothing, with all that can be open, light and dark', async ({ page, site }) => {
  test.slow();
  await withFindings(page);
  await open(page, site.url);
  await stageOf(page).focus();
  for (const key of ['w', 'i', 'f', '+', 'e']) await page.keyboard.press(key);
  await expect(corner(page, 'zoom')).toBeVisible();
  const clean = async (within: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(page, { within }), colorScheme).toEqual([]);
    }
  };
  await clean('.result__well');
  await page.keyboard.press('?');
  await clean('.panel');
});

test('with all that can be open, 320 and 360 pixels are enough', async ({ page, site }) => {
  await withFindings(page);
  await open(page, site.url);
  await stageOf(page).focus();
  for (const key of ['w', 'e']) await page.keyboard.press(key);
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 740 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
    const small = await page
      .locator('.viewer')
      .locator('button:visible, input:visible, select:visible')
      .evaluateAll((controls) =>
        controls.flatMap((control) => {
          const { width, height } = control.getBoundingClientRect();
          return width < 44 || height < 44 ? [`${control.outerHTML} ${width} × ${height}`] : [];
        }),
      );
    expect(small, `${width} pixels`).toEqual([]);
  }
});

test('Space held lets the slice be seen without its outline', async ({ page, site }) => {
  await withFindings(page);
  await open(page, site.url);
  await expect.poll(() => extentOf(page, 'marks')).not.toBeNull();
  await page.keyboard.down('Space');
  await expect.poll(() => extentOf(page, 'marks')).toBeNull();
  await page.keyboard.up('Space');
  await expect.poll(() => extentOf(page, 'marks')).not.toBeNull();
});

test('a length, an angle and a region are measured, by mouse and by keyboard', async ({ page, site }) => {
  await open(page, site.url, deepDicom());
  await page.getByRole('tab', { name: 'Measure' }).click();
  const rows = page.getByRole('tabpanel').getByRole('row');
  const press = async (x: number, y: number) => {
    const at = await placeOf(page, x, y);
    await page.mouse.click(at.x, at.y);
  };
  await tool(page, 'Length').click();
  await press(0.4, 0.5);
  await press(0.6, 0.5);
  await expect(rows.filter({ hasText: 'Length' })).toContainText(/^Length[\d.]+ mm$/);
  await tool(page, 'Angle').click();
  await press(0.4, 0.4);
  await press(0.4, 0.6);
  await press(0.6, 0.6);
  await expect(rows.filter({ hasText: 'Angle' })).toContainText(/^Angle(89|90|91)°$/);
  await tool(page, 'Region mean').click();
  await stageOf(page).focus();
  for (const key of ['Enter', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(rows.filter({ hasText: 'Region mean' })).toContainText(/[\d,]+ ± [\d,.]+$/);
  await tool(page, 'Delete all').click();
  await expect(rows.filter({ hasText: 'Length' })).toHaveCount(0);
});
