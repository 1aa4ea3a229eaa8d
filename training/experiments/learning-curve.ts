/**
 * Would more hospitals help? Lesion finders that learnt from more and more sources are tested on a block of sources that
 * none of them saw:
 *
 *     npx tsx training/net/cli.ts train --without kaggle44 --only cheng,br35h,sartaj --recipe LONGER --out FEW
 *     npx tsx training/net/cli.ts train --without kaggle44 --out ALL
 *     npx tsx training/experiments/learning-curve.ts --block kaggle44 --run cheng,br35h,sartaj=FEW --run all=ALL
 *
 * (with as many times more epochs as there are fewer images). Writes `docs/generated/learning-curve.json`, which
 * `npm run evaluate` reports; needs the images' manifests.
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
import { type Row, readAllRows } from '../data/dataset';
import { BLOCKS, type Block, isUsable } from '../data/sources';
import { type OutOfFold, readOutOfFold } from '../net/outoffold';

const OUT = fileURLToPath(new URL('../../docs/generated/learning-curve.json', import.meta.url));
const REPLICATES = 2000;
const SEED = 1729;
const CLASSES = LABELS.length;

/** One network's class probabilities for each of the rows. */
type Answers = readonly (readonly number[])[];

function figuresOf(rows: readonly Row[], answers: Answers, weights: Float64Array | null) {
  const truth = Uint8Array.from(rows, ({ label }) => classOf(label));
  const confusion = new Float64Array(CLASSES * CLASSES);
  truth.forEach((own, i) => {
    confusion[own * CLASSES + argmax(answers[i])] += weights?.[i] ?? 1;
  });
  return {
    balancedAccuracy: balancedAccuracy(confusion, CLASSES),
    tumourAuc: auc(
      Float64Array.from(answers, (shares) => 1 - shares[NO_TUMOUR]),
      truth.map((own) => Number(own !== NO_TUMOUR)),
      weights,
    ),
  };
}

function answersOf({ files, logits, classes }: OutOfFold, rows: readonly Row[]): Answers {
  const place = new Map(files.map((file, i) => [file, i]));
  return rows.map(({ file }) => {
    const i = place.get(file);
    if (i === undefined) throw new Error(`The run does not answer for ${file}.`);
    return softmax([...logits.subarray(i * classes, i * classes + CLASSES)]);
  });
}

const { values } = parseArgs({
  options: { block: { type: 'string' }, run: { type: 'string', multiple: true, default: [] } },
});
const block = values.block as Block;
if (!(block in BLOCKS)) throw new Error(`--block is one of ${Object.keys(BLOCKS).join(', ')}.`);
const runs = values.run.map((text) => text.split('='));
if (runs.length < 2) throw new Error('Give --run SOURCES=FOLDER at least twice.');

const usable = (await readAllRows()).map(({ row }) => row).filter(isUsable);
const isHeld = ({ source }: Row) => (BLOCKS[block] as readonly string[]).includes(source);
const tested = usable.filter((row) => isHeld(row) && classOf(row.label) >= 0);
const groups = tested.map(({ group }) => group);
const points = await Promise.all(
  runs.map(async ([names, folder]) => {
    const training = usable.filter(
      (row) => !isHeld(row) && (names === 'all' || names.split(',').includes(row.source)),
    );
    const answers = answersOf(readOutOfFold(join(folder, 'oof.bin')), tested);
    const { epochs } = JSON.parse(await readFile(join(folder, 'phase-1/config.json'), 'utf8'));
    return {
      sources: [...new Set(training.map(({ source }) => source))].sort(),
      images: training.length,
      epochs: epochs as number,
      figures: bootstrap(groups, (weights) => figuresOf(tested, answers, weights), REPLICATES, SEED),
    };
  }),
);
points.sort((a, b) => a.images - b.images);
const curve = { block, images: tested.length, groups: new Set(groups).size, points };
await writeFile(OUT, `${JSON.stringify(curve, rounded)}\n`);
for (const { sources, images, figures } of points) {
  console.log(`${sources.join(', ')}: ${images} images, ${figures.balancedAccuracy.value.toFixed(3)}`);
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}
