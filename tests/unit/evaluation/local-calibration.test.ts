import { describe, expect, it } from 'vitest';
import {
  type ConfirmedAnswer,
  checkLocalCalibration,
  fitLocalCalibration,
  recalibrated,
} from '../../../src/evaluation/local-calibration';
import { Random } from '../../../src/evaluation/random';
import { LABELS, type Probabilities } from '../../../src/pipeline/labels';
import { softmax } from '../../../src/pipeline/tree/calibrate';

const OPTIONS = { model: 'ab'.repeat(32), made: '2026-01-01', accuracyOfRead: 0.9, leastProbability: 0.7 };

/** Answers whose true probabilities are the stated ones to the power of `honesty`. */
function answers(count: number, honesty: number, seed: number): ConfirmedAnswer[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, i) => {
    const said = softmax(LABELS.map(() => 4 * random.uniform()));
    const honest = softmax(said.map((p) => honesty * Math.log(p)));
    let left = random.uniform();
    const k = honest.findIndex((p) => {
      left -= p;
      return left <= 0;
    });
    return {
      group: `p${Math.floor(i / 2)}`,
      label: LABELS[Math.max(0, k)],
      probabilities: Object.fromEntries(LABELS.map((label, j) => [label, said[j]])) as Probabilities,
    };
  });
}

describe('a local calibration', () => {
  it('finds that probabilities are too bold, and does better on unseen cases', () => {
    const local = fitLocalCalibration(answers(300, 0.4, 3), OPTIONS);
    expect(local.scale).toBeLessThan(0.7);
    expect(local.judged.better).toBe(true);
    expect(local.judged.local.logLoss).toBeLessThan(local.judged.shipped.logLoss);
    expect(checkLocalCalibration(JSON.parse(JSON.stringify(local)))).toEqual(local);
  }, 30_000);

  it('does not claim to be better where the shipped one is right', () => {
    for (const seed of [1, 2, 3]) {
      const local = fitLocalCalibration(answers(60, 1, seed), OPTIONS);
      expect(local.judged.better).toBe(false);
      expect(local.scale).toBeGreaterThan(0.4);
      expect(local.scale).toBeLessThan(1.8);
    }
  }, 30_000);

  it('never goes far on few cases, even where all contradict the model', () => {
    const all = answers(30, 1, 9).map((one) => ({ ...one, label: 'glioma' as const }));
    const { scale, bias } = fitLocalCalibration(all, OPTIONS);
    expect(scale).toBeGreaterThanOrEqual(0.05);
    expect(Math.max(...bias.map(Math.abs))).toBeLessThan(4);
  });

  it('needs thirty cases of two patients', () => {
    expect(() => fitLocalCalibration(answers(29, 1, 1), OPTIONS)).toThrow(RangeError);
    const one = answers(40, 1, 1).map((answer) => ({ ...answer, group: 'one' }));
    expect(() => fitLocalCalibration(one, OPTIONS)).toThrow(RangeError);
  });

  it('leaves probabilities that sum to one, and as they were at scale 1', () => {
    const probabilities = { glioma: 0.5, meningioma: 0.3, notumor: 0.15, pituitary: 0.05 };
    expect(recalibrated({ scale: 1, bias: [0, 0, 0, 0] }, probabilities)).toEqual(probabilities);
    const changed = Object.values(recalibrated({ scale: 0.5, bias: [0, 1, 0, 0] }, probabilities));
    expect(changed.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
  });

  it('is refused from a file that is none', () => {
    for (const value of [null, {}, { format: 'dendrite-local-calibration', formatVersion: 2 }, 'x']) {
      expect(() => checkLocalCalibration(value)).toThrow(SyntaxError);
    }
  });
});
