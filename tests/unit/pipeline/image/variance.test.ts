import { expect, test } from 'vitest';
import { variance } from '../../../../src/pipeline/image/variance';

test('the variance of all values, or of some', () => {
  expect(variance([1, 3, 5, 7])).toBe(5);
  expect(variance([1, 3, 5, 7], 1, 3)).toBe(1);
  // Not below 0, however the sums are rounded.
  expect(variance(Float32Array.of(0.1, 0.1, 0.1))).toBeCloseTo(0, 12);
});
