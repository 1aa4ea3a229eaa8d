/**
 * `npx tsx training/experiments/robustness/cli.ts`: how readings change when slices are rotated, cropped, darkened,
 * compressed ... Needs the images; takes about a quarter of an hour. Writes `docs/generated/robustness.json`, which
 * `npm run evaluate` reports.
 *
 * `--every N` changes every N-th slice of known class: all of them would take hours.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { classOf } from '../../../src/pipeline/label-vectors';
import { loadModel } from '../../../src/pipeline/model';
import { readDataset } from '../../data/dataset';
import { unseenFinders } from '../../data/unseen-finders';
import { writeReport } from '../../report/report-file';
import { stepFigures } from './answers';
import { CONDITIONS, readChanged } from './measure';

const MODEL_FOLDER = fileURLToPath(new URL('../../../model', import.meta.url));
const OUT = fileURLToPath(new URL('../../../docs/generated/robustness.json', import.meta.url));

const { values } = parseArgs({
  options: { every: { type: 'string', default: '10' }, out: { type: 'string', default: OUT } },
});
const every = Number(values.every);
if (!(every >= 1)) throw new Error(`--every is 1 or more, not ${values.every}.`);

const dataset = await readDataset();
const model = await loadModel((name) => readFile(join(MODEL_FOLDER, name)));
const finders = await unseenFinders();
const rows = dataset.rows
  .filter(({ label, group }) => classOf(label) >= 0 && finders.has(group))
  .filter((_, i) => i % every === 0);
const answers = await readChanged(dataset, rows, model, ({ group }) => finders.get(group)!, console.log);
const groups = rows.map(({ group }) => group);
const report = {
  format: 'dendrite-robustness',
  formatVersion: 1,
  trainingFingerprint: model.manifest.trainingFingerprint,
  every,
  images: rows.length,
  patients: new Set(groups).size,
  steps: CONDITIONS.map(({ change, step }, k) => ({
    kind: change?.kind ?? 'none',
    unit: change?.unit ?? '',
    step,
    figures: stepFigures(answers[k], answers[0], groups),
  })),
};
await writeReport(values.out, report);
