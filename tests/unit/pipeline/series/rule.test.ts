import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import { LABELS } from '../../../../src/pipeline/labels';
import { SERIES_RULE } from '../../../../src/pipeline/series/rule';
import { CANDIDATES } from '../../../../training/experiments/series/candidates';
import { chooseRule } from '../../../../training/experiments/series/evaluate';
import { studyFigures } from '../../../../training/experiments/series/figures';
import type { StudyRow } from '../../../../training/experiments/series/rows';
import { trialSeries } from '../../../../training/experiments/series/series';
import { probabilities } from './make';

const NONE = LABELS.indexOf('notumor');

/** Patients with six tumour slices each and, if from `lgg`, six without. */
function patients(count: number): StudyRow[] {
  const random = new Random(5);
  return Array.from({ length: count }, (_, p) => {
    const source = p % 2 ? 'lgg' : 'cheng';
    const type = source === 'lgg' ? 'glioma' : (['glioma', 'meningioma', 'pituitary'] as const)[p % 3];
    return Array.from({ length: source === 'lgg' ? 12 : 6 }, (__, i): StudyRow => {
      const ill = i >= 3 && (source !== 'lgg' || i < 9);
      const label = ill || source === 'cheng' ? type : 'notumor';
      const none = label === 'notumor' ? 0.6 + 0.4 * random.uniform() : 0.3 * random.uniform();
      const chances = probabilities(none, type);
      const name = `${source}/${String(p).padStart(3, '0')}_${String(i).padStart(2, '0')}`;
      return {
        ...{ file: name, source, group: `${source}-${p}`, label, lesion: 1 - none },
        probabilities: LABELS.map((l) => chances[l]),
      };
    });
  }).flat();
}

describe('series to try rules on', () => {
  const series = trialSeries(patients(20), ['cheng', 'lgg']);

  it('are of one patient each, with the truth of their kind', () => {
    for (const { kind, group, truth, rows } of series) {
      expect(new Set(rows.map((row) => row.group))).toEqual(new Set([group]));
      const ill = rows.filter(({ label }) => label !== 'notumor');
      if (kind === 'tumour-free') expect([truth, ill.length]).toEqual([NONE, 0]);
      else expect(new Set(ill.map(({ label }) => LABELS.indexOf(label as never)))).toEqual(new Set([truth]));
      if (kind === 'few') expect([rows.length, ill.length]).toEqual([6, 2]);
    }
    const counts = ['patient', 'tumour-free', 'few'].map(
      (kind) => series.filter((one) => one.kind === kind).length,
    );
    expect(counts).toEqual([20, 10, 10]);
  });

  it('leave out the web, tumours of unknown type and single slices', () => {
    const [row] = patients(1);
    expect(trialSeries([row], ['cheng'])).toEqual([]);
    expect(
      trialSeries(
        [
          { ...row, label: 'tumor' },
          { ...row, label: 'tumor' },
        ],
        ['cheng'],
      ),
    ).toEqual([]);
    expect(trialSeries(patients(4), ['br35h'])).toEqual([]);
  });
});

describe('the choice of a rule', () => {
  const series = trialSeries(patients(30), ['cheng', 'lgg']);

  it('counts what it says it counts', () => {
    const sure = (k: number) => LABELS.map((_, i) => (i === k ? 0.97 : 0.01));
    const right = studyFigures(
      series,
      series.map(({ truth }) => sure(truth)),
      null,
    );
    expect(right).toMatchObject({
      balancedAccuracy: 1,
      glioma: 1,
      notumor: 1,
      tumourFound: 1,
      fewFound: 1,
      tumourAuc: 1,
    });
    const none = studyFigures(
      series,
      series.map(() => sure(NONE)),
      null,
    );
    expect(none).toMatchObject({
      balancedAccuracy: 0.25,
      notumor: 1,
      tumourFound: 0,
      fewFound: 0,
      tumourAuc: 0.5,
    });
    expect(none.logLoss).toBeGreaterThan(right.logLoss);
  });

  it('is one that finds few tumour slices among many, and never a yardstick', { timeout: 60_000 }, () => {
    const { STUDY, MEAN } = {
      STUDY: CANDIDATES.filter(({ rule }) => rule && rule.leastSlices <= 3 && rule.share < 1),
      MEAN: CANDIDATES.filter(({ rule }) => !rule || rule.share === 1),
    };
    const some = [...STUDY.filter(({ rule }) => rule!.leastSlices === 2), ...MEAN];
    const { chosen, nested, rules, threshold } = chooseRule(series, some);
    for (const id of [chosen, ...nested.chosen]) {
      expect(STUDY.map((candidate) => candidate.id)).toContain(id);
    }
    expect(rules.map(({ id }) => id)).toEqual(some.map(({ id }) => id));
    expect(nested.figures.balancedAccuracy.value).toBeGreaterThan(0.9);
    for (const least of threshold.leastProbability) expect(least).toBeLessThanOrEqual(1);
  });

  it('was made among the forms that were measured', () => {
    const { leastSlices, share, power, pool } = SERIES_RULE;
    const forms = CANDIDATES.flatMap(({ rule }) => (rule ? [rule] : []));
    expect(forms).toContainEqual(expect.objectContaining({ leastSlices, share, power, pool }));
  });
});
