/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, it } from 'vitest';
import { bandOf, figuresOf } from '../../../../src/app/slice/figures';
import shipped from '../../../../src/app/slice/figures.json';
import { verdictOf } from '../../../../src/app/slice/verdict';
import { page as en } from '../../../../src/i18n/en/page';
import { verdict as words } from '../../../../src/i18n/en/verdict';
import type { Label } from '../../../../src/pipeline/labels';
import type { Reason, Status } from '../../../../src/pipeline/reading';
import type { Outcome } from '../../../../src/worker/protocol';

const outcome = (status: Status, label: Label | null, reason: Reason | null) =>
  ({ kind: 'reading', reading: { status, label, reason } }) as unknown as Outcome;
const told = (status: Status, label: Label | null, reason: Reason | null = null) => {
  const { headline, details } = verdictOf(outcome(status, label, reason), en);
  return [headline, ...details].join(' ');
};

describe('verdicts', () => {
  it('"no tumour found" never reads as healthy', () => {
    expect(told('read', 'notumor')).toContain('does not mean healthy');
  });

  it('uncertain says where it leans, why, and that it counts as neither', () => {
    const text = told('uncertain', 'glioma', { code: 'disagreement', params: { tree: 0, network: 2 } });
    expect(text).toMatch(/^Uncertain It leans towards glioma\. The decision tree says glioma/);
    expect(text).toContain('neither: not as a tumour, and not as none');
  });

  it('what is no brain MRI is called so, and nothing is said about a tumour', () => {
    const text = told('rejected', 'meningioma', { code: 'not-brain-mri', params: {} });
    expect(text).toMatch(/^Not read: it does not look like a brain MRI/);
    expect(text).not.toContain('meningioma');
    expect(text).toContain('Nothing is said about it');
  });
});

describe('words of an answer’s worth', () => {
  it('never say certain or impossible', () => {
    expect(words.probability(0.9999)).toBe('over 99%');
    expect(words.probability(0.0001)).toBe('under 1%');
    expect(words.probability(0.974)).toBe('97%');
  });

  it('count out of as many as give a whole one', () => {
    const share = (value: number) => ({ value, low: 0.8 * value, high: 1.2 * value });
    expect(words.rare.called(share(0.09))).toBe('Of 100 slices called a tumour, about 9 (7 to 11) have one.');
    expect(words.rare.missed(share(0.001))).toContain('Of 1,000 slices called “no tumour”, about 1 has one');
    expect(words.rare.missed(share(0.000005))).toContain('Of 10,000 slices');
    expect(words.rare.missed(share(0.000005))).toContain('fewer than 1');
  });

  it('tell of a class that was not the answer how many such slices were of it', () => {
    expect(words.such({ value: 0.12, low: 0.08, high: 0.17 })).toBe(
      'In tests, this was right for about 12 of 100 such slices (8 to 17).',
    );
    expect(words.such({ value: 0.004, low: 0.001, high: 0.009 })).toContain('about 4 of 1,000');
    expect(words.such({ value: 0, low: 0, high: 0.0034 })).toBe(
      'In tests, this was right for fewer than 4 of 1,000 such slices.',
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
