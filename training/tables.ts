/**
 * Computes the table of measurements of all images: `npx tsx training/tables.ts [data folder]`.
 *
 * Needs the images and the seed tree's node table; everything after it needs the table alone.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { FEATURES } from '../src/pipeline/measure/index';
import { PREPROCESSING_VERSION } from '../src/pipeline/normalise';
import { DATA_FOLDER, readDataset } from './dataset';
import { type Measured, measureImage } from './measure-image';
import { readSeedTree, seedLeaves } from './seed-tree';
import { type TableRow, writeTable } from './table';

const THREADS = 2;

interface Share {
  readonly folder: string;
  /** The worker measures rows first, first + THREADS, first + 2 THREADS ... */
  readonly first: number;
}

async function measureShare({ folder, first }: Share): Promise<Measured[]> {
  const dataset = await readDataset(folder);
  const seed = await readSeedTree();
  const measured: Measured[] = [];
  for (let i = first; i < dataset.rows.length; i += THREADS) {
    measured.push(await measureImage(dataset, dataset.rows[i]!, seed));
  }
  return measured;
}

function inWorker(share: Share): Promise<Measured[]> {
  return new Promise((resolve, reject) => {
    // A plain script that registers the TypeScript loader first: workers do not inherit it.
    const script = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(import.meta.url)}); });`;
    const worker = new Worker(script, { eval: true, workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A worker ended early (exit code ${code}).`)));
  });
}

async function main(folder: string): Promise<void> {
  const { rows } = await readDataset(folder);
  const leaves = seedLeaves(await readSeedTree());
  const shares = await Promise.all(
    Array.from({ length: THREADS }, (_, first) => inWorker({ folder, first })),
  );
  const kept: TableRow[] = [];
  const vectors: Float64Array[] = [];
  const leftOut: { file: string; reason: string }[] = [];
  rows.forEach(({ file, source, label, group }, i) => {
    const measured = shares[i % THREADS]![Math.floor(i / THREADS)]!;
    if ('reason' in measured) {
      leftOut.push({ file, reason: measured.reason });
      return;
    }
    kept.push({ file, source, label, group, seed: leaves[measured.seedLeaf]! });
    vectors.push(measured.values);
  });
  const values = new Float32Array(kept.length * FEATURES.length);
  vectors.forEach((vector, r) => {
    values.set(vector, r * FEATURES.length);
  });
  const features = FEATURES.map((feature) => feature.id);
  await writeTable({ preprocessingVersion: PREPROCESSING_VERSION, features, rows: kept, values, leftOut });
  console.log(`${kept.length} images measured, ${leftOut.length} left out.`);
}

if (isMainThread) await main(process.argv[2] ?? DATA_FOLDER);
else parentPort!.postMessage(await measureShare(workerData as Share));
