import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIGURES, figuresText, screenFigures } from '../../../scripts/figures';

const root = new URL('../../../', import.meta.url);
const bytes = (path: string) => readFileSync(new URL(path, root));
const evaluation = JSON.parse(bytes('docs/evaluation.json').toString());
const manifest = bytes('model/manifest.json');

describe('figures on the result screen', () => {
  it('are those of docs/evaluation.json (else: npx tsx scripts/figures.ts)', () => {
    expect(bytes(FIGURES).toString()).toBe(figuresText(evaluation));
  });

  it('are of the shipped model', () => {
    expect(JSON.parse(manifest.toString()).trainingFingerprint).toBe(evaluation.trainingFingerprint);
  });

  it('count every answer of known type once, and agree with the calibration table', () => {
    const { bands } = screenFigures(evaluation);
    const { overall, reliability } = evaluation.readers[0];
    expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(overall.images - overall.untyped);
    const top = bands.filter(({ from }) => from >= 0.9);
    const right = top.reduce((sum, { count, right }) => sum + count * right.value, 0);
    const { count, accuracy } = reliability.at(-1);
    expect(top.reduce((sum, band) => sum + band.count, 0)).toBe(count);
    expect(right / count).toBeCloseTo(accuracy, 5);
  });

  it('have intervals about their values, each from 100 answers or more', () => {
    for (const { count, right } of screenFigures(evaluation).bands) {
      expect(count).toBeGreaterThanOrEqual(100);
      expect(right.low).toBeLessThan(right.value);
      expect(right.high).toBeGreaterThan(right.value);
      expect(right.high).toBeLessThanOrEqual(1);
    }
  });
});
