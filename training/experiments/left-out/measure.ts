/**
 * `npx tsx training/experiments/left-out/measure.ts --block lgg --run DIR --data DIR --out FOLDER`: the report card that
 * `npm run validate` makes of a hospital with the model that never saw it, held against the card of training's own
 * answers to the same images. They must be equal. Needs the images and the network (training/net/cli.ts --without).
 *
 * Writes the model, the table of diagnoses and both cards to `--out`.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TRAINED_ON_FILE } from '../../../src/decode/platform/model-folder';
import { readTrainedOn, trainedOnFile } from '../../../src/evaluation/trained-on';
import type { Validation } from '../../../src/evaluation/validate';
import { validate } from '../../../src/evaluation/validate';
import { concatBytes } from '../../../src/pipeline/concat-bytes';
import { HASH_BYTES } from '../../../src/pipeline/image/perceptual-hash';
import { committedNets, greatestNonBrainScore } from '../../committed-nets';
import { blockTables } from '../../data/block-tables';
import { committedTable } from '../../data/committed-table';
import { trainModel } from '../../model-files';
import { exportFinder } from '../../net/export';
import { readNet } from '../../net/storednet';
import { samplesOf } from '../../own-data/report';
import { isElsewhere, leftOutAnswers } from '../../report/protocols';
import { TREE_TRAINING } from '../../tree/options';
import { readHashes } from '../leakage/file';

const string = { type: 'string' } as const;
const { block, run, data, out } = parseArgs({
  options: { block: string, run: string, data: string, out: string },
}).values;
if (!block || !run || !data || !out) throw new Error('Give --block, --run, --data and --out.');
const held = (await blockTables()).find((own) => own.block === block);
if (!held) throw new Error(`There is no table of ${block}.`);
const model = join(out, 'model');
const [labels, card] = [join(out, 'labels.csv'), join(out, 'card.json')];

const { table: home, ...table } = await committedTable();
const learns = isElsewhere(table, held);
const { spec, bytes } = exportFinder(readNet(join(run, 'net.bin')));
const nets = {
  ...(await committedNets()),
  'finder.json': Buffer.from(JSON.stringify(spec)),
  'finder.bin': bytes,
};
const { files } = trainModel(table, nets, await greatestNonBrainScore(), TREE_TRAINING, learns);
const hashes = await readHashes();
const hashOf = (row: number) => hashes.subarray(row * HASH_BYTES, (row + 1) * HASH_BYTES);
const learnt = trainedOnFile(concatBytes([...home.rows.keys()].filter(learns).map(hashOf)));
await mkdir(model, { recursive: true });
for (const [name, content] of [...files, [TRAINED_ON_FILE, learnt] as const]) {
  await writeFile(join(model, name), content);
}
const rows = held.files.map((file, row) => ({
  file,
  label: held.table.labels[row],
  group: held.table.groups[row],
}));
const lines = rows.map(({ file, label, group }) => `${file},${label},${group}`);
await writeFile(labels, `${['file,diagnosis,patient', ...lines].join('\n')}\n`);
const told = ['--data', data, '--labels', labels, '--model', model, '--json', card];
execFileSync('npx', ['tsx', 'src/cli/validate.ts', ...told], { stdio: 'inherit' });

const made: Validation = JSON.parse(await readFile(card, 'utf8'));
const rowOf = new Map(home.rows.map(({ file }, row) => [file, row]));
const samples = samplesOf(rows, leftOutAnswers(table, held, TREE_TRAINING)).map((sample) => {
  const row = rowOf.get(sample.file);
  if (row === undefined)
    throw new Error(`${sample.file} has no hash: only hospitals of the home table can be held.`);
  return { ...sample, hash: hashOf(row) };
});
const { id, made: day, app, model: hash, trainingFingerprint, patientsNamed } = made;
const about = { id, made: day, app, model: hash, trainingFingerprint, patientsNamed };
const expected: Validation = JSON.parse(JSON.stringify(validate(samples, readTrainedOn(learnt), about)));
await writeFile(join(out, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
const differ = (Object.keys(expected) as (keyof Validation)[]).filter(
  (key) => JSON.stringify(expected[key]) !== JSON.stringify(made[key]),
);
console.log(
  differ.length === 0
    ? `The cards of ${samples.length} images are equal.`
    : `They differ in ${differ.join(', ')}.`,
);
process.exitCode = differ.length === 0 ? 0 : 1;
