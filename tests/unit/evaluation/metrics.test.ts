import { describe, expect, it } from 'vitest';
import {
  accuracy,
  auc,
  balancedAccuracy,
  classFigures,
  confusionMatrix,
  expectedCalibrationError,
  reliability,
  standardError,
} from '../../../src/evaluation/metrics';
import { Random } from '../../../src/evaluation/random';

describe('confusion matrix and its figures', () => {
  //            answers: 0 1 2
  const truth = Uint8Array.of(0, 0, 0, 0, 1, 1, 1);
  const answers = Uint8Array.of(0, 0, 0, 1, 1, 1, 0);
  const confusion = confusionMatrix(truth, answers, 3);

  it('counts', () => {
    expect([...confusion]).toEqual([3, 1, 0, 1, 2, 0, 0, 0, 0]);
    expect(accuracy(confusion, 3)).toBeCloseTo(5 / 7, 12);
    expect(balancedAccuracy(confusion, 3)).toBeCloseTo((3 / 4 + 2 / 3) / 2, 12);
  });

  it('gives precision, recall and F1, and NaN where nothing is to be said', () => {
    const [first, second, absent] = classFigures(confusion, 3);
    expect(first).toEqual({ support: 4, precision: 3 / 4, recall: 3 / 4, f1: 3 / 4 });
    expect(second).toEqual({ support: 3, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
    expect(absent).toEqual({ support: 0, precision: Number.NaN, recall: Number.NaN, f1: Number.NaN });
  });
});

describe('auc', () => {
  it('is the share of pairs in order, ties half', () => {
    const random = new Random(1);
    const scores = Float64Array.from({ length: 60 }, () => random.integer(12));
    const positive = Uint8Array.from(scores, (s) => (random.integer(12) < s ? 1 : 0));
    let won = 0;
    let pairs = 0;
    scores.forEach((a, i) => {
      scores.forEach((b, j) => {
        if (!positive[i] || positive[j]) return;
        won += a > b ? 1 : a === b ? 0.5 : 0;
        pairs++;
      });
    });
    expect(auc(scores, positive)).toBeCloseTo(won / pairs, 12);
  });

  it('is a half when scores say nothing, and NaN when one side is missing', () => {
    expect(auc(Float64Array.of(1, 1, 1, 1), Uint8Array.of(1, 0, 1, 0))).toBe(0.5);
    expect(auc(Float64Array.of(1, 2), Uint8Array.of(1, 1))).toBeNaN();
  });
});

describe('reliability', () => {
  it('bins by confidence and measures the gap', () => {
    const bins = reliability(Float64Array.of(0.25, 0.25, 0.95, 1), Uint8Array.of(1, 0, 1, 1));
    expect(bins[2]).toEqual({ from: 0.2, to: 0.3, count: 2, confidence: 0.25, accuracy: 0.5 });
    expect(bins[9].count).toBe(2);
    expect(expectedCalibrationError(bins)).toBeCloseTo(0.5 * 0.25 + 0.5 * 0.025, 12);
  });
});

describe('standardError', () => {
  it('is the spread over the root of the count', () => {
    expect(standardError([1, 2, 3, 4])).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12);
    expect(standardError([5])).toBe(0);
  });
});
