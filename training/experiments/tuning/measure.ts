/**
 * `npx tsx training/experiments/tuning/measure.ts --run RUN`: what it gives a hospital to go on from a trained model
 * with its own patients, and what that costs elsewhere, by the command that a hospital would use (docs/training.md).
 *
 * RUN is a network that was trained without the hospital (`training/net/cli.ts train --without tiantan --phases 1`).
 * A model is made around it, of the home hospitals; `npm run train -- --data … --from …` goes on from that with part of
 * the hospital's patients. Before and after, its other patients are read, and images of the hospitals that the first model
 * learnt from. Needs the images. Writes `docs/generated/tuning.json`, which `npm run evaluate` reports.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { TRAINED_ON_FILE } from '../../../src/decode/platform/model-folder';
import { trainedOnFile } from '../../../src/evaluation/trained-on';
import { concatBytes } from '../../../src/pipeline/concat-bytes';
import { confidenceOf } from '../../../src/pipeline/decide';
import { HASH_BYTES } from '../../../src/pipeline/image/perceptual-hash';
import { byLabel } from '../../../src/pipeline/label-vectors';
import { LABELS, NONE } from '../../../src/pipeline/labels';
import { loadNet } from '../../../src/pipeline/net/index';
import { IMAGE_SIZE } from '../../../src/pipeline/prepare';
import { committedNets, greatestNonBrainScore } from '../../committed-nets';
import { committedTable, featureTable } from '../../data/committed-table';
import { DATA_FOLDER, DATA_FOLDERS, readDataset } from '../../data/dataset';
import { someRows } from '../../data/samples';
import { trainModel } from '../../model-files';
import { exportFinder } from '../../net/export';
import { placeOf } from '../../net/share';
import { readNet } from '../../net/storednet';
import { modelAnswers } from '../../own-data/apart';
import { onePerPatient } from '../../own-data/elsewhere';
import { manifestOf, type OwnRow, readOwnFolder } from '../../own-data/folder';
import type { Labelled, ModelAnswer } from '../../own-data/report';
import { measure } from '../../own-data/tables';
import { writeReport } from '../../report/report-file';
import { answerRow, type TrainedReader } from '../../tree/readers';
import { readHashes } from '../leakage/file';
import { compare } from './compare';

const HOSPITAL = 'tiantan';
const SHARE = 0.6;

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const REPORT = join(ROOT, 'docs/generated/tuning.json');

const { run, out } = parseArgs({
  options: { run: { type: 'string' }, out: { type: 'string', default: join(ROOT, '.cache/tuning') } },
}).values;
if (run === undefined) throw new Error(`Give --run, a network that was trained without ${HOSPITAL}.`);

const { table: _, ...home } = await committedTable();
const { spec, bytes } = exportFinder(readNet(join(run, 'net.bin')));

/**
 * The model as it would have been without the hospital: tree, calibration and thresholds, too. What is left out is trained
 * on smaller images than the app reads; its weights fit images of any size, so another training can go on from them.
 */
async function modelWithout(folder: string): Promise<TrainedReader> {
  const own = new Set(home.groups.filter((__, row) => home.sources[row] === HOSPITAL));
  const isOther = (row: number) => !own.has(home.groups[row]);
  const json = Buffer.from(`${JSON.stringify({ ...spec, size: IMAGE_SIZE }, null, 2)}\n`);
  const nets = { ...(await committedNets()), 'finder.json': json, 'finder.bin': bytes };
  const { files, ...reader } = trainModel(someRows(home, isOther), nets, await greatestNonBrainScore());
  const hashes = await readHashes();
  const others = [...home.groups.keys()].filter(isOther);
  const learnt = concatBytes(others.map((row) => hashes.subarray(row * HASH_BYTES, (row + 1) * HASH_BYTES)));
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, TRAINED_ON_FILE), trainedOnFile(learnt));
  return reader;
}

/** Answers of that model, its network at the size that it was trained on. */
async function answersBefore(
  folder: string,
  rows: readonly Labelled[],
  name: string,
): Promise<ModelAnswer[]> {
  const dataset = await readDataset(folder);
  const wanted = new Set(rows.map(({ file }) => file));
  const netOf = (index: number) => (wanted.has(dataset.rows[index].file) ? 0 : null);
  const measured = await measure(
    dataset,
    [loadNet(bytes, spec)],
    netOf,
    join(out, name),
    spec.sha256,
    () => {},
  );
  const table = featureTable(measured);
  return measured.rows.map(({ file }, row) => {
    const answer = answerRow(reader, table, row);
    const label = LABELS[answer.predicted];
    const sure = confidenceOf(answer) >= reader.threshold.leastProbability[answer.predicted];
    return {
      ...{
        file,
        label,
        none: label === NONE,
        known: false,
        probabilities: byLabel([...answer.probabilities]),
      },
      status: sure ? 'read' : 'uncertain',
    };
  });
}

function writeFolder(folder: string, images: string, rows: readonly OwnRow[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.csv'), manifestOf(rows.map((row) => ({ ...row, sha256: '' }))));
  const link = join(folder, 'images');
  if (!existsSync(link)) symlinkSync(resolve(images), link, 'junction');
}

const before = join(out, 'before');
const tuned = join(out, 'tuned');
const reader = await modelWithout(before);
const folder = DATA_FOLDERS[1];
const { images, rows } = readOwnFolder(folder);
const hospital = rows.filter(({ source }) => source === HOSPITAL);
const learns = ({ group }: OwnRow) => placeOf(group) < SHARE;
const learnt = hospital.filter(learns);
writeFolder(join(out, 'data'), images, learnt);
// The command writes it at its end: a finished training is not repeated.
if (!existsSync(join(tuned, 'times.json'))) {
  const training = ['training/train.ts', '--data', join(out, 'data'), '--from', before, '--out', tuned];
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...training], {
    ...{ cwd: ROOT, stdio: 'inherit' },
  });
  if (status !== 0) throw new Error('The training failed.');
}

const after = join(tuned, 'model');
const asked = (from: string, some: readonly Labelled[]) =>
  modelAnswers(
    after,
    from,
    some.map(({ file }) => file),
  );
const others = hospital
  .filter((row) => !learns(row))
  .map(({ file, group, label }) => ({ file, group, diagnosis: label }));
const second = asked(images, others);
const known = new Set(second.filter((answer) => answer.known).map(({ file }) => file));
const tested = others.filter(({ file }) => !known.has(file));
const first = await answersBefore(folder, tested, 'tested');
const classes = new Set(hospital.map(({ label }) => label));
const all = readOwnFolder(DATA_FOLDER);
const of = (wanted: (label: string) => boolean) =>
  onePerPatient({ rows: all.rows.filter(({ label }) => wanted(label)) });
const elsewhere = of((label) => classes.has(label));
const unknown = of((label) => LABELS.includes(label) && !classes.has(label));
const elsewhereFirst = await answersBefore(DATA_FOLDER, elsewhere, 'elsewhere');
const unknownFirst = await answersBefore(DATA_FOLDER, unknown, 'unknown');
const patientsOf = (some: readonly OwnRow[]) => new Set(some.map(({ group }) => group)).size;
await writeReport(REPORT, {
  ...{ format: 'dendrite-tuning', formatVersion: 1, hospital: HOSPITAL, classes: [...classes].sort() },
  share: SHARE,
  learnt: { images: learnt.length, patients: patientsOf(learnt) },
  /** Near-duplicates of an image that was learnt from. */
  leftOut: known.size,
  tested: compare(tested, first, second),
  elsewhere: compare(elsewhere, elsewhereFirst, asked(all.images, elsewhere)),
  /** Of classes that the hospital's folder lacks: after it, they can only be found, not named. */
  unknown: compare(unknown, unknownFirst, asked(all.images, unknown)),
});
