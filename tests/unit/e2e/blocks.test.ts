/** What the comparison of screens tolerates, and what it does not. */
import { encodePng, Image } from 'image-js';
import { expect, test } from 'vitest';
import { type Blocks, blocksOf, difference } from '../../e2e/visual/blocks';
import { packed, unpacked } from '../../e2e/visual/sheet';

type Rect = readonly [x: number, y: number, width: number, height: number, grey: number];

/** A white screen with things on it. */
function screen(...things: Rect[]): Blocks {
  const image = new Image(360, 800, { colorModel: 'GREY' }).fill(255);
  for (const [left, top, width, height, grey] of things)
    for (let y = top; y < top + height; y++)
      for (let x = left; x < left + width; x++) image.setValue(x, y, 0, grey);
  return blocksOf(encodePng(image));
}

const PICTURE: Rect = [20, 100, 320, 300, 0];
const PANEL: Rect = [20, 420, 320, 200, 200];
const digits = (...at: number[]): Rect[] => at.map((x) => [x, 700, 6, 11, 0]);
const before = screen(PICTURE, PANEL, ...digits(20, 30));

test('the same, other digits, and edges a few pixels off look alike', () => {
  expect(difference(before, before)).toBeNull();
  expect(difference(before, screen(PICTURE, PANEL, ...digits(20, 32, 50)))).toBeNull();
  expect(
    difference(before, screen([22, 103, 320, 300, 4], [20, 423, 320, 200, 196], ...digits(23, 33))),
  ).toBeNull();
});

test.each([
  ['a panel that moved', screen(PICTURE, [20, 450, 320, 200, 200], ...digits(20, 30))],
  ['a panel that runs over the edge', screen(PICTURE, [40, 420, 320, 200, 200], ...digits(20, 30))],
  ['a lost picture', screen(PANEL, ...digits(20, 30))],
  ['something new', screen(PICTURE, PANEL, ...digits(20, 30), [200, 650, 100, 30, 90])],
  ['other colours', screen([0, 0, 360, 800, 20], PICTURE, PANEL, ...digits(20, 30))],
])('%s is told', (_, now) => {
  expect(difference(before, now)).toMatch(/blocks differ/);
});

test('another height is told', () => {
  const longer = blocksOf(encodePng(new Image(360, 840, { colorModel: 'GREY' }).fill(255)));
  expect(difference(before, longer)).toBe('it is 36 × 84 blocks large, and was 36 × 80');
});

test('a sheet keeps pictures of any height', () => {
  const small = blocksOf(encodePng(new Image(35, 20, { colorModel: 'GREY' })));
  expect(unpacked(packed([before, small]), [36, 4])).toEqual([before, small]);
});
