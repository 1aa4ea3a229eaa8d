import { expect, test } from 'vitest';
import { depthMap } from '../../../../src/pipeline/findings/depth';
import { boxBlur, boxSum, integral } from '../../../../src/pipeline/findings/integral';

test('box sums are those of the pixels inside the image', () => {
  const table = integral(5, (i) => i);
  let sum = 0;
  for (let y = 1; y <= 3; y++) for (let x = 2; x <= 4; x++) sum += y * 5 + x;
  expect(boxSum(table, 2, 1, 4, 3)).toBe(sum);
  expect(boxSum(table, -3, -3, 9, 9)).toBe(300);
  expect(boxSum(table, 6, 6, 9, 9)).toBe(0);
});

test('a blur inside a mask takes nothing from outside it', () => {
  const image = Float32Array.of(4, 8, 100, 4, 8, 100, 4, 8, 100);
  const mask = Uint8Array.of(1, 1, 0, 1, 1, 0, 1, 1, 0);
  expect([...boxBlur(image, mask, 3, 1)]).toEqual([6, 6, 0, 6, 6, 0, 6, 6, 0]);
});

test('depth is the distance to the nearest pixel outside, within the 8% of a chamfer', () => {
  const size = 41;
  const mask = new Uint8Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) mask[y * size + x] = (x - 20) ** 2 + (y - 20) ** 2 <= 15 * 15 ? 1 : 0;
  }
  const depth = depthMap(mask, size, size);
  expect(depth[0]).toBe(0);
  expect(Math.abs(depth[20 * size + 20] - 15.5) / 15.5).toBeLessThan(0.08);
});

test('beyond the image is outside', () => {
  expect([...depthMap(new Uint8Array(9).fill(1), 3, 3)]).toEqual([1, 1, 1, 1, 2, 1, 1, 1, 1]);
});
