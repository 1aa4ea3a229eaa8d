import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PREPROCESSING_VERSION } from '../../../../src/pipeline/prepare';
import {
  BASELINE_TREE_FILE,
  baselineLeaf,
  baselineLeaves,
  baselinePixels,
  readBaselineTree,
} from '../../../../training/data/baseline-tree';
import { TABLE_IDS } from '../../../../training/data/committed-table';
import { DATA_FOLDERS } from '../../../../training/data/dataset';
import { homeRows } from '../../../../training/data/home-rows';
import { measureImage } from '../../../../training/data/measure-image';
import { loadTable, TABLE_FOLDER, type Table, writeTable } from '../../../../training/data/table';
import { readFinders } from '../../../../training/net/finders';

const SMALL: Table = {
  preprocessingVersion: PREPROCESSING_VERSION,
  features: ['one', 'two'],
  rows: [
    {
      file: 'a.png',
      source: 's',
      label: 'glioma',
      group: 'g1',
      fold: 0,
      pointing: null,
      baseline: [1, 0, 0, 0],
    },
    {
      ...{ file: 'b, "c".png', source: 's', label: 'tumor', group: 'g2', fold: 3 },
      ...{ pointing: { inside: true, centre: false, overlap: 0.625 }, baseline: [0, 0.5, 0.5, 0] },
    },
  ],
  values: Float32Array.of(1.5, -2.25, 1e-20, 3),
  leftOut: [{ file: 'd.png', reason: 'blank' }],
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dendrite-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('what is written is read back, and written alike every time', async () => {
  await writeTable(SMALL, folder);
  expect(await loadTable(folder)).toEqual(SMALL);
  const before = await readFile(join(folder, 'values.bin.gz'));
  await writeTable(SMALL, folder);
  expect(await readFile(join(folder, 'values.bin.gz'))).toEqual(before);
});

test('files that do not belong together are not read', async () => {
  await writeTable(SMALL, folder);
  await writeFile(join(folder, 'rows.csv'), 'file,source,label,group,baseline\n');
  await expect(loadTable(folder)).rejects.toThrow('does not belong to the table.json beside it');
});

test('a table of other measurements, or of another preprocessing, is refused with what to run', async () => {
  await writeTable(SMALL, folder);
  await expect(loadTable(folder, ['one'])).rejects.toThrow('run `npx tsx training/data/measure-tables.ts`');
  await writeTable({ ...SMALL, preprocessingVersion: 0 }, folder);
  await expect(loadTable(folder)).rejects.toThrow('preprocessing version 0');
});

test('the committed table is that of the pipeline, and small', async () => {
  const table = await loadTable(TABLE_FOLDER, TABLE_IDS);
  expect(table.rows.length).toBeGreaterThan(4000);
  expect(table.values.every(Number.isFinite)).toBe(true);
  const names = ['table.json', 'rows.csv', 'values.bin.gz'];
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(TABLE_FOLDER, name))).size));
  expect(sizes.reduce((a, b) => a + b)).toBeLessThan(3e6);
});

test('the baseline tree sees 64x64 pixels of 8 bits, between pixel centres, without averaging', () => {
  const grey = Float32Array.from({ length: 128 * 64 }, (_, i) => (i % 128) * 1.5 + 0.2);
  const pixels = baselinePixels({ width: 128, height: 64, grey, colourfulness: 0 });
  // Cell x is half way between columns 2x and 2x + 1.
  const value = (x: number) => Math.round(grey[x]);
  for (const x of [0, 7, 63]) {
    expect(pixels[x]).toBe(Math.fround(Math.round((value(2 * x) + value(2 * x + 1)) / 2) / 255));
  }
});

test('a value on the threshold goes left', () => {
  const leaves = [{ leaf: [1, 0, 0, 0] }, { leaf: [0, 1, 0, 0] }];
  const at = (threshold: number) => ({ nodes: [{ feature: 0, threshold, left: 1, right: 2 }, ...leaves] });
  const slice = { width: 64, height: 64, grey: new Float32Array(4096).fill(51), colourfulness: 0 };
  expect(baselineLeaf(at(0.25), slice)).toBe(1);
  expect(baselineLeaf(at(Math.fround(0.2)), slice)).toBe(1);
  expect(baselineLeaf(at(0.19), slice)).toBe(2);
});

const images = DATA_FOLDERS.every((folder) => existsSync(folder)) && existsSync(BASELINE_TREE_FILE);

test.runIf(images)(
  'rows computed anew equal the committed ones to the bit',
  async () => {
    const table = await loadTable();
    const baseline = await readBaselineTree();
    const finders = await readFinders();
    const byFile = new Map((await homeRows()).map((one) => [one.row.file, one]));
    const width = table.features.length;
    for (let k = 0; k < 20; k++) {
      const r = Math.floor((k * table.rows.length) / 20);
      const { file, baseline: probabilities, ...expected } = table.rows[r];
      const own = byFile.get(file)!;
      expect(expected.fold, file).toBe(own.fold);
      const measured = await measureImage(own.dataset, own.row, finders[own.fold], baseline);
      if (!('values' in measured)) throw new Error(`${file} was rejected: ${measured.reason}`);
      expect([...measured.values], file).toEqual([...table.values.subarray(r * width, (r + 1) * width)]);
      expect(baselineLeaves(baseline)[measured.baselineLeaf!], file).toEqual(probabilities);
    }
  },
  60_000,
);
