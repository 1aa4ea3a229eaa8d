/** Warnings of a picture's flaws, which change no answer. */
import { encodePng, Image } from 'image-js';
import { written } from '../../training/experiments/quality/font';
import { headPng, syntheticHead } from './images';
import { drop, expect, resultOf, test, type Upload } from './site';

const SIDE = 256;

function labelled(): Upload {
  const { data } = syntheticHead(SIDE).getRawImage();
  const slice = { width: SIDE, height: SIDE, grey: Float32Array.from(data), colourfulness: 0 };
  const { grey } = written(slice, 'DOE 1940', 2, SIDE - 10, 1);
  const image = new Image(SIDE, SIDE, { data: Uint8Array.from(grey), colorModel: 'GREY' });
  return { name: 'labelled.png', bytes: encodePng(image), type: 'image/png' };
}

test('writing beside the head is told, and the answer stays', async ({ page, site }) => {
  await page.goto(site.url);
  const verdict = page.locator('.card__headline');
  await drop(page, headPng(SIDE));
  await resultOf(page);
  const before = await verdict.first().textContent();
  await expect(page.getByText('There seems to be writing')).toHaveCount(0);
  await drop(page, labelled());
  await expect(page.locator('.result__file').first()).toHaveText('labelled.png');
  await resultOf(page);
  expect(await verdict.first().textContent()).toBe(before);
  await expect(page.locator('.card')).toContainText('There seems to be writing');
});
