/**
 * `npx tsx training/robustness.ts`: how readings change when slices are turned, cut, darkened, compressed ... Needs
 * the images; takes about a quarter of an hour. Writes `docs/robustness.json`; `npm run evaluate` tells it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadModel } from '../src/pipeline/model';
import { readDataset } from './dataset';
import { FOLDS, readFinders } from './finders';
import { foldsOf } from './net/folds';
import { measureRobustness } from './robustness/measure';
import { classOf } from './samples';

const MODEL_FOLDER = fileURLToPath(new URL('../model', import.meta.url));
const OUT = fileURLToPath(new URL('../docs/robustness.json', import.meta.url));

/** Every so many-eth slice of known class is changed: all would take hours. */
const EVERY = 10;

const dataset = await readDataset();
const model = await loadModel((name) => readFile(join(MODEL_FOLDER, name)));
const finders = await readFinders();
const fold = foldsOf(dataset.rows, FOLDS);
const foldOf = new Map(dataset.rows.map((row, i) => [row, fold[i]]));
const rows = dataset.rows.filter(({ label }) => classOf(label) >= 0).filter((_, i) => i % EVERY === 0);
const steps = await measureRobustness(dataset, rows, model, (row) => finders[foldOf.get(row)!], console.log);
const { trainingFingerprint } = model.manifest;
await writeFile(
  OUT,
  `${JSON.stringify({ format: 'dendrite-robustness', formatVersion: 1, trainingFingerprint, steps }, rounded, 1)}\n`,
);

/** Four decimals are more than the intervals allow. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
}
