/**
 * Computes the tables of findings. Needs the images and the baseline tree's node table; everything after it needs only
 * the tables.
 *
 *     npx tsx training/data/measure-tables.ts                          the home sources, each image by the finder of
 *                                                                      a fold that it was not in
 *     npx tsx training/data/measure-tables.ts --block cheng --run DIR  another hospital, by a finder that was trained
 *                                                                      without it (training/net/cli.ts --without)
 *
 * Without `--run`, a block is measured by the shipped finder: for hospitals that it was not trained on.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadNet, type Net } from '../../src/pipeline/net/index';
import { PREPROCESSING_VERSION } from '../../src/pipeline/prepare';
import { exportFinder } from '../net/export';
import { readFinders } from '../net/finders';
import { readNet } from '../net/storednet';
import { baselineLeaves, readBaselineTree } from './baseline-tree';
import { BLOCK_TABLES } from './block-tables';
import { TABLE_IDS } from './committed-table';
import { readAllRows } from './dataset';
import { type HomeRow, homeRows } from './home-rows';
import { type Measured, measureImage } from './measure-image';
import { BLOCKS, type Block, isUsable } from './sources';
import { type LeftOut, TABLE_FOLDER, type TableRow, writeTable } from './table';

const THREADS = 2;

const MODEL = fileURLToPath(new URL('../../model', import.meta.url));

interface Options {
  readonly block?: string | undefined;
  readonly run?: string | undefined;
}

interface Plan {
  /** One for each row: its image, and the finder that measures it. */
  readonly jobs: readonly HomeRow[];
  readonly finders: () => Promise<readonly Net[]>;
}

async function planOf({ block, run }: Options): Promise<Plan> {
  if (block !== undefined) {
    if (!(block in BLOCKS))
      throw new Error(`There is no block ${block}; give ${Object.keys(BLOCKS).join(', ')}.`);
    const sources: readonly string[] = BLOCKS[block as Block];
    const own = (await readAllRows()).filter(({ row }) => sources.includes(row.source) && isUsable(row));
    // There is only one finder, so there is only one fold.
    return {
      jobs: own.map((job) => ({ ...job, fold: 0 })),
      finders: async () => [run === undefined ? await shippedFinder() : trainedFinder(run)],
    };
  }
  return { jobs: await homeRows(), finders: readFinders };
}

async function shippedFinder(): Promise<Net> {
  const spec = JSON.parse(await readFile(join(MODEL, 'finder.json'), 'utf8'));
  return loadNet(await readFile(join(MODEL, 'finder.bin')), spec);
}

/** With its weights rounded as in the shipped finder. */
function trainedFinder(run: string): Net {
  const { spec, bytes } = exportFinder(readNet(join(run, 'net.bin')));
  return loadNet(bytes, spec);
}

/** The worker measures rows first, first + THREADS, first + 2 THREADS ... */
async function measureShare(first: number, options: Options): Promise<Measured[]> {
  const { jobs, finders } = await planOf(options);
  const nets = await finders();
  const baseline = await readBaselineTree();
  const measured: Measured[] = [];
  for (let i = first; i < jobs.length; i += THREADS) {
    const { dataset, row, fold } = jobs[i];
    measured.push(await measureImage(dataset, row, nets[fold], baseline));
  }
  return measured;
}

function inWorker(first: number, options: Options): Promise<Measured[]> {
  return new Promise((resolve, reject) => {
    // A plain script that registers the TypeScript loader first: workers do not inherit it.
    const script = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(import.meta.url)}); });`;
    const worker = new Worker(script, { eval: true, workerData: { first, options } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A worker ended early (exit code ${code}).`)));
  });
}

async function main(): Promise<void> {
  const { values: options } = parseArgs({ options: { block: { type: 'string' }, run: { type: 'string' } } });
  const { jobs } = await planOf(options);
  const leaves = baselineLeaves(await readBaselineTree());
  const shares = await Promise.all(Array.from({ length: THREADS }, (_, first) => inWorker(first, options)));
  const kept: TableRow[] = [];
  const vectors: Float64Array[] = [];
  const leftOut: LeftOut[] = [];
  jobs.forEach(({ row: { file, source, label, group }, fold }, i) => {
    const measured = shares[i % THREADS][Math.floor(i / THREADS)];
    if ('reason' in measured) {
      leftOut.push({ file, reason: measured.reason });
      return;
    }
    const { pointing, baselineLeaf, values } = measured;
    kept.push({ file, source, label, group, fold, pointing, baseline: leaves[baselineLeaf!]! });
    vectors.push(values);
  });
  const values = new Float32Array(kept.length * TABLE_IDS.length);
  vectors.forEach((vector, r) => {
    values.set(vector, r * TABLE_IDS.length);
  });
  await writeTable(
    { preprocessingVersion: PREPROCESSING_VERSION, features: TABLE_IDS, rows: kept, values, leftOut },
    options.block === undefined ? TABLE_FOLDER : join(BLOCK_TABLES, options.block),
  );
  console.log(`${kept.length} images measured, ${leftOut.length} left out.`);
}

if (isMainThread) await main();
else {
  const { first, options } = workerData as { first: number; options: Options };
  parentPort!.postMessage(await measureShare(first, options));
}
