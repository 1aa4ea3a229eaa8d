import { describe, expect, it } from 'vitest';
import {
  chooseThreshold,
  type Graded,
  LEAST_COVERAGE,
  riskCoverage,
  WISHED_ACCURACY,
} from '../../../../training/tree/threshold';

/** One hundred answers, the i-th with this confidence, and right where `right(i)`. */
function answers(confidence: (i: number) => number, right: (i: number) => boolean): Graded[] {
  return Array.from({ length: 100 }, (_, i) => ({ confidence: confidence(i), right: right(i) }));
}

describe('chooseThreshold', () => {
  it('takes the lowest threshold that is accurate enough', () => {
    // The ten least certain answers are wrong.
    const graded = answers(
      (i) => (i < 10 ? 0.5 : 0.9),
      (i) => i >= 10,
    );
    const { leastProbability, outOfFold: at } = chooseThreshold(graded);
    expect(leastProbability).toBe(0.51);
    expect(at).toEqual({ coverage: 0.9, accuracyOfRead: 1, accuracyOfAll: 0.9 });
  });

  it('keeps the least coverage where that accuracy is out of reach', () => {
    const graded = answers(
      (i) => 0.3 + 0.006 * i,
      (i) => i % 2 === 0,
    );
    const { leastProbability, outOfFold: at } = chooseThreshold(graded);
    expect(at.accuracyOfRead).toBeLessThan(WISHED_ACCURACY);
    expect(at.coverage).toBeGreaterThanOrEqual(LEAST_COVERAGE);
    const next = riskCoverage(graded)[Math.round(leastProbability * 100) + 1];
    expect(next.coverage).toBeLessThan(LEAST_COVERAGE);
  });

  it('calls everything read when everything is right', () => {
    const graded = answers(
      () => 0.4,
      () => true,
    );
    expect(chooseThreshold(graded).leastProbability).toBe(0);
  });
});
