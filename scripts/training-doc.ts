/**
 * Writes the figures in docs/training.md: how long a training takes, from docs/generated/training-time.json and the
 * recipe, and what it gives to go on from a model, from docs/generated/tuning.json. `npm run evaluate` ends with it; a
 * test fails when they disagree.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Interval } from '../src/evaluation/bootstrap';
import type { TrainingTime, Tuning } from '../training/report/inputs';
import { percent, table } from '../training/report/text';
import { withBetween } from './between';

const DOCUMENT = 'docs/training.md';
const WRITER = 'scripts/training-doc.ts';

interface Phase {
  readonly size: number;
  readonly epochs: number;
}

interface Recipe {
  readonly phases: readonly Phase[];
  readonly tune: readonly Phase[];
}

/** As the command does it, without --folds. */
const FOLDS = 5;

const FOLDERS = [
  { images: 500, hospitals: 2 },
  { images: 2000, hospitals: 2 },
  { images: 9000, hospitals: 5 },
];

/** How often each image trains a network: in all folds but one, for all hospitals but its own, and for the model. */
const timesLearnt = (hospitals: number): number => FOLDS - 1 + (hospitals > 1 ? hospitals - 1 : 0) + 1;

function timeText({ machine, paces, perThousand, tree }: TrainingTime, recipe: Recipe): string {
  const networks = (phases: readonly Phase[]) =>
    phases.reduce((sum, { size, epochs }) => {
      const pace = paces.find((one) => one.size === size);
      if (!pace) throw new Error(`No training at ${size} pixels was timed.`);
      return sum + epochs * pace.perThousand;
    }, 0);
  const told = (phases: readonly Phase[], { images, hospitals }: (typeof FOLDERS)[number]) => {
    const all =
      (images / 1000) * (networks(phases) * timesLearnt(hospitals) + perThousand * (hospitals > 1 ? 2 : 1));
    return duration(all + tree);
  };
  return [
    `On a machine with ${machine.cores} cores (${machine.processor}) and no graphics card, an epoch of a thousand images ` +
      `took ${paces.map(({ size, perThousand: own }) => `${own.toFixed(1)} s at ${size} pixels`).join(' and ')} ` +
      `(the median of ${paces.reduce((sum, { epochs }) => sum + epochs, 0)} epochs of the shipped networks' trainings, ` +
      'two of them at once). By the recipe that makes, with everything else as measured on a busy machine:',
    table(
      ['images', 'hospitals', 'networks', 'from nothing', 'from a model'],
      FOLDERS.map((folder) => [
        ...[String(folder.images), String(folder.hospitals), String(FOLDS + folder.hospitals + 1)],
        ...[told(recipe.phases, folder), told(recipe.tune, folder)],
      ]),
    ),
  ].join('\n\n');
}

const duration = (seconds: number): string =>
  seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;

const MEASURES = [
  ['balancedAccuracy', 'right, mean of the classes'],
  ['sensitivity', 'a tumour found'],
  ['specificity', 'none found where there is none'],
  ['coverage', 'answered'],
  ['accuracyOfRead', 'right, where answered'],
] as const;

function tuningText({ hospital, learnt, tested, elsewhere, unknown, classes, leftOut }: Tuning): string {
  const cell = ({ value, low, high }: Interval) => `${percent(value)} (${percent(low)}–${percent(high)})`;
  const columns = [tested.before, tested.after, elsewhere.before, elsewhere.after];
  const found = (figures: Tuning['tested']['before']) => cell(figures.sensitivity);
  return [
    `Measured on one hospital (\`${hospital}\`: ${classes.join(' and ')}). A model that had seen nothing of it went on ` +
      `with ${learnt.images} images of ${learnt.patients} of its patients. Before and after, ${tested.images} images of ` +
      `${tested.patients} other patients of the hospital were read` +
      `${leftOut > 0 ? ` (${leftOut} that resemble one learnt from are left out)` : ''}, and ${elsewhere.images} images, ` +
      'each of another patient or cluster, of hospitals that the model before had learnt these very images from, so that it is at its best on them:',
    table(
      ['', 'before', 'after', 'elsewhere, before', 'elsewhere, after'],
      MEASURES.map(([id, name]) => [name, ...columns.map((figures) => cell(figures[id]))]),
    ),
    `Elsewhere, of ${unknown.images} tumours of the types that the hospital's folder lacks, it found ` +
      `${found(unknown.before)} before and ${found(unknown.after)} after: what the folder lacks, the model no longer knows. ` +
      '95 % intervals over patients. One training, of one hospital: another may gain more or less. Before, the network was ' +
      'one that had been trained on smaller images, without this hospital.',
  ].join('\n\n');
}

export function withMeasured(document: string, time: TrainingTime, recipe: Recipe, tuning: Tuning): string {
  return withBetween(
    withBetween(document, 'times', WRITER, timeText(time, recipe)),
    'gain and cost',
    WRITER,
    tuningText(tuning),
  );
}

export function measured(): [TrainingTime, Recipe, Tuning] {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
  return [
    read('docs/generated/training-time.json'),
    read('training/net/recipe.json'),
    read('docs/generated/tuning.json'),
  ];
}

if (process.argv[1]?.endsWith('training-doc.ts')) {
  writeFileSync(DOCUMENT, withMeasured(readFileSync(DOCUMENT, 'utf8'), ...measured()));
}
