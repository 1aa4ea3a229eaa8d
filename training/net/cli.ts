/**
 * Trains one lesion finder and evaluates it on the fold it never saw:
 *
 *     tsx training/net/cli.ts train --fold 0 --folds 5 --seed 1 --channels 16,32,64,128 --epochs 45 --out DIR
 *
 * `--fold none` trains on everything, `--without-source NAME` on all other sources, to be evaluated on that one.
 * `--share 0.5` trains on that share of the groups only (for the learning curve). `--config FILE` is JSON that overrides any field of DEFAULTS. A run that was
 * interrupted goes on from its last epoch when started again with the same options. `prepare` fills the cache.
 *
 *     tsx training/net/cli.ts export --run DIR --encoding int8 --out model
 *
 * writes a run's weights as the app reads them (finder.bin, finder.json, or another `--name`), and says how far
 * rounding moved them. `--large-levels 15` rounds the largest layers to 5 bits: a smaller file
 * once it is compressed.
 *
 * A net that learns from others: `--teachers DIR,DIR,...` (runs of folds), `--teach augmented` (each changed image
 * is shown to them) or `fixed` (each image once), `--taught-by unseen` (those that never saw it) or `all`.
 * `--from net.bin` starts from its weights, as far as they fit; several, with commas: from their mean.
 *
 * `--heads PATH,PATH,...` adds whole heads without a tumour (volumes, folders of a series) to what is trained on.
 *
 * `average --run DIR,DIR,... --out DIR` writes the mean of runs that grew from one start.
 *
 *     tsx training/net/cli.ts unfold --name training/net/finders/fold-0 --fold 0 --out RUN
 *
 * makes an exported net (NAME.bin, NAME.json) one that trains on (`--from RUN/net.bin`).
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { NetSpec } from '../../src/pipeline/net/index';
import { readCheckpoint, writeAtomically, writeCheckpoint } from './checkpoint';
import { DEFAULTS, DISTIL, OPTIONAL, type TrainConfig } from './config';
import { type Drift, measureDrift } from './drift';
import { exportNet } from './export';
import { foldsOf } from './folds';
import { withHeads } from './heads';
import { describeMetrics, measureBySource } from './metrics';
import { writeOutOfFold } from './outoffold';
import { mapSideOf } from './parameters';
import { predict } from './predict';
import { CACHE_FOLDER, type PreparedSet, prepareAll } from './prepare';
import type { Samples } from './samples';
import { placeOf } from './share';
import { readNet, writeNet } from './storednet';
import { fairTeachers, readTeacher } from './teachers';
import { type Teaching, teachAugmented, teachFixed } from './teaching';
import { shapeOf, type TrainedNet, trainNet } from './train';
import { unfoldNet } from './unfold';
import { averageNets } from './warmstart';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fold: { type: 'string', default: 'none' },
    'without-source': { type: 'string' },
    share: { type: 'string', default: '1' },
    folds: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(DEFAULTS.seed) },
    channels: { type: 'string', default: DEFAULTS.channels.join(',') },
    epochs: { type: 'string' },
    config: { type: 'string' },
    out: { type: 'string' },
    run: { type: 'string' },
    encoding: { type: 'string', default: 'int8' },
    name: { type: 'string', default: 'finder' },
    'large-levels': { type: 'string', default: '127' },
    teachers: { type: 'string' },
    teach: { type: 'string', default: 'augmented' },
    'taught-by': { type: 'string', default: 'unseen' },
    from: { type: 'string' },
    heads: { type: 'string' },
  },
});

function configure(): TrainConfig {
  const overrides = values.config === undefined ? {} : JSON.parse(readFileSync(values.config, 'utf8'));
  const channels = values.channels.split(',').map(Number);
  if (channels.length !== 4) throw new Error(`--channels takes four numbers, not "${values.channels}"`);
  const known = new Set<string>([...Object.keys(DEFAULTS), ...OPTIONAL]);
  const unknown = Object.keys(overrides).filter((key) => !known.has(key));
  if (unknown.length > 0)
    throw new Error(`${values.config} sets what no training has: ${unknown.join(', ')}`);
  return {
    ...DEFAULTS,
    seed: Number(values.seed),
    channels: channels as unknown as TrainConfig['channels'],
    ...overrides,
    // Said on the command line, it beats the config's.
    ...(values.epochs !== undefined && { epochs: Number(values.epochs) }),
    augment: { ...DEFAULTS.augment, ...overrides.augment },
  };
}

interface Split {
  readonly training: number[];
  readonly held: number[];
}

function split(prepared: PreparedSet): Split {
  const { training, held } = parts(prepared);
  const share = Number(values.share);
  if (!(share > 0 && share <= 1)) throw new Error(`--share is above 0 and at most 1, not ${values.share}`);
  const { groups } = prepared.samples;
  return { training: training.filter((sample) => placeOf(groups[sample]) < share), held };
}

function parts(prepared: PreparedSet): Split {
  const all = [...prepared.rowOf.keys()];
  const source = values['without-source'];
  if (source !== undefined) {
    const { sources } = prepared.samples;
    const known = [...new Set(sources)];
    if (!known.includes(source))
      throw new Error(`--without-source is one of ${known.join(', ')}, not ${source}`);
    const held = all.filter((sample) => sources[sample] === source);
    return { training: all.filter((sample) => sources[sample] !== source), held };
  }
  if (values.fold === 'none') return { training: all, held: [] };
  const folds = Number(values.folds);
  const fold = Number(values.fold);
  if (!(fold >= 0 && fold < folds))
    throw new Error(`--fold is "none" or 0 to ${folds - 1}, not ${values.fold}`);
  const folded = foldsOf(prepared.rows, folds);
  const inFold = (sample: number) => folded[prepared.rowOf[sample]] === fold;
  return { training: all.filter((sample) => !inFold(sample)), held: all.filter(inFold) };
}

/** What the teachers asked for say to a training, if any are. */
function teachingFor(
  samples: Samples,
  training: readonly number[],
  held: readonly number[],
  config: TrainConfig,
): Teaching | undefined {
  const { teachers: folders, teach, 'taught-by': by } = values;
  if (folders === undefined) return undefined;
  if (by !== 'unseen' && by !== 'all') throw new Error(`--taught-by is unseen or all, not ${by}`);
  if (teach !== 'augmented' && teach !== 'fixed')
    throw new Error(`--teach is augmented or fixed, not ${teach}`);
  const teachers = fairTeachers(
    folders.split(',').map(readTeacher),
    held.map((index) => samples.files[index]),
  );
  const temperature = config.temperature ?? DISTIL.temperature;
  const mapSide = mapSideOf(shapeOf(samples, config));
  const plan = { teachers, samples, by, temperature, mapSide } as const;
  console.log(`${teachers.length} teachers`);
  return teach === 'augmented' ? teachAugmented(plan, config.batch) : teachFixed(plan, training);
}

function startingNet(): TrainedNet | undefined {
  return values.from === undefined ? undefined : averageNets(values.from.split(',').map(readNet));
}

/** What a training is named by beyond its config, so that a checkpoint is never taken for another's. */
function extras(from: TrainedNet | undefined): unknown[] {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const teachers = values.teachers?.split(',').map((folder) => hash(readFileSync(join(folder, 'net.bin'))));
  return [
    ...(teachers ? [teachers, values.teach, values['taught-by']] : []),
    ...(from ? [hash(new Uint8Array(from.parameters.buffer))] : []),
  ];
}

function minutes(seconds: number): string {
  return seconds < 90 ? `${seconds.toFixed(0)} s` : `${(seconds / 60).toFixed(0)} min`;
}

async function train(): Promise<void> {
  const config = configure();
  const prepared = await prepareAll(config.size);
  const { training: ofSet, held } = split(prepared);
  const samples = await withHeads(prepared.samples, values.heads?.split(',') ?? []);
  const headFiles = samples.files.slice(prepared.samples.files.length);
  const training = [...ofSet, ...headFiles.map((_, i) => prepared.samples.files.length + i)];
  const without = values['without-source'];
  const part = without === undefined ? `fold${values.fold}` : `without-${without}`;
  const name = `${config.channels.join('-')}-${part}-seed${config.seed}-epochs${config.epochs}`;
  const out = values.out ?? join(CACHE_FOLDER, 'net', name);
  mkdirSync(out, { recursive: true });
  const from = startingNet();
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([config, prepared.key, training, ...extras(from), ...headFiles]))
    .digest('hex');
  writeAtomically(join(out, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
  const checkpoint = join(out, 'checkpoint.bin');
  const resume = readCheckpoint(checkpoint, fingerprint);
  console.log(`${name}: ${training.length} images to train on, ${held.length} held out, into ${out}`);
  if (resume !== undefined) console.log(`going on after epoch ${resume.epoch}`);

  const teaching = teachingFor(samples, training, held, config);

  let spoken = performance.now();
  const net = trainNet(samples, training, config, {
    ...(resume && { resume }),
    ...(from && { from }),
    ...(teaching && { teaching }),
    onStep({ epoch, step, steps, seconds }) {
      if (performance.now() - spoken < 15_000 || step === steps) return;
      spoken = performance.now();
      console.log(
        `  epoch ${epoch + 1}: step ${step} of ${steps}, ${minutes((seconds / step) * (steps - step))} to its end`,
      );
    },
    onEpoch(report, state) {
      writeCheckpoint(checkpoint, fingerprint, state);
      spoken = performance.now();
      const parts = (['class', 'map', 'location', 'type'] as const).filter((key) => report[key] > 0);
      const losses = `loss ${report.total.toFixed(4)} (${parts.map((key) => `${key} ${report[key].toFixed(4)}`).join(', ')})`;
      console.log(
        `epoch ${report.epoch}/${report.epochs}  ${losses}  ${report.seconds.toFixed(1)} s, ${minutes(report.left)} left`,
      );
    },
  });
  writeNet(join(out, 'net.bin'), net);
  if (held.length === 0) return;
  const predictions = predict(net, samples, held);
  writeOutOfFold(join(out, 'oof.bin'), samples, predictions);
  const metrics = measureBySource(samples, predictions);
  writeAtomically(join(out, 'metrics.json'), `${JSON.stringify(metrics, null, 2)}\n`);
  console.log(describeMetrics(metrics));
}

async function exportRun(): Promise<void> {
  const { run, out, encoding, name, 'large-levels': largeLevels } = values;
  if (run === undefined || out === undefined) throw new Error('export needs --run and --out');
  if (encoding !== 'int8' && encoding !== 'fp16')
    throw new Error(`--encoding is int8 or fp16, not ${encoding}`);
  const net = readNet(join(run, 'net.bin'));
  const exported = exportNet(net, encoding, Number(largeLevels));
  const { samples } = await prepareAll(net.shape.size);
  const some = [...samples.labels.keys()].filter((index) => index % 10 === 0);
  const drift = measureDrift(net, exported, samples, some);
  mkdirSync(out, { recursive: true });
  writeAtomically(join(out, `${name}.bin`), exported.bytes);
  writeAtomically(join(out, `${name}.json`), `${JSON.stringify(exported.spec, null, 2)}\n`);
  console.log(`${exported.bytes.length} bytes as ${encoding}\n${describeDrift(drift)}`);
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

function averageRuns(): void {
  const { run, out } = values;
  if (run === undefined || out === undefined) throw new Error('average needs --run DIR,DIR,... and --out');
  mkdirSync(out, { recursive: true });
  const nets = run.split(',').map((folder) => readNet(join(folder, 'net.bin')));
  writeNet(join(out, 'net.bin'), averageNets(nets));
}

async function unfoldRun(): Promise<void> {
  const { name, out } = values;
  if (out === undefined) throw new Error('unfold needs --out');
  const bytes = readFileSync(`${name}.bin`);
  const spec: NetSpec = JSON.parse(readFileSync(`${name}.json`, 'utf8'));
  const prepared = await prepareAll(spec.size);
  const { training } = split(prepared);
  const net = unfoldNet(bytes, spec, prepared.samples, training);
  mkdirSync(out, { recursive: true });
  writeNet(join(out, 'net.bin'), net);
  console.log(describeDrift(measureDrift(net, { bytes, spec }, prepared.samples, training.slice(0, 200))));
}

const command = positionals[0];
if (command === 'train') await train();
else if (command === 'prepare') await prepareAll(configure().size);
else if (command === 'export') await exportRun();
else if (command === 'average') averageRuns();
else if (command === 'unfold') await unfoldRun();
else {
  console.error(`"${command ?? ''}" is no command; use train, prepare, average, export or unfold.`);
  process.exitCode = 1;
}
