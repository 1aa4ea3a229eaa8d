import { expect, test } from 'vitest';
import { percentiles } from '../../../../src/pipeline/image/percentile';

test("the values agree with NumPy's default", () => {
  // numpy.percentile([15, 20, 35, 40, 50], [0, 5, 30, 40, 50, 100])
  const values = Float32Array.of(40, 15, 50, 20, 35);
  const found = percentiles(values, [0, 5, 30, 40, 50, 100]);
  [15, 16, 23, 29, 35, 50].forEach((v, i) => {
    expect(found[i]).toBeCloseTo(v, 10);
  });
});

test('the caller keeps its order', () => {
  const values = Float32Array.of(3, 1, 2);
  percentiles(values, [50]);
  expect([...values]).toEqual([3, 1, 2]);
});

test('of nothing there is no percentile', () => {
  expect(percentiles(new Float32Array(0), [50])).toEqual([Number.NaN]);
});
