import { expect, test } from 'vitest';
import { resample } from '../../../../src/pipeline/image/resample';

const ramp = Float32Array.from({ length: 36 }, (_, i) => i % 6);

test('the whole image at its own size comes back unchanged', () => {
  expect(resample(ramp, 6, 6, { x: 0, y: 0, width: 6, height: 6 }, 6, 6)).toEqual(ramp);
});

test('whole reductions are plain means of blocks', () => {
  const out = resample(ramp, 6, 6, { x: 0, y: 0, width: 6, height: 6 }, 3, 3);
  expect([...out]).toEqual([0.5, 2.5, 4.5, 0.5, 2.5, 4.5, 0.5, 2.5, 4.5]);
});

test('broken reductions count edge pixels by the share inside', () => {
  const out = resample(Float32Array.of(0, 3, 6), 3, 1, { x: 0, y: 0, width: 3, height: 1 }, 2, 1);
  expect(out[0]).toBeCloseTo((0 + 3 * 0.5) / 1.5, 6);
  expect(out[1]).toBeCloseTo((3 * 0.5 + 6) / 1.5, 6);
});

test('reducing keeps the mean', () => {
  const noisy = Float32Array.from({ length: 35 * 21 }, (_, i) => (i * 7919) % 251);
  const mean = (values: Float32Array) => values.reduce((a, b) => a + b, 0) / values.length;
  const out = resample(noisy, 35, 21, { x: 0, y: 0, width: 35, height: 21 }, 8, 5);
  expect(mean(out)).toBeCloseTo(mean(noisy), 3);
});

test('enlarging interpolates between pixel centres and does not darken the border', () => {
  const out = resample(Float32Array.of(4, 8), 2, 1, { x: 0, y: 0, width: 2, height: 1 }, 4, 1);
  expect([...out]).toEqual([4, 5, 7, 8]);
});

test('what lies outside the image counts as 0', () => {
  const flat = new Float32Array(16).fill(10);
  const out = resample(flat, 4, 4, { x: -4, y: 0, width: 8, height: 4 }, 4, 2);
  expect([...out]).toEqual([0, 0, 10, 10, 0, 0, 10, 10]);
});

test('a rectangle wholly outside is all 0', () => {
  const flat = new Float32Array(16).fill(10);
  expect(resample(flat, 4, 4, { x: 20, y: 20, width: 4, height: 4 }, 2, 2)).toEqual(new Float32Array(4));
});
