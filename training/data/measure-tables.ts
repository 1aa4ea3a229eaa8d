/**
 * Computes the table of findings of all images, each by the finder of a fold that it was not in: `npx tsx
 * training/data/measure-tables.ts`. Needs the images and the baseline tree's node table; everything after it needs the table alone.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { FINDINGS } from '../../src/pipeline/findings/findings';
import { PREPROCESSING_VERSION } from '../../src/pipeline/prepare';
import { FOLDS, readFinders } from '../net/finders';
import { foldsOf } from '../net/folds';
import { baselineLeaves, readBaselineTree } from './baseline-tree';
import { readDataset } from './dataset';
import { type Measured, measureImage } from './measure-image';
import { type TableRow, writeTable } from './table';

const THREADS = 2;

/** The worker measures rows first, first + THREADS, first + 2 THREADS ... */
async function measureShare(first: number): Promise<Measured[]> {
  const dataset = await readDataset();
  const seed = await readBaselineTree();
  const fold = foldsOf(dataset.rows, FOLDS);
  const finders = await readFinders();
  const measured: Measured[] = [];
  for (let i = first; i < dataset.rows.length; i += THREADS) {
    measured.push(await measureImage(dataset, dataset.rows[i], finders[fold[i]], seed));
  }
  return measured;
}

function inWorker(first: number): Promise<Measured[]> {
  return new Promise((resolve, reject) => {
    // A plain script that registers the TypeScript loader first: workers do not inherit it.
    const script = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(import.meta.url)}); });`;
    const worker = new Worker(script, { eval: true, workerData: first });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A worker ended early (exit code ${code}).`)));
  });
}

async function main(): Promise<void> {
  const { rows } = await readDataset();
  const fold = foldsOf(rows, FOLDS);
  const leaves = baselineLeaves(await readBaselineTree());
  const shares = await Promise.all(Array.from({ length: THREADS }, (_, first) => inWorker(first)));
  const kept: TableRow[] = [];
  const vectors: Float64Array[] = [];
  const leftOut: { file: string; reason: string }[] = [];
  rows.forEach(({ file, source, label, group }, i) => {
    const measured = shares[i % THREADS][Math.floor(i / THREADS)];
    if ('reason' in measured) {
      leftOut.push({ file, reason: measured.reason });
      return;
    }
    const { pointing, baselineLeaf, values } = measured;
    kept.push({ file, source, label, group, fold: fold[i], pointing, seed: leaves[baselineLeaf]! });
    vectors.push(values);
  });
  const values = new Float32Array(kept.length * FINDINGS.length);
  vectors.forEach((vector, r) => {
    values.set(vector, r * FINDINGS.length);
  });
  const features = FINDINGS.map(({ id }) => id);
  await writeTable({ preprocessingVersion: PREPROCESSING_VERSION, features, rows: kept, values, leftOut });
  console.log(`${kept.length} images measured, ${leftOut.length} left out.`);
}

if (isMainThread) await main();
else parentPort!.postMessage(await measureShare(workerData as number));
