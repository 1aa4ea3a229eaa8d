/**
 * Trains a lesion finder by the recipe, and evaluates it on what it never saw:
 *
 *     tsx training/net/cli.ts train --fold 0 --out DIR        the groups of one fold of three
 *     tsx training/net/cli.ts train --without cheng --out DIR another hospital (see ../data/sources.ts)
 *     tsx training/net/cli.ts train --out DIR                 nothing held out: the one that ships
 *
 * `--data DIR,DIR` says where the images lie, `--phases 1` stops after the recipe's first phase, `--recipe FILE` and
 * `--seed N` take others, `--share 0.5` trains on that share of the groups only. A run that was interrupted goes on from
 * its last epoch when started again with the same options.
 *
 *     tsx training/net/cli.ts export --run DIR --out model
 *
 * writes a run's weights as the app reads them (finder.bin, finder.json, or another `--name`), and says how far
 * rounding moved them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATA_FOLDERS } from '../data/dataset';
import { BLOCKS, type Block, isUsable } from '../data/sources';
import { writeAtomically } from './checkpoint';
import { type Drift, measureDrift } from './drift';
import { exportFinder } from './export';
import { foldsOf } from './folds';
import { describeMetrics, measureBySource } from './metrics';
import { writeOutOfFold } from './outoffold';
import { trainPhases } from './phases';
import { predict } from './predict';
import { type PreparedSet, prepareAll } from './prepare';
import { RECIPE, readRecipe } from './recipe';
import { placeOf } from './share';
import { readNet } from './storednet';
import type { TrainedNet } from './trained-net';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: DATA_FOLDERS.join(',') },
    recipe: { type: 'string', default: RECIPE },
    seed: { type: 'string', default: '1' },
    phases: { type: 'string' },
    fold: { type: 'string', default: 'none' },
    folds: { type: 'string', default: '3' },
    without: { type: 'string' },
    share: { type: 'string', default: '1' },
    out: { type: 'string' },
    run: { type: 'string' },
    name: { type: 'string', default: 'finder' },
  },
});

interface Split {
  readonly training: number[];
  readonly held: number[];
}

/** Which samples train and which are held out, as the options say. */
function split(prepared: PreparedSet): Split {
  const { rows, rowOf, samples } = prepared;
  const usable = [...rowOf.keys()].filter((sample) => isUsable(rows[rowOf[sample]]));
  const isHeld = heldOut(prepared);
  const share = Number(values.share);
  if (!(share > 0 && share <= 1)) throw new Error(`--share is above 0 and at most 1, not ${values.share}`);
  return {
    training: usable.filter((sample) => !isHeld(sample) && placeOf(samples.groups[sample]) < share),
    held: usable.filter(isHeld),
  };
}

function heldOut({ rows, rowOf, samples }: PreparedSet): (sample: number) => boolean {
  const { without, fold } = values;
  if (without !== undefined) {
    if (!(without in BLOCKS)) {
      throw new Error(`--without is one of ${Object.keys(BLOCKS).join(', ')}, not ${without}`);
    }
    const sources: readonly string[] = BLOCKS[without as Block];
    return (sample) => sources.includes(samples.sources[sample]);
  }
  if (fold === 'none') return () => false;
  const folds = Number(values.folds);
  if (!(Number(fold) >= 0 && Number(fold) < folds)) {
    throw new Error(`--fold is "none" or 0 to ${folds - 1}, not ${fold}`);
  }
  const folded = foldsOf(rows, folds);
  return (sample) => folded[rowOf[sample]] === Number(fold);
}

function minutes(seconds: number): string {
  return seconds < 90 ? `${seconds.toFixed(0)} s` : `${(seconds / 60).toFixed(0)} min`;
}

async function train(): Promise<void> {
  const { out } = values;
  if (out === undefined) throw new Error('train needs --out');
  const part = values.without === undefined ? 'phases' : 'leftOut';
  const recipe = readRecipe(values.recipe, Number(values.seed), part);
  const phases = recipe.slice(0, values.phases === undefined ? recipe.length : Number(values.phases));
  let spoken = performance.now();
  const task = {
    recipe: phases,
    data: values.data.split(','),
    training: (prepared: PreparedSet) => split(prepared).training,
    out,
  };
  const { net, prepared } = await trainPhases(task, {
    onPhase(phase, { samples }, training) {
      spoken = performance.now();
      console.log(`phase ${phase + 1} of ${phases.length}, ${samples.size} pixels`);
      console.log(`${training.length} images to train on`);
    },
    onStep({ epoch, step, steps, seconds }) {
      if (performance.now() - spoken < 60_000 || step === steps) return;
      spoken = performance.now();
      console.log(
        `  epoch ${epoch + 1}: step ${step} of ${steps}, ${minutes((seconds / step) * (steps - step))} to its end`,
      );
    },
    onEpoch(report) {
      spoken = performance.now();
      const parts = (['class', 'map', 'location', 'type'] as const).filter((name) => report[name] > 0);
      const losses = parts.map((name) => `${name} ${report[name].toFixed(4)}`).join(', ');
      console.log(
        `epoch ${report.epoch}/${report.epochs}  loss ${report.total.toFixed(4)} (${losses})  ${report.seconds.toFixed(1)} s, ${minutes(report.left)} left`,
      );
    },
  });
  const { held } = split(prepared);
  if (held.length > 0) evaluate(net, prepared, held, out);
}

function evaluate(net: TrainedNet, { samples }: PreparedSet, held: readonly number[], out: string): void {
  const predictions = predict(net, samples, held);
  writeOutOfFold(join(out, 'oof.bin'), samples, predictions);
  const metrics = measureBySource(samples, predictions);
  writeAtomically(join(out, 'metrics.json'), `${JSON.stringify(metrics, null, 2)}\n`);
  console.log(describeMetrics(metrics));
}

async function exportRun(): Promise<void> {
  const { run, out, name } = values;
  if (run === undefined || out === undefined) throw new Error('export needs --run and --out');
  const net = readNet(join(run, 'net.bin'));
  const exported = exportFinder(net);
  const { samples } = await prepareAll(net.shape.size, values.data.split(','));
  const some = [...samples.labels.keys()].filter((index) => index % 20 === 0);
  const drift = measureDrift(net, exported, samples, some);
  mkdirSync(out, { recursive: true });
  writeAtomically(join(out, `${name}.bin`), exported.bytes);
  writeAtomically(join(out, `${name}.json`), `${JSON.stringify(exported.spec, null, 2)}\n`);
  console.log(`${exported.bytes.length} bytes\n${describeDrift(drift)}`);
}

function describeDrift({ images, logits, map, changed, milliseconds }: Drift): string {
  const far = ({ most, mean }: { most: number; mean: number }) =>
    `${mean.toFixed(4)} (at most ${most.toFixed(3)})`;
  return [
    `on ${images} images, mirror-averaged:`,
    `class logits move by ${far(logits)}, map logits by ${far(map)}`,
    `the likeliest class changes on ${changed}; ${milliseconds.toFixed(1)} ms an image`,
  ].join('\n');
}

const command = positionals[0];
if (command === 'train') await train();
else if (command === 'export') await exportRun();
else {
  console.error(`"${command ?? ''}" is no command; use train or export.`);
  process.exitCode = 1;
}
