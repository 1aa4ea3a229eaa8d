/**
 * Would more data help? Lesion finders trained on part of the groups of all folds but the first:
 *
 *     npx tsx training/net/cli.ts train --fold 0 --folds 5 --share 0.5 --epochs 40 --config training/net/recipe.json --out HALF
 *     npx tsx training/experiments/learning-curve.ts --run 0.5=HALF --run 1=ALL
 *
 * (with as many times more epochs as there are fewer images) are tested on that fold. Writes
 * `docs/generated/learning-curve.json`, which `npm run evaluate` reports; needs the data set's manifest.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bootstrap } from '../../src/evaluation/bootstrap';
import { auc, balancedAccuracy } from '../../src/evaluation/metrics';
import { argmax } from '../../src/pipeline/argmax';
import { classOf } from '../../src/pipeline/label-vectors';
import { LABELS, NO_TUMOUR } from '../../src/pipeline/labels';
import { softmax } from '../../src/pipeline/tree/calibrate';
import { committedTable } from '../data/committed-table';
import type { FeatureTable } from '../data/samples';
import { type OutOfFold, readOutOfFold } from '../net/outoffold';
import { placeOf } from '../net/share';
import { readHashes } from './leakage/file';
import { findLeakage } from './leakage/linked';

const OUT = fileURLToPath(new URL('../../docs/generated/learning-curve.json', import.meta.url));
const FOLD = 0;
const REPLICATES = 2000;
const SEED = 1729;
const CLASSES = LABELS.length;

interface Tested {
  /** Class of each image, -1 for a tumour of unrecorded type. */
  readonly truth: readonly number[];
  readonly groups: readonly string[];
}

/** One network's answers to the test images. */
type Answers = readonly (readonly number[])[];

function figures({ truth }: Tested, answers: Answers, weights: Float64Array | null) {
  const confusion = new Float64Array(CLASSES * CLASSES);
  const loss = new Float64Array(CLASSES);
  const count = new Float64Array(CLASSES);
  truth.forEach((own, i) => {
    if (own < 0) return;
    const weight = weights ? weights[i] : 1;
    confusion[own * CLASSES + argmax(Float64Array.from(answers[i]))] += weight;
    loss[own] -= weight * Math.log(Math.max(answers[i][own], 1e-6));
    count[own] += weight;
  });
  return {
    balancedAccuracy: balancedAccuracy(confusion, CLASSES),
    tumourAuc: auc(
      Float64Array.from(answers, (shares) => 1 - shares[NO_TUMOUR]),
      Uint8Array.from(truth, (own) => Number(own !== NO_TUMOUR)),
      weights,
    ),
    // All classes have the same weight, as in the training.
    logLoss: loss.reduce((sum, of, k) => sum + of / count[k], 0) / CLASSES,
  };
}

function answersOf({ files, logits }: OutOfFold, wanted: readonly string[]): Answers {
  const place = new Map(files.map((file, i) => [file, i]));
  return wanted.map((file) => {
    const i = place.get(file);
    if (i === undefined) throw new Error(`The run does not answer for ${file}: it is of another fold.`);
    return softmax([...logits.subarray(i * CLASSES, (i + 1) * CLASSES)]);
  });
}

/** Training rows of a run on a share of the groups. */
function trainedOn({ groups, folds }: FeatureTable, share: number) {
  const rows = [...groups.keys()].filter((row) => folds[row] !== FOLD && placeOf(groups[row]) < share);
  return { groups: new Set(rows.map((row) => groups[row])).size, images: rows.length };
}

const { run } = parseArgs({ options: { run: { type: 'string', multiple: true } } }).values;
const runs = (run ?? [])
  .map((text) => text.split('='))
  .map(([share, folder]) => ({ share: Number(share), folder }))
  .sort((a, b) => a.share - b.share);
if (
  runs.length < 2 ||
  runs.at(-1)!.share !== 1 ||
  runs.some(({ share, folder }) => !(share > 0) || !folder)
) {
  throw new Error('Give --run SHARE=FOLDER at least twice, one of them --run 1=FOLDER.');
}
const { table, ...features } = await committedTable();
const { linked } = findLeakage(features, await readHashes());
const rows = table.rows.filter(({ fold, group }) => fold === FOLD && !linked.has(group));
const tested: Tested = {
  truth: rows.map(({ label }) => classOf(label)),
  groups: rows.map(({ group }) => group),
};
const files = rows.map(({ file }) => file);
const answers = runs.map(({ folder }) => answersOf(readOutOfFold(join(folder, 'oof.bin')), files));
const points = await Promise.all(
  runs.map(async ({ share, folder }, k) => {
    const { epochs } = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')) as { epochs: number };
    const measured = bootstrap(
      tested.groups,
      (weights) => {
        const own = figures(tested, answers[k], weights);
        const full = figures(tested, answers.at(-1)!, weights);
        return { ...own, gain: full.balancedAccuracy - own.balancedAccuracy };
      },
      REPLICATES,
      SEED,
    );
    return { share, ...trainedOn(features, share), epochs, figures: measured };
  }),
);
const curve = { fold: FOLD, images: rows.length, patients: new Set(tested.groups).size, points };
await writeFile(OUT, `${JSON.stringify(curve, rounded, 1)}\n`);
for (const { share, images, figures: of } of points) {
  console.log(`${share}: ${images} images, balanced accuracy ${of.balancedAccuracy.value.toFixed(3)}`);
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}
