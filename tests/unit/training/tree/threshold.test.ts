import { describe, expect, it } from 'vitest';
import { LABELS, NO_TUMOUR } from '../../../../src/pipeline/labels';
import {
  chooseThreshold,
  type Graded,
  MIN_COVERAGE,
  TARGET_ACCURACY,
} from '../../../../training/tree/threshold';

const GLIOMA = LABELS.indexOf('glioma');
const MENINGIOMA = LABELS.indexOf('meningioma');

/** So many identical answers: the same confidence, predicted class and true class. */
const alike = (count: number, confidence: number, predicted: number, label: number): Graded[] =>
  Array.from({ length: count }, () => ({ confidence, predicted, label }));

const choose = (...answers: Graded[][]) => chooseThreshold(answers.flat(), LABELS.length);

/** In the order of LABELS. */
const thresholds = (tumour: number, none: number) => LABELS.map((_, k) => (k === NO_TUMOUR ? none : tumour));

describe('chooseThreshold', () => {
  it('reads as much as is right often enough', () => {
    const { leastProbability, outOfFold } = choose(
      alike(10, 0.5, GLIOMA, MENINGIOMA),
      alike(90, 0.9, GLIOMA, GLIOMA),
    );
    expect(leastProbability).toEqual(thresholds(0.51, 0.51));
    expect(outOfFold).toEqual({ coverage: 0.9, accuracyOfRead: 1, accuracyOfAll: 0.9, tumoursMissed: 0 });
  });

  it('asks more of "no tumour" where tumours are missed, as long as enough is read', () => {
    const answers = [
      alike(70, 0.8, GLIOMA, GLIOMA),
      alike(4, 0.8, NO_TUMOUR, GLIOMA),
      alike(10, 0.8, NO_TUMOUR, NO_TUMOUR),
      alike(16, 0.95, NO_TUMOUR, NO_TUMOUR),
    ];
    expect(choose(...answers).leastProbability).toEqual(thresholds(0, 0.81));
    // Here 79 of 100 would be read without them: making all other answers uncertain is not allowed.
    const fewer = [alike(63, 0.8, GLIOMA, GLIOMA), ...answers.slice(1), alike(7, 0.8, NO_TUMOUR, NO_TUMOUR)];
    const { leastProbability, outOfFold } = choose(...fewer);
    expect(leastProbability).toEqual(thresholds(0, 0));
    expect(outOfFold.tumoursMissed).toBeCloseTo(4 / 67, 6);
  });

  it('keeps the least coverage where that accuracy is out of reach', () => {
    const graded = Array.from({ length: 100 }, (_, i) => ({
      confidence: 0.3 + 0.006 * i,
      predicted: GLIOMA,
      label: i % 2 === 0 ? GLIOMA : MENINGIOMA,
    }));
    const { leastProbability, outOfFold } = choose(graded);
    const [least] = leastProbability;
    expect(leastProbability).toEqual(thresholds(least, least));
    expect(outOfFold.accuracyOfRead).toBeLessThan(TARGET_ACCURACY);
    expect(outOfFold.coverage).toBeGreaterThanOrEqual(MIN_COVERAGE);
    const next = graded.filter(({ confidence }) => confidence >= least + 0.01);
    expect(next.length).toBeLessThan(MIN_COVERAGE * graded.length);
  });

  it('calls everything read when everything is right', () => {
    expect(choose(alike(100, 0.4, GLIOMA, GLIOMA)).leastProbability).toEqual(thresholds(0, 0));
  });
});
