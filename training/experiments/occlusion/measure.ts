/**
 * `npx tsx training/experiments/occlusion/measure.ts`: does covering parts of a slice agree with where the lesion was
 * drawn, and does it distinguish a map that marks the lesion from one that does not? Needs the images; takes some
 * minutes. Writes `docs/generated/occlusion.json`, which `npm run evaluate` reports.
 *
 * `--each N` takes N patients of each kind of tumour, one slice of each.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readDataset } from '../../data/dataset';
import { unseenFinders } from '../../data/unseen-finders';
import { readFinders } from '../../net/finders';
import { writeReport } from '../../report/report-file';
import { occlusionFigures } from './figures';
import { chosenRows, type Trial, trySlice } from './try';

const OUT = fileURLToPath(new URL('../../../docs/generated/occlusion.json', import.meta.url));

const { values } = parseArgs({ options: { each: { type: 'string', default: '70' } } });
const each = Number(values.each);
if (!(each >= 1)) throw new Error(`--each is 1 or more, not ${values.each}.`);

const dataset = await readDataset();
const finders = await unseenFinders();
const rows = chosenRows(
  dataset.rows.filter(({ group }) => finders.has(group)),
  each,
);
const trials: Trial[] = [];
for (const [i, row] of rows.entries()) {
  const trial = await trySlice(dataset, row, finders.get(row.group)!);
  if (trial) trials.push(trial);
  if ((i + 1) % 10 === 0) console.log(`${i + 1} of ${rows.length} slices`);
}
const report = {
  format: 'dendrite-occlusion',
  formatVersion: 1,
  finders: (await readFinders()).map(({ spec }) => spec.sha256),
  chosen: rows.length,
  ...occlusionFigures(trials),
};
await writeReport(OUT, report);
