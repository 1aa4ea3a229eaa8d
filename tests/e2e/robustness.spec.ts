/** A slice is changed with the sliders, and its reading follows. */
import { barriers } from './axe';
import { headPng } from './images';
import { drop, expect, resultOf, test } from './site';

test('sliders change the picture, its reading follows, and all can be undone', async ({ page, site }) => {
  await page.goto(site.url);
  await drop(page, headPng());
  await resultOf(page);
  const kept = await page.evaluate(() => location.hash);
  await page.getByRole('tab', { name: 'How sure' }).click();
  await page.getByRole('button', { name: 'Try to break it' }).click();
  const panel = page.getByRole('dialog', { name: 'Try to break it' });
  const said = panel.getByRole('status');
  await expect(said).toHaveText('Nothing is changed yet.');
  const pixels = (name: RegExp) =>
    panel.getByRole('img', { name }).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const isAsOpened = async () => (await pixels(/^As opened/)) === (await pixels(/^Changed/));
  await expect.poll(isAsOpened).toBe(true);

  const crop = panel.getByRole('slider', { name: 'Cut off each side' });
  await crop.fill('5');
  await expect(said).toHaveText(/^(Still|Too unsure|Now read|No longer)/);
  await expect(crop).toHaveAttribute('aria-valuetext', /25%/);
  await expect.poll(isAsOpened).toBe(false);
  expect(await barriers(page, { within: '.panel' })).toEqual([]);

  await panel.getByRole('button', { name: 'Undo all' }).click();
  await expect(said).toHaveText('Nothing is changed yet.');
  await expect.poll(isAsOpened).toBe(true);
  const before = await pixels(/^As opened/);
  await panel.getByRole('button', { name: 'Show what looks foreign' }).click();
  await expect(panel.getByText(/^\d+% of the picture marked$/)).toHaveCount(2);
  await expect.poll(() => pixels(/^As opened/)).not.toBe(before);
  await expect(panel.getByText('Blue: unlike the pictures it learnt from')).toBeVisible();
  await panel.getByRole('button', { name: 'Show what looks foreign' }).click();
  await expect.poll(() => pixels(/^As opened/)).toBe(before);
  await panel.getByRole('button', { name: 'Close' }).click();
  expect(await page.evaluate(() => location.hash)).toBe(kept);
});
