/**
 * `npx tsx training/experiments/monitoring/measure.ts`: measures what the pictures of the training set look like. Needs
 * the images; takes some minutes. Writes `pictures.json.gz` beside this file, which simulate.ts reads.
 *
 * `--every N` measures every N-th image, and photographs every 8 N-th.
 */

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { nodeEnvironment } from '../../../src/decode/platform/node';
import { nonBrainScore } from '../../../src/pipeline/brain/non-brain-score';
import { loadModel } from '../../../src/pipeline/model';
import { prepare } from '../../../src/pipeline/prepare';
import { measuresOf } from '../../../src/pipeline/quality/measures';
import { readSlice } from '../../../src/pipeline/read';
import type { Slice } from '../../../src/pipeline/slice';
import { loadSlice, readDataset } from '../../data/dataset';
import { unseenFinders } from '../../data/unseen-finders';
import { photographed } from './photograph';
import { type MeasuredPicture, type PhotographedPicture, valuesOf, writePictures } from './pictures';

const { values } = parseArgs({ options: { every: { type: 'string', default: '4' } } });
const every = Number(values.every);
if (!(every >= 1)) throw new Error(`--every is 1 or more, not ${values.every}.`);
const PHOTOGRAPH_EVERY = 8;

const dataset = await readDataset();
const environment = nodeEnvironment();
const model = await loadModel((name) => readFile(`model/${name}`));
const finders = await unseenFinders();
const rows = dataset.rows.filter((_, i) => i % every === 0);

function measured(slice: Slice): number[] | null {
  const prepared = prepare(slice);
  return prepared && valuesOf(measuresOf(slice, prepared), nonBrainScore(slice, model.brain));
}

const asTheyAre: MeasuredPicture[] = [];
const taken: PhotographedPicture[] = [];
for (const [i, row] of rows.entries()) {
  const { file, source, group } = row;
  const slice = await loadSlice(dataset, row, environment);
  const own = measured(slice);
  if (own) asTheyAre.push({ file, source, group, values: own });
  const finder = finders.get(group);
  if (i % PHOTOGRAPH_EVERY === 0 && finder) {
    const photo = photographed(slice, i);
    const values = measured(photo);
    const { status } = readSlice(photo, { ...model, finder });
    if (values) taken.push({ file, source, group, values, status });
  }
  if ((i + 1) % 100 === 0) console.log(`${i + 1} of ${rows.length} slices`);
}
await writePictures({ every, asTheyAre, photographed: taken });
