import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../../src/evaluation/bootstrap';
import { Evaluated } from '../../../../src/evaluation/figures';
import { Random } from '../../../../src/evaluation/random';
import { LABELS } from '../../../../src/pipeline/labels';
import { type FeatureTable, LOGIT_IDS } from '../../../../training/data/samples';
import { findingsAnswers, givenAnswers, nestedAnswers } from '../../../../training/report/protocols';
import { DOCS, readInputs } from '../../../../training/report/read-inputs';
import { reportFiles } from '../../../../training/report/report';
import type { CvOptions } from '../../../../training/tree/cross-validation';
import { madeUpSamples } from '../made-up';

const WIDTH = 10;

/** Groups of four images; every tenth image is a tumour of unrecorded type. */
function madeUpTable(seed: number, rows = 400): FeatureTable {
  const { columns, labels } = madeUpSamples(seed, rows, 5);
  const random = new Random(seed);
  return {
    ids: [...columns.map((_, c) => `column-${c}`), ...LOGIT_IDS],
    // The logits carry no information here.
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
    // Random labels for each group: only a reader that saw other images of the group can know them.
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
      // The tree's own answers, since the calibration would ignore a tree that is right by luck.
      return new Evaluated(own.labels, findingsAnswers(nestedAnswers(own, deep)), rows).balancedAccuracy();
    };
    expect(scoreOf(leaky)).toBeLessThan(0.4);
    // Folds that split groups: the error that this test must catch.
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

describe('what counts as read', () => {
  const labels = ['glioma', 'notumor', 'tumor', 'glioma'];
  const said = [
    [0.7, 0.1, 0.1, 0.1],
    [0.6, 0.1, 0.2, 0.1],
    [0.1, 0.1, 0.7, 0.1],
    [0.1, 0.1, 0.7, 0.1],
  ];
  const answers = {
    ...givenAnswers(said),
    sure: Uint8Array.of(1, 1, 1, 0),
  };
  const rows = Int32Array.of(0, 1, 2, 3);

  it('is told apart from what is not', () => {
    expect(new Evaluated(labels, answers, rows).figures()).toMatchObject({
      coverage: 2 / 3,
      'coverage.glioma': 1 / 2,
      'coverage.tumour': 2 / 3,
      'recallOfRead.glioma': 1,
      tumourSensitivityOfRead: 1 / 2,
      tumourSpecificityOfRead: 0,
      tumoursMissed: 1 / 3,
      falseAlarms: 1,
    });
  });

  it('does not take other abnormalities for tumours, nor for none', () => {
    const others = ['glioma', 'notumor', 'other', 'other'];
    const all = { ...answers, sure: Uint8Array.of(1, 1, 1, 1) };
    expect(new Evaluated(others, all, rows).figures()).toMatchObject({
      accuracy: 1 / 2,
      tumourSensitivity: 1,
      tumourSpecificity: 0,
      othersReadAsType: 0,
      othersReadAsNone: 1,
    });
  });

  it('costs least where wrong answers are the least sure', () => {
    const area = (labels: string[]) => new Evaluated(labels, answers, rows).figures().riskCoverageArea;
    const right = ['glioma', 'glioma', 'notumor', 'notumor'];
    expect(area(right)).toBe(0);
    // The least certain of four is wrong: no error at coverages up to three quarters, then one in four.
    expect(area(['glioma', 'notumor', 'notumor', 'notumor'])).toBeCloseTo(1 / 16);
  });
});

describe('docs', () => {
  const read = (name: string) => readFile(join(DOCS, name), 'utf8');

  it('are of the shipped model, and every file of them follows from the numbers', async () => {
    const evaluation = JSON.parse(await read('evaluation.json'));
    const inputs = await readInputs();
    const { trainingFingerprint } = inputs.model.manifest;
    expect(evaluation.trainingFingerprint, 'run `npm run evaluate`').toBe(trainingFingerprint);
    for (const [name, content] of reportFiles({ evaluation, ...inputs })) {
      expect(await read(name), `${name}: run \`npx tsx training/evaluate.ts --report\``).toBe(content);
    }
  });

  it('tell of the robustness of the shipped model, where it was measured', async () => {
    const { robustness, model } = await readInputs();
    if (!robustness) return;
    expect(robustness.trainingFingerprint, 'run `npx tsx training/experiments/robustness/cli.ts`').toBe(
      model.manifest.trainingFingerprint,
    );
  });

  it('tell of sheets what the shipped model says of them, and never of one answer for several slices', async () => {
    const { sheets, model } = await readInputs();
    if (!sheets) return;
    expect(sheets.trainingFingerprint, 'run `npx tsx training/experiments/sheets/cli.ts`').toBe(
      model.manifest.trainingFingerprint,
    );
    for (const { name, figures } of sheets.conditions) expect(figures.readAsOne.value, name).toBe(0);
  });

  it('tell of whole heads what the shipped finder says of them', async () => {
    const { heads, model } = await readInputs();
    expect(heads.finder, 'run `npx tsx training/experiments/heads/measure.ts` (it says on what)').toBe(
      model.finder.sha256,
    );
  });

  it('hold every section of a model card and every item of the checklists', async () => {
    const card = await read('model-card.md');
    expect(card.match(/^## \d\. /gm)).toHaveLength(9);
    const items = async (name: string) =>
      (await read(name)).match(/^\| \d+[a-z]? \|/gm)!.map((start) => Number.parseInt(start.slice(2), 10));
    const upTo = (last: number) => Array.from({ length: last }, (_, k) => k + 1);
    expect(await items('claim.md')).toEqual(upTo(44));
    expect([...new Set(await items('tripod-ai.md'))]).toEqual(upTo(27));
    const count = async (name: string) => (await read(name)).match(/^Of (\d+) items/m)![1];
    expect([await count('stard-ai.md'), await count('future-ai.md'), await count('hti-1.md')]).toEqual([
      '48',
      '30',
      '31',
    ]);
  });
});
