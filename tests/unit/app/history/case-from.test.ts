import { describe, expect, it } from 'vitest';
import { caseFrom } from '../../../../src/app/history/case-from';

const picture = { width: 2, height: 2, grey: new Uint8ClampedArray(4) };
const reading = {
  status: 'read',
  label: 'glioma',
  probabilities: { glioma: 0.7, meningioma: 0.1, notumor: 0.1, pituitary: 0.1 },
  lesion: { x: 0.1, y: 0.1, width: 0.2, height: 0.2, score: 0.9, peak: { x: 0.2, y: 0.2 }, area: 0.01 },
  reason: null,
  path: [],
  measurements: new Float64Array(3),
};
const read = {
  kind: 'reading',
  file: 'a.png',
  provenance: { format: 'png', warnings: [] },
  width: 2,
  height: 2,
  reading,
  prepared: null,
  crop: null,
  path: [],
  display: picture,
  thumbnail: picture,
  model: 'abc',
};
const kept = { id: 'x', when: 1, name: 'a.png', read };
const without = (change: object) => ({ ...kept, read: { ...read, reading: { ...reading, ...change } } });

describe('a record of the history', () => {
  it('that was kept by the app is shown', () => {
    expect(caseFrom(kept)).toBe(kept);
    const uncertain = {
      status: 'uncertain',
      reason: { code: 'low-confidence', params: { probability: 0.5 } },
    };
    expect(caseFrom(without(uncertain))).not.toBeNull();
    expect(
      caseFrom(without({ status: 'rejected', label: null, probabilities: null, lesion: null })),
    ).not.toBeNull();
  });

  it.each([
    ['nothing', null],
    ['a text', 'text'],
    ['no time', { ...kept, when: Number.NaN }],
    ['a time beyond all calendars', { ...kept, when: 9e15 }],
    ['an answer without a label', without({ label: null })],
    ['a label that there is not', without({ label: 'healthy' })],
    ['an impossible probability', without({ probabilities: { ...reading.probabilities, glioma: 7 } })],
    ['an answer with a reason against it', without({ reason: { code: 'blank', params: {} } })],
    ['a picture of another size', { ...kept, read: { ...read, thumbnail: { ...picture, width: 9 } } }],
    ['no picture', { ...kept, read: { ...read, display: undefined } }],
    ['a path that is none', { ...kept, read: { ...read, path: [{}] } }],
  ])('with %s is not', (_what, value) => {
    expect(caseFrom(value)).toBeNull();
  });
});
