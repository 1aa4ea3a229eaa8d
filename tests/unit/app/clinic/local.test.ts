import { describe, expect, it } from 'vitest';
import { confirmedAnswers } from '../../../../src/app/clinic/local';
import type { CaseSummary } from '../../../../src/app/state/schema';
import { fitLocalCalibration, MIN_CASES } from '../../../../src/evaluation/local-calibration';
import type { Probabilities } from '../../../../src/pipeline/labels';
import { madeUp } from '../history/made-up';

const MODEL = 'ab'.repeat(32);
const OF_STUDY: Probabilities = { glioma: 0.6, meningioma: 0.2, notumor: 0.1, pituitary: 0.1 };

const confirmed = (n: number, change: Partial<CaseSummary> = {}) =>
  madeUp(n, { diagnosis: { label: 'glioma', basis: 'histology', when: 1 }, ...change });

const study = (n: number, change: Partial<CaseSummary> = {}) =>
  confirmed(n, { kind: 'study', group: `study${n}`, slices: 20, probabilities: OF_STUDY, ...change });

describe('the cases that a calibration is fitted on', () => {
  it('take a study by its own answer', () => {
    expect(confirmedAnswers([study(1)], MODEL)).toEqual([
      { group: 'study1', label: 'glioma', probabilities: OF_STUDY },
    ]);
  });

  it('take a confirmed study once, whatever was said of its slices', () => {
    const cases = [confirmed(2, { group: 'study1' }), study(1), confirmed(3, { group: 'study1' })];
    expect(confirmedAnswers(cases, MODEL)).toHaveLength(1);
    expect(confirmedAnswers([{ ...study(1), diagnosis: null }, ...cases], MODEL)).toHaveLength(1);
  });

  it('take confirmed slices where nothing is confirmed of the study', () => {
    const cases = [{ ...study(1), diagnosis: null }, confirmed(2, { group: 'study1' }), confirmed(3)];
    expect(confirmedAnswers(cases, MODEL).map(({ group }) => group)).toEqual(['study1', 'g3']);
  });

  it('leave out what has no answer of this model, or a diagnosis outside its classes', () => {
    const other = { label: 'other', basis: 'expert', when: 1 } as const;
    const cases = [
      study(1, { status: 'rejected' }),
      study(2, { probabilities: null }),
      study(3, { model: 'cd'.repeat(32) }),
      study(4, { diagnosis: other }),
      study(5, { diagnosis: null }),
    ];
    expect(confirmedAnswers(cases, MODEL)).toEqual([]);
  });

  it('are enough where thirty studies are confirmed, and are judged on studies that a fit had not seen', () => {
    const answers = confirmedAnswers(
      Array.from({ length: MIN_CASES }, (_, n) => study(n)),
      MODEL,
    );
    const options = { model: MODEL, made: '2026-01-01', accuracyOfRead: 0.9, leastProbability: 0.7 };
    const { cases, patients, judged } = fitLocalCalibration(answers, options);
    expect({ cases, patients, folds: judged.folds }).toEqual({ cases: 30, patients: 30, folds: 10 });
    expect(judged.local.logLoss).toBeLessThan(judged.shipped.logLoss);
  });
});
