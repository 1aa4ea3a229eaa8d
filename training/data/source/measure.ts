/**
 * Measures one source's images with a lesion finder that was trained without that source:
 *
 *     npx tsx training/net/cli.ts train --without-source lgg --config training/net/recipe.json --out FIRST
 *     npx tsx training/net/cli.ts train --without-source lgg --seed 5 --config training/net/recipe-heads.json \
 *         --from FIRST/net.bin --heads PATH,PATH --out SECOND
 *     npx tsx training/net/cli.ts train --without-source lgg --seed 6 --config training/net/recipe-fine.json --epochs 6 \
 *         --from SECOND/net.bin --heads PATH,PATH --out RUN
 *     npx tsx training/data/source/measure.ts --source lgg --run RUN
 *
 * writes `training/data/source/tables/lgg/`; `npm run evaluate` takes whatever lies there. Needs the images.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FINDINGS } from '../../../src/pipeline/findings/findings';
import { loadNet } from '../../../src/pipeline/net/index';
import { PREPROCESSING_VERSION } from '../../../src/pipeline/prepare';
import { exportNet } from '../../net/export';
import { readNet } from '../../net/storednet';
import { baselineLeaves, readBaselineTree } from '../baseline-tree';
import { readDataset } from '../dataset';
import { measureImage } from '../measure-image';
import { type LeftOut, type TableRow, writeTable } from '../table';
import { SOURCE_TABLES } from './tables';

const { values: options } = parseArgs({ options: { source: { type: 'string' }, run: { type: 'string' } } });
const { source, run } = options;
if (!source || !run)
  throw new Error('Give --source NAME and --run DIR, the folder of a net trained without it.');

const dataset = await readDataset();
const own = dataset.rows.filter((row) => row.source === source);
if (own.length === 0) throw new Error(`No image is of the source ${source}.`);
// Rounded as the shipped one is.
const { spec, bytes } = exportNet(readNet(join(run, 'net.bin')));
const finder = loadNet(bytes, spec);
const seed = await readBaselineTree();
const leaves = baselineLeaves(seed);

const rows: TableRow[] = [];
const vectors: Float64Array[] = [];
const leftOut: LeftOut[] = [];
for (const row of own) {
  const measured = await measureImage(dataset, row, finder, seed);
  if ('reason' in measured) {
    leftOut.push({ file: row.file, reason: measured.reason });
    continue;
  }
  const { file, label, group } = row;
  const { pointing, baselineLeaf, values } = measured;
  // One finder, and so one fold.
  rows.push({ file, source, label, group, fold: 0, pointing, seed: leaves[baselineLeaf]! });
  vectors.push(values);
}
const values = new Float32Array(rows.length * FINDINGS.length);
vectors.forEach((vector, r) => {
  values.set(vector, r * FINDINGS.length);
});
const features = FINDINGS.map(({ id }) => id);
await writeTable(
  { preprocessingVersion: PREPROCESSING_VERSION, features, rows, values, leftOut },
  join(SOURCE_TABLES, source),
);
console.log(`${rows.length} images of ${source} measured, ${leftOut.length} left out.`);
