import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIGURES, figuresText, screenFigures } from '../../../../scripts/figures';
import { committedTable } from '../../../../training/data/committed-table';

const root = new URL('../../../../', import.meta.url);
const bytes = (path: string) => readFileSync(new URL(path, root));
const evaluation = JSON.parse(bytes('docs/generated/evaluation.json').toString());
const checked = JSON.parse(bytes('docs/generated/occlusion.json').toString());
const manifest = bytes('model/manifest.json');
const { table } = await committedTable();
const added = (a: number, b: number) => a + b;

describe('figures on the result screen', () => {
  it('are those of docs/generated/evaluation.json and the table of findings (else: npx tsx scripts/figures.ts)', () => {
    expect(bytes(FIGURES).toString()).toBe(figuresText(evaluation, checked, table));
  });

  it('of the check by covering are of the committed finders (else: npx tsx training/experiments/occlusion/measure.ts)', () => {
    const finders = checked.finders.map((_: string, fold: number) =>
      JSON.parse(bytes(`training/net/finders/fold-${fold}.json`).toString()),
    );
    expect(checked.finders).toEqual(finders.map(({ sha256 }: { sha256: string }) => sha256));
    const checks: { images: number }[] = Object.values(checked.pointed);
    expect(checks.reduce((sum, { images }) => sum + images, 0)).toBe(checked.onLesion.images);
    // The part that matters most is on the lesion far more often than by chance; otherwise the check would be useless.
    expect(checked.onLesion.share.low).toBeGreaterThan(2 * checked.chance);
  });

  it('are of the shipped model', () => {
    expect(JSON.parse(manifest.toString()).trainingFingerprint).toBe(evaluation.trainingFingerprint);
  });

  it('count every answer of known type once, and agree with the calibration table', () => {
    const { bands } = screenFigures(evaluation, checked, table);
    const { confusion, reliability } = evaluation.elsewhere;
    expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(confusion.flat().reduce(added));
    const top = bands.filter(({ from }) => from >= 0.9);
    const right = top.reduce((sum, { count, right }) => sum + count * right.value, 0);
    const { count, accuracy } = reliability.at(-1);
    expect(top.reduce((sum, band) => sum + band.count, 0)).toBe(count);
    expect(right / count).toBeCloseTo(accuracy, 5);
  });

  it('count each class of known type once over its bands, and every image of it', () => {
    const { confusion, classBands } = evaluation.elsewhere;
    evaluation.labels.forEach((label: string, truth: number) => {
      const bands: { from: number; to: number; count: number; hits: number }[] = classBands[label];
      expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(confusion.flat().reduce(added));
      const hits = bands.reduce((sum, band) => sum + band.hits, 0);
      expect(hits).toBe(confusion[truth].reduce(added));
      expect(bands.map(({ from }) => from)).toEqual([0, ...bands.slice(0, -1).map(({ to }) => to)]);
      expect(bands.at(-1)!.to).toBe(1);
    });
  });

  it('have intervals for every class that hold their values, from 100 images or more', () => {
    const { classes } = screenFigures(evaluation, checked, table);
    for (const label of evaluation.labels) {
      const counted: { from: number; count: number; hits: number }[] = evaluation.elsewhere.classBands[label];
      expect(classes[label].map(({ from }) => from)).toEqual(counted.map(({ from }) => from));
      for (const [k, { right }] of classes[label].entries()) {
        const { count, hits } = counted[k];
        expect(count).toBeGreaterThanOrEqual(100);
        expect(right.value).toBeCloseTo(hits / count, 4);
        expect(right.low).toBeLessThanOrEqual(right.value);
        expect(right.high).toBeGreaterThan(right.low);
        expect(right.high).toBeGreaterThanOrEqual(right.value);
        expect(right.low).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('have intervals about their values, each from 100 answers or more', () => {
    for (const { count, right } of screenFigures(evaluation, checked, table).bands) {
      expect(count).toBeGreaterThanOrEqual(100);
      expect(right.low).toBeLessThan(right.value);
      expect(right.high).toBeGreaterThan(right.value);
      expect(right.high).toBeLessThanOrEqual(1);
    }
  });
});
