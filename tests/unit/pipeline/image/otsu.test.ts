import { expect, test } from 'vitest';
import { otsu } from '../../../../src/pipeline/image/otsu';

test('the threshold lies between two heaps', () => {
  const image = Float32Array.from({ length: 300 }, (_, i) => (i < 200 ? 10 + (i % 5) : 200 + (i % 7)));
  const threshold = otsu(image);
  expect(threshold).toBeGreaterThanOrEqual(14);
  expect(threshold).toBeLessThan(200);
});

test('it moves with the grey scale', () => {
  const image = Float32Array.from({ length: 300 }, (_, i) => (i * i) % 256);
  const twice = image.map((v) => 2 * v + 1);
  expect(otsu(twice)).toBeCloseTo(2 * otsu(image) + 1, 4);
});

test('a blank image gives its own value', () => {
  expect(otsu(new Float32Array(9).fill(42))).toBe(42);
});
