import { describe, expect, test } from 'vitest';
import { byLabel } from '../../../../src/pipeline/label-vectors';
import { LABELS, NONE } from '../../../../src/pipeline/labels';
import { type ModelAnswer, type OwnSample, reportOf } from '../../../../training/own-data/report';

/** Ten patients of each class. */
const files = Array.from({ length: 40 }, (_, i) => ({
  file: `${i}.png`,
  group: `p${i}`,
  diagnosis: LABELS[i % LABELS.length],
}));

const sure = (label: string) => byLabel(LABELS.map((one) => (one === label ? 0.97 : 0.01)));

const rightSamples = files.map(
  (one): OwnSample => ({
    ...{ ...one, status: 'read', probabilities: sure(one.diagnosis) },
    ...{ plane: null, sequence: null, hash: null },
  }),
);

/** @param said the answer to an image, by its class */
const answers = (said: (diagnosis: string) => string, more: Partial<ModelAnswer> = {}) =>
  files.map(({ file, diagnosis }): ModelAnswer => {
    const label = said(diagnosis);
    const answer = { file, status: 'read', label, probabilities: sure(label), none: label === NONE } as const;
    return { ...answer, known: false, ...more };
  });

const right = (diagnosis: string) => diagnosis;
const noMeningioma = (diagnosis: string) => (diagnosis === 'meningioma' ? 'glioma' : diagnosis);

describe('the report of a model', () => {
  const own = { patients: rightSamples, hospitals: [], notHeld: [] };

  test('stands beside the shipped model’s, on images that this did not learn from', () => {
    const others = answers(noMeningioma).map((one, i) => ({ ...one, known: i < 8 }));
    const report = reportOf({ ...own, others, began: null });
    expect(report).toContain('8 images that it learnt from are left out.');
    expect(report).toContain('32 images of 32 patients, which both read.');
    expect(report).toMatch(/- balanced accuracy: shipped 75\.0 % \(.*\), this model 100\.0 % /);
  });

  test('says what going on gained, and what it cost elsewhere', () => {
    const before = answers(right).map((one, i) => ({ ...one, known: i >= 20 }));
    const elsewhere = { folder: 'far', rows: files, before, after: answers(noMeningioma) };
    elsewhere.after = elsewhere.after.map((one, i) => ({ ...one, known: i >= 20 }));
    const report = reportOf({
      ...own,
      hospitals: [{ source: 'north', samples: rightSamples }],
      others: answers(noMeningioma),
      began: { folder: 'model', patients: 3, elsewhere },
    });
    const [hospital, patients, cost] = report.split('\n## ').slice(1);
    for (const part of [hospital, patients]) {
      expect(part).toMatch(/- balanced accuracy: before 75\.0 % \(.*\), this model 100\.0 % /);
    }
    expect(report).toContain(
      'Patients that it had learnt from, and that taught this one too: 3. They are in no figure',
    );
    expect(cost).toContain('20 images in far that neither');
    expect(cost).toContain('20 images in far that the one before learnt from');
    expect(cost.match(/- balanced accuracy: before 100\.0 % \(.*\), this model 75\.0 % /g)).toHaveLength(2);
  });

  test('leaves out what one of the two refused', () => {
    const others = answers(right, { status: 'rejected', probabilities: null });
    const report = reportOf({ ...own, others, began: null });
    expect(report).toContain('0 images of 0 patients, which both read.');
  });
});
