/** The steps from a checked folder to an app. An interrupted run is resumed at the step where it stopped. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { FOREIGN_FILE, SHIPPED_MODEL, TRAINED_ON_FILE } from '../../src/decode/platform/model-folder';
import { trainedOnFile } from '../../src/evaluation/trained-on';
import { LABELS, NONE } from '../../src/pipeline/labels';
import { IMAGE_SIZE } from '../../src/pipeline/prepare';
import { type Dataset, readDataset } from '../data/dataset';
import { sha256 } from '../emit';
import { writeAtomically } from '../net/checkpoint';
import type { TrainConfig } from '../net/config';
import { prepareAll } from '../net/prepare';
import { readRecipe, readTreeGrid } from '../net/recipe';
import type { TreeGrid } from '../tree/cross-validation';
import { buildApp, modelAnswers } from './apart';
import { concernsOf, joinNearDuplicates } from './checks';
import { elsewhereOf } from './elsewhere';
import { DataError, manifestOf, type OwnFolder } from './folder';
import { foreignOfData } from './foreign';
import { type InspectedRow, inspect } from './inspect';
import { type Findings, modelOf } from './model';
import { type Trained, trainNetwork, workOf } from './networks';
import { type Plan, planOf } from './plan';
import { Progress, type StepTime, spoken } from './progress';
import { reportOf } from './report';
import { likeStart, readStart, type Start, seenGroups } from './start';
import { measure } from './tables';

export interface OwnOptions {
  readonly out: string;
  /** Path of the recipe: how networks are trained and, if it says so, the grid of the findings tree. */
  readonly recipe: string;
  readonly folds: number;
  /** Folder of the model to start from; null to train from scratch. */
  readonly from: string | null;
  /** Labelled images of other hospitals, to measure what the training cost there. */
  readonly elsewhere: OwnFolder | null;
  readonly anyway: boolean;
  readonly build: boolean;
}

/** Work of preparing and measuring an image, and of everything that needs no images, in the unit of ./networks.ts. */
const PREPARING = 0.05;
const MEASURING = 0.08;
const REST = 2;
const SEED = 1;

/** Names of the steps besides those of the networks. */
export const LOOKING = 'looking at the images';
export const PREPARED = 'images brought to the networks’ size';
export const FINDINGS = 'findings';
export const TREE = 'tree, calibration, evaluation';

/** @throws DataError */
export async function trainOwn(folder: OwnFolder, options: OwnOptions): Promise<void> {
  const { out } = options;
  const start = options.from === null ? null : readStart(options.from);
  const { recipe, grid } = recipeIn(options.recipe, start);
  const none =
    NONE === null ? 'no class means that nothing was found' : `"${NONE}" means that nothing was found`;
  console.log(`Classes: ${LABELS.join(', ')}; ${none}.`);
  const { rows, hashes, times } = await checkedRows(folder, options.anyway);
  const seen = start ? seenGroups(rows, hashes, start) : new Set<string>();
  const dataset = await datasetOf(folder, rows, join(out, 'data'));
  const plan = planOf(rows, options.folds, SEED, seen);
  const sizes = [...new Set(recipe.map(({ size }) => size))];
  const progress = new Progress([
    { name: PREPARED, work: PREPARING * rows.length * sizes.length },
    ...plan.tasks.map(({ name, learns }) => ({
      name,
      work: workOf(recipe, rows.filter((_, index) => learns(index)).length),
    })),
    { name: FINDINGS, work: MEASURING * rows.length * (plan.held.length > 0 ? 2 : 1) },
    { name: TREE, work: REST },
  ]);
  progress.begin(PREPARED);
  for (const size of sizes) await prepareAll(size, [dataset.folder]);
  progress.step(1, '');
  const networks: Trained[] = [];
  for (const task of plan.tasks) {
    progress.begin(task.name);
    const network = join(out, 'networks', task.id);
    const step = (...at: Parameters<Progress['step']>) => progress.step(...at);
    networks.push(await trainNetwork(task, recipe, dataset.folder, network, start?.finder ?? null, step));
  }
  progress.begin(FINDINGS);
  const measured = await measureAll(dataset, plan, networks, join(out, 'tables'), (share, detail) =>
    progress.step(share, detail),
  );
  progress.begin(TREE);
  const { files, unseen } = await modelOf(measured, networks.at(-1)!, grid);
  const model = join(out, 'model');
  mkdirSync(model, { recursive: true });
  for (const [name, bytes] of files) writeAtomically(join(model, name), bytes);
  writeAtomically(join(model, TRAINED_ON_FILE), trainedOnFile(hashes, start?.trained));
  const foreign = await foreignOfData(networks.at(-1)!.net, dataset);
  writeAtomically(join(model, FOREIGN_FILE), `${JSON.stringify(foreign)}\n`);
  const report = reportOf({
    ...unseen,
    notHeld: plan.notHeld,
    others: modelAnswers(
      start?.folder ?? SHIPPED_MODEL,
      folder.images,
      unseen.patients.map(({ file }) => file),
    ),
    began: start && {
      ...{ folder: start.folder, patients: seen.size },
      elsewhere: options.elsewhere && elsewhereOf(options.elsewhere, start.folder, model),
    },
  });
  writeAtomically(join(model, 'report.md'), report);
  progress.step(1, '');
  console.log(`\n${report}\nThe model is in ${model}, with this report beside it (report.md).`);
  if (options.build) buildApp(join(out, 'app'), model);
  writeTimes(join(out, 'times.json'), rows.length, [...times, ...progress.times]);
}

/** What `times.json` in the output folder holds. */
export interface Times {
  readonly machine: { readonly processor: string; readonly cores: number };
  /** Number of them. */
  readonly images: number;
  readonly steps: readonly StepTime[];
}

/** For whoever plans the next training; an interrupted run's times are lost. */
function writeTimes(path: string, images: number, steps: readonly StepTime[]): void {
  const processors = cpus();
  const machine = { processor: processors[0]?.model ?? 'unknown', cores: processors.length };
  writeAtomically(path, `${JSON.stringify({ machine, images, steps } satisfies Times, null, 1)}\n`);
  console.log(`It took ${spoken(steps.reduce((sum, { seconds }) => sum + seconds, 0))}.`);
}

function recipeIn(
  path: string,
  start: Start | null,
): { recipe: readonly TrainConfig[]; grid: Partial<TreeGrid> } {
  let recipe: readonly TrainConfig[];
  let grid: Partial<TreeGrid>;
  try {
    recipe = start
      ? readRecipe(path, SEED, 'tune').map((one) => likeStart(one, start))
      : readRecipe(path, SEED);
    grid = readTreeGrid(path);
  } catch (error) {
    throw new DataError(`${path} is no recipe: ${(error as Error).message}.`);
  }
  const size = recipe.at(-1)?.size;
  if (size !== IMAGE_SIZE) {
    throw new DataError(
      `The last phase of ${path} trains on ${size} pixels a side, and the app reads ${IMAGE_SIZE}; give it "size": ${IMAGE_SIZE}.`,
    );
  }
  return { recipe, grid };
}

async function checkedRows(
  folder: OwnFolder,
  anyway: boolean,
): Promise<{
  readonly rows: readonly InspectedRow[];
  readonly hashes: Uint8Array;
  readonly times: readonly StepTime[];
}> {
  const looking = new Progress([{ name: LOOKING, work: 1 }]);
  looking.begin(LOOKING);
  const { rows, hashes, unusable } = await inspect(folder.images, folder.rows, (...at) =>
    looking.step(...at),
  );
  for (const { file, why } of unusable.slice(0, 20)) console.log(`- left out: ${file}: ${why}`);
  if (unusable.length > 20) console.log(`- left out: ${unusable.length - 20} more files.`);
  const joined = joinNearDuplicates(rows, hashes);
  if (joined.moved > 0) {
    console.log(
      `- ${joined.moved} images are near-duplicates of another patient's; they stay together in training and testing.`,
    );
  }
  const concerns = concernsOf(rows, hashes, joined.rows);
  for (const { text } of concerns) console.log(`- ${text}`);
  if (concerns.some(({ stops }) => stops === 'always')) {
    throw new DataError('\nNothing was trained. Mend what is said above.');
  }
  if (!anyway && concerns.some(({ stops }) => stops === 'unless told')) {
    throw new DataError('\nNothing was trained. Mend what is said above, or give --anyway.');
  }
  return { rows: joined.rows, hashes, times: looking.times };
}

/** Writes the folder that the network training reads: the checked manifest, and a link to the images. */
async function datasetOf(folder: OwnFolder, rows: readonly InspectedRow[], data: string): Promise<Dataset> {
  mkdirSync(data, { recursive: true });
  writeAtomically(join(data, 'manifest.csv'), manifestOf(rows));
  rmSync(join(data, 'images'), { force: true });
  symlinkSync(resolve(folder.images), join(data, 'images'), 'junction');
  return readDataset(data);
}

/** Measures every image by a network that never saw its patient, and again by one that never saw its hospital. */
async function measureAll(
  dataset: Dataset,
  { foldOf, folds, held }: Plan,
  networks: readonly Trained[],
  folder: string,
  progress: (share: number, detail: string) => void,
): Promise<Findings> {
  const nets = networks.map(({ net }) => net);
  const parts = 1 + held.length;
  const step = (part: number) => (share: number, detail: string) => progress((part + share) / parts, detail);
  const keyOf = (first: number, end: number) =>
    sha256(JSON.stringify([dataset.rows, nets.slice(first, end).map(({ spec }) => spec.sha256)]));
  const home = join(folder, 'patients');
  const netOfFold = (row: number) => (foldOf[row] < 0 ? null : foldOf[row]);
  const patients = await measure(dataset, nets, netOfFold, home, keyOf(0, folds), step(0));
  const hospitals: Findings['hospitals'][number][] = [];
  for (const [k, source] of held.entries()) {
    const netOf = (index: number) => (dataset.rows[index].source === source ? folds + k : null);
    const key = keyOf(folds + k, folds + k + 1);
    const table = await measure(dataset, nets, netOf, join(folder, `without-${k}`), key, step(1 + k));
    hospitals.push({ source, table });
  }
  return { patients, hospitals };
}
