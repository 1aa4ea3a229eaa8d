import { describe, expect, it } from 'vitest';
import type { OutOfFold } from '../../../training/cross-validation';
import { chooseThreshold, LEAST_COVERAGE, riskCoverage, WISHED_ACCURACY } from '../../../training/threshold';

/** One hundred answers, row i with probability p(i) for class 0, which is right where `right(i)`. */
function answers(p: (i: number) => number, right: (i: number) => boolean) {
  const labels = Uint8Array.from({ length: 100 }, (_, i) => (right(i) ? 0 : 1));
  const probabilities = new Float64Array(400);
  for (let i = 0; i < 100; i++)
    probabilities.set([p(i), (1 - p(i)) / 3, (1 - p(i)) / 3, (1 - p(i)) / 3], 4 * i);
  const outOfFold: OutOfFold[] = [{ probabilities, fold: new Int8Array(100) }];
  return { labels, outOfFold };
}

describe('chooseThreshold', () => {
  it('takes the lowest threshold that is accurate enough', () => {
    // The ten least certain answers are wrong.
    const { labels, outOfFold } = answers(
      (i) => (i < 10 ? 0.5 : 0.9),
      (i) => i >= 10,
    );
    const { leastProbability, outOfFold: at } = chooseThreshold(labels, 4, outOfFold);
    expect(leastProbability).toBe(0.51);
    expect(at).toEqual({ coverage: 0.9, accuracyOfRead: 1, accuracyOfAll: 0.9 });
  });

  it('keeps the least coverage where that accuracy is out of reach', () => {
    const { labels, outOfFold } = answers(
      (i) => 0.3 + 0.006 * i,
      (i) => i % 2 === 0,
    );
    const { leastProbability, outOfFold: at } = chooseThreshold(labels, 4, outOfFold);
    expect(at.accuracyOfRead).toBeLessThan(WISHED_ACCURACY);
    expect(at.coverage).toBeGreaterThanOrEqual(LEAST_COVERAGE);
    const next = riskCoverage(labels, 4, outOfFold)[Math.round(leastProbability * 100) + 1];
    expect(next.coverage).toBeLessThan(LEAST_COVERAGE);
  });

  it('calls everything read when everything is right', () => {
    const { labels, outOfFold } = answers(
      () => 0.4,
      () => true,
    );
    expect(chooseThreshold(labels, 4, outOfFold).leastProbability).toBe(0);
  });
});
