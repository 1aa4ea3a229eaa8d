import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../src/pipeline/labels';
import { CLASS_MARGINS } from '../../../src/pipeline/lesion/findings';
import type { CvOptions } from '../../../training/cross-validation';
import { bootstrap } from '../../../training/evaluation/bootstrap';
import { Evaluated } from '../../../training/evaluation/figures';
import { givenAnswers, nestedAnswers } from '../../../training/evaluation/protocols';
import { reportFiles } from '../../../training/evaluation/report';
import { Random } from '../../../training/random';
import type { FeatureTable } from '../../../training/samples';
import { madeUpSamples } from './made-up';

const DOCS = fileURLToPath(new URL('../../../docs', import.meta.url));
const MODEL = fileURLToPath(new URL('../../../model', import.meta.url));

const WIDTH = 9;

/** Groups of four images; every tenth image is a tumour of unrecorded type. */
function madeUpTable(seed: number, rows = 400): FeatureTable {
  const { columns, labels } = madeUpSamples(seed, rows, 5);
  const random = new Random(seed);
  return {
    ids: [...columns.map((_, c) => `column-${c}`), ...CLASS_MARGINS],
    // The margins say nothing here.
    matrix: Float64Array.from(
      { length: rows * WIDTH },
      (_, k) => columns[k % WIDTH]?.[Math.floor(k / WIDTH)] ?? 0,
    ),
    labels: Array.from(labels, (label, i) => (i % 10 === 0 && label !== 2 ? 'tumor' : LABELS[label])),
    groups: Array.from(labels, (_, i) => `g${i >> 2}`),
    sources: Array.from(labels, () => (random.integer(2) ? 'web' : 'clinic')),
    folds: Array.from(labels, (_, i) => (i >> 2) % 4),
  };
}

const options: CvOptions = {
  grid: { weightings: ['balanced'], minLeaves: [5], maxDepths: [4], maxLeaves: 12, smoothings: [4] },
  folds: 3,
  repeats: 1,
  seed: 5,
  rule: 'best',
};

describe('nestedAnswers', () => {
  const table = madeUpTable(1);
  const answers = nestedAnswers(table, options);

  it('answers every image once, those of unrecorded type too', () => {
    for (let row = 0; row < table.labels.length; row++) {
      const sum = answers.probabilities.subarray(row * 4, row * 4 + 4).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 5);
    }
    expect(answers.choices).toHaveLength(4);
  });

  it('learns nothing from the images that it answers', () => {
    // Labels of chance that follow the group: whoever saw the group's other images could know them.
    const random = new Random(3);
    const ofGroup = new Map(table.groups.map((group) => [group, LABELS[random.integer(4)]]));
    const values = new Map(table.groups.map((group) => [group, table.ids.map(() => random.uniform())]));
    const leaky: FeatureTable = {
      ...table,
      labels: table.groups.map((group) => ofGroup.get(group)!),
      matrix: Float64Array.from(
        table.matrix,
        (v, k) => values.get(table.groups[Math.floor(k / WIDTH)])![k % WIDTH] + v * 1e-6,
      ),
    };
    const deep = { ...options, grid: { ...options.grid, minLeaves: [1], maxDepths: [12], maxLeaves: 500 } };
    const scoreOf = (own: FeatureTable) => {
      const rows = Int32Array.from(own.labels.keys());
      return new Evaluated(own.labels, nestedAnswers(own, deep), rows).balancedAccuracy();
    };
    expect(scoreOf(leaky)).toBeLessThan(0.4);
    // Folds that split groups: what this test is there to catch.
    expect(scoreOf({ ...leaky, folds: leaky.folds.map((_, i) => i % 4) })).toBeGreaterThan(0.55);
  });
});

describe('Evaluated', () => {
  const labels = ['glioma', 'glioma', 'notumor', 'tumor', 'pituitary'];
  const answers = givenAnswers([
    [0.7, 0.1, 0.1, 0.1],
    [0.2, 0.1, 0.6, 0.1],
    [0.1, 0.1, 0.7, 0.1],
    [0.1, 0.4, 0.3, 0.2],
    [0.1, 0.1, 0.2, 0.6],
  ]);
  const evaluated = new Evaluated(labels, answers, Int32Array.of(0, 1, 2, 3, 4));

  it('counts a tumour of unrecorded type for tumour or none alone', () => {
    const figures = evaluated.figures();
    expect(figures).toMatchObject({
      accuracy: 3 / 4,
      balancedAccuracy: (1 / 2 + 1 + 1) / 3,
      tumourSensitivity: 3 / 4,
      tumourSpecificity: 1,
      tumourAuc: 1,
      coverage: 1,
      'recall.meningioma': Number.NaN,
    });
  });

  it('counts a row of weight two as two rows', () => {
    const twice = new Evaluated(labels, answers, Int32Array.of(0, 1, 1, 2, 3, 4, 4));
    expect(evaluated.figures(Float64Array.of(1, 2, 1, 1, 2))).toEqual(twice.figures());
  });
});

describe('bootstrap', () => {
  it('draws whole groups: images that repeat each other make no interval narrower', () => {
    const random = new Random(4);
    const values = Array.from({ length: 60 }, () => random.uniform());
    const mean = (rows: number[]) => (weights: Float64Array | null) => {
      const all = rows.reduce((sum, _, i) => sum + (weights ? weights[i] : 1), 0);
      return { mean: rows.reduce((sum, v, i) => sum + v * (weights ? weights[i] : 1), 0) / all };
    };
    const names = values.map((_, i) => `p${i}`);
    const once = bootstrap(names, mean(values), 800, 1).mean;
    const fivefold = Array.from({ length: 300 }, (_, i) => i % 60);
    const repeated = bootstrap(
      fivefold.map((i) => names[i]),
      mean(fivefold.map((i) => values[i])),
      800,
      1,
    ).mean;
    expect(repeated.high - repeated.low).toBeCloseTo(once.high - once.low, 9);
    // About twice 1.96 standard errors of a mean of 60 uniform numbers.
    expect(once.high - once.low).toBeGreaterThan(0.11);
    expect(once.high - once.low).toBeLessThan(0.18);
  });
});

describe('docs/evaluation', () => {
  it('is of the shipped model, and every file of it follows from the numbers', async () => {
    const read = (name: string) => readFile(join(DOCS, name), 'utf8');
    const evaluation = JSON.parse(await read('evaluation.json'));
    const manifest = JSON.parse(await readFile(join(MODEL, 'manifest.json'), 'utf8'));
    expect(evaluation.trainingFingerprint, 'run `npm run evaluate`').toBe(manifest.trainingFingerprint);
    for (const [name, content] of reportFiles(evaluation)) expect(await read(name), name).toBe(content);
  });
});
