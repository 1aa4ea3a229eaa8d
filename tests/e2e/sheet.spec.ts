/** A picture of several slices: each slice's answer on it, links to each and back, and one cut out by hand. */
import { decodePng, encodePng, Image } from 'image-js';
import { example } from './images';
import { drop, expect, resultOf, test, type Upload } from './site';

const TILE = 240;
const [ROWS, COLUMNS] = [2, 3];

/** The examples side by side on black, like slices on a film sheet. */
function sheet(): Upload {
  const heads = (['axial', 'coronal', 'axial'] as const).map((name) => decodePng(example(name).bytes));
  const out = new Image(COLUMNS * TILE, ROWS * TILE, { colorModel: 'GREY' });
  for (let n = 0; n < ROWS * COLUMNS; n++) {
    const head = heads[n % heads.length];
    const [left, top] = [(n % COLUMNS) * TILE, Math.floor(n / COLUMNS) * TILE];
    for (let y = 0; y < head.height; y++)
      for (let x = 0; x < head.width; x++) {
        const [to, down] = [left + ((TILE - head.width) >> 1) + x, top + ((TILE - head.height) >> 1) + y];
        out.setPixel(to, down, head.getPixel(x, y));
      }
  }
  return { name: 'sheet.png', bytes: encodePng(out), type: 'image/png' };
}

test('a sheet is shown with each slice’s answer on it', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, sheet());
  const text = await resultOf(page);
  expect(text).toContain('This picture shows 6 slices.');
  const tiles = page.locator('a.sheet-tile');
  await expect(tiles).toHaveCount(ROWS * COLUMNS);
  await expect(tiles.first()).toHaveAccessibleName(/^Slice 1 of 6: /);
  if (process.env.SHOTS)
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.screenshot({ path: `${process.env.SHOTS}/sheet-${width}.png`, fullPage: true });
    }
  await tiles.nth(3).click();
  await expect(page.locator('.result__tag')).toContainText('Slice 4 of 6');
  await page.getByRole('link', { name: 'On its sheet' }).click();
  await expect(tiles).toHaveCount(ROWS * COLUMNS);
});

test('one slice is cut out by hand, by pointer and by keys', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, sheet());
  await resultOf(page);
  await page.getByRole('button', { name: 'Cut out one slice' }).click();
  const frame = page.locator('.crop__frame');
  await expect(frame).toHaveAccessibleName(/^Frame from 0% across and 0% down/);
  const stage = (await page.locator('.crop__stage').boundingBox())!;
  await page.mouse.click(stage.x + 0.5 * stage.width, stage.y + 0.75 * stage.height);
  await frame.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect(frame).toHaveAccessibleName(/^Frame from 3[3-5]% across and (49|50|51)% down, 3[23]% wide/);
  if (process.env.SHOTS)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.screenshot({ path: `${process.env.SHOTS}/crop-${width}.png` });
    }
  await page.getByRole('button', { name: 'Read this part' }).click();
  await expect(page.locator('.result__tag')).toContainText('sheet (part).png');
  expect(await resultOf(page)).not.toContain('This picture shows');
});
