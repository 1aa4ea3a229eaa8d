/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../../src/app/session/verdict';
import { bandOf, figuresOf } from '../../../../src/app/slice/figures';
import shipped from '../../../../src/app/slice/figures.json';
import { page as en } from '../../../../src/i18n/en/page';
import { verdict as words } from '../../../../src/i18n/en/verdict';
import type { Label } from '../../../../src/pipeline/labels';
import type { Reason, Status } from '../../../../src/pipeline/reading';
import type { Outcome } from '../../../../src/worker/protocol';

const outcome = (status: Status, label: Label | null, reason: Reason | null) =>
  ({ kind: 'reading', reading: { status, label, reason } }) as unknown as Outcome;
const told = (status: Status, label: Label | null, reason: Reason | null = null) => {
  const { lead, headline, details, caution } = verdictOf(outcome(status, label, reason), en);
  return [lead, headline, ...details, caution].join(' ');
};

describe('verdicts', () => {
  it('"no tumour found" never reads as healthy', () => {
    expect(told('read', 'notumor')).toContain('does not mean healthy');
  });

  it('a tumour is what it looks most like, and no diagnosis', () => {
    expect(told('read', 'glioma')).toMatch(/^This slice looks most like Glioma Not a diagnosis/);
  });

  it('uncertain says why, what to do, and that it is no answer', () => {
    const text = told('uncertain', 'glioma', { code: 'disagreement', params: { tree: 0, network: 2 } });
    expect(text).toMatch(/^Too close to call Uncertain The tree says glioma, the network no tumour/);
    expect(text).toContain('Show it to a radiologist. This is not an answer.');
    const unsure = { code: 'low-confidence', params: { probability: 0.54, least: 0.79 } } as const;
    expect(told('uncertain', 'glioma', unsure)).toContain('Too unsure to rely on (54%; it needs 79%).');
  });

  it('what is no brain MRI is called so, and nothing is said about a tumour', () => {
    const text = told('rejected', 'meningioma', { code: 'not-brain-mri', params: {} });
    expect(text).toMatch(/^Not a brain MRI Not read/);
    expect(text).not.toContain('meningioma');
  });
});

describe('words of an answer’s worth', () => {
  it('never say certain or impossible', () => {
    expect(words.probability(0.9999)).toBe('over 99%');
    expect(words.probability(0.0001)).toBe('under 1%');
    expect(words.probability(0.974)).toBe('97%');
  });

  it('make one sentence of the size, the place and the signs', () => {
    const { reason } = words.card;
    expect(
      reason('large', ['front', 'patient-left'], ['darker-than-other-side', 'bright-rim']).join(''),
    ).toBe(
      'A large area at the front, on the patient’s left: darker than the other side and with a bright rim.',
    );
    expect(reason('medium', [], []).join('')).toBe('An area stands out.');
  });

  it('say that there is another area in a clause of its own, without stressing it', () => {
    const { reason } = words.card;
    expect(reason('small', [], ['darker-than-around', 'bright-rim', 'second-place'])).toEqual([
      'A small area ',
      'darker than its surroundings and with a bright rim',
      '; another one stands out elsewhere.',
    ]);
    expect(reason('small', ['front'], ['second-place']).join('')).toBe(
      'A small area at the front; another one stands out elsewhere.',
    );
  });

  it('take every probability to the band that holds it', () => {
    const figures = figuresOf({ trainingFingerprint: shipped.trainingFingerprint })!;
    expect(bandOf(figures.bands, 0.25).from).toBe(0);
    expect(bandOf(figures.bands, 0.8).from).toBe(0.8);
    expect(bandOf(figures.bands, 1).to).toBe(1);
    for (const bands of Object.values(figures.classes)) {
      expect(bandOf(bands, 0)).toBe(bands[0]);
      expect(bandOf(bands, 1)).toBe(bands.at(-1));
    }
  });

  it('say nothing of another model', () => {
    expect(figuresOf({ trainingFingerprint: 'another' })).toBeNull();
    expect(figuresOf({})).toBeNull();
  });
});
