/**
 * Trains the net that tells what is no brain MRI, on whole pictures:
 *
 *     tsx training/brain/cli.ts train --fold 0 --out DIR
 *
 * `--fold N` leaves out a fifth of everything and one kind, `--without NAME` a source of brains; without either it
 * trains on everything. With `--all-kinds` a fold leaves out groups and images only, no kind, so that the net can be
 * shipped with the figures measured on it. What was left out is scored into DIR/scores.json. `--extra FOLDER` (one
 * subfolder for each kind) adds pictures that are no brain MRI. An interrupted run resumes when started again with the
 * same options.
 *
 *     tsx training/brain/cli.ts report --run DIR,DIR,... --final DIR
 *
 * writes docs/generated/brain-check.json from the scores of such runs, and
 *
 *     tsx training/brain/cli.ts export --run DIR
 *
 * writes model/brain.bin and model/brain.json.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nonBrainScore } from '../../src/pipeline/brain/non-brain-score';
import { thumbnail } from '../../src/pipeline/brain/thumbnail';
import { loadNet } from '../../src/pipeline/net/index';
import { readCheckpoint, writeAtomically, writeCheckpoint } from '../net/checkpoint';
import { type ExportedNet, exportNet } from '../net/export';
import { readNet, writeNet } from '../net/storednet';
import type { TrainedNet } from '../net/trained-net';
import { scoreThumbnails } from './net';
import { pictureOf, readCollection } from './pictures';
import { describe, readScores, summarise } from './report';
import { scoreHeldOut } from './scores';
import { divide } from './split';
import { PLAN, type Plan, trainBrainNet } from './train';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fold: { type: 'string' },
    without: { type: 'string' },
    'all-kinds': { type: 'boolean', default: false },
    steps: { type: 'string', default: String(PLAN.steps) },
    seed: { type: 'string', default: String(PLAN.seed) },
    extra: { type: 'string' },
    run: { type: 'string' },
    final: { type: 'string' },
    out: { type: 'string' },
  },
});

function wanted(name: 'run' | 'final' | 'out'): string {
  const value = values[name];
  if (value === undefined) throw new Error(`${positionals[0]} needs --${name}`);
  return value;
}

async function train(): Promise<void> {
  const out = wanted('out');
  const plan: Plan = { ...PLAN, steps: Number(values.steps), seed: Number(values.seed) };
  const collection = await readCollection(values.extra);
  const { material, held } = divide(collection, {
    ...(values.fold !== undefined && { fold: Number(values.fold) }),
    ...(values.without !== undefined && { source: values.without }),
    allKinds: values['all-kinds'],
  });
  mkdirSync(out, { recursive: true });
  const named = [plan, collection.key, values.fold ?? null, values.without ?? null, values['all-kinds']];
  const fingerprint = createHash('sha256').update(JSON.stringify(named)).digest('hex');
  const kinds = [...material.others].map(([kind, samples]) => `${samples.length} ${kind}`);
  const about = { plan, pictures: collection.key, brains: material.brains.length, others: kinds };
  writeAtomically(join(out, 'config.json'), `${JSON.stringify(about, null, 2)}\n`);
  const checkpoint = join(out, 'checkpoint.bin');
  const resume = readCheckpoint(checkpoint, fingerprint);
  console.log(`${material.brains.length} brains; ${kinds.join(', ')}; ${held.length} held out`);
  const net = trainBrainNet(material, plan, {
    ...(resume && { resume }),
    onPart({ step, loss, seconds }, state) {
      writeCheckpoint(checkpoint, fingerprint, state);
      console.log(`step ${step} of ${plan.steps}  loss ${loss.toFixed(4)}  ${seconds.toFixed(1)} s`);
    },
  });
  writeNet(join(out, 'net.bin'), net);
  if (held.length === 0) return;
  writeAtomically(join(out, 'scores.json'), `${JSON.stringify(scoreHeldOut(net, held))}\n`);
}

async function exportRun(): Promise<void> {
  const net = readNet(join(wanted('run'), 'net.bin'));
  const exported = exportNet(net);
  writeAtomically(join(ROOT, 'model/brain.bin'), exported.bytes);
  writeAtomically(join(ROOT, 'model/brain.json'), `${JSON.stringify(exported.spec, null, 2)}\n`);
  console.log(JSON.stringify(await measureDrift(net, exported)));
}

/**
 * How far the scores of the shipped weights, run by the pipeline, are from the trainer's, and the time for one picture.
 */
async function measureDrift(net: TrainedNet, { bytes, spec }: ExportedNet) {
  const { samples } = await readCollection(values.extra);
  const some = samples.filter((_, i) => i % 10 === 0).map(pictureOf);
  const expected = scoreThumbnails(net, some.map(thumbnail));
  const loaded = loadNet(bytes, spec);
  const started = performance.now();
  const got = some.map((picture) => nonBrainScore(picture, loaded));
  const milliseconds = (performance.now() - started) / some.length;
  const moved = got.map((score, i) => Math.abs(score - expected[i]));
  const mean = moved.reduce((sum, by) => sum + by, 0) / moved.length;
  return { pictures: some.length, mean, most: Math.max(...moved), milliseconds, bytes: bytes.length };
}

function report(): void {
  const scores = wanted('run').split(',').flatMap(readScores);
  const final = JSON.parse(readFileSync(join(wanted('final'), 'config.json'), 'utf8'));
  const summary = summarise(scores);
  writeAtomically(
    join(ROOT, 'docs/generated/brain-check.json'),
    `${JSON.stringify({ ...summary, shipped: final }, null, 2)}\n`,
  );
  console.log(describe(summary));
}

const command = positionals[0];
if (command === 'train') await train();
else if (command === 'report') report();
else if (command === 'export') await exportRun();
else {
  console.error(`"${command ?? ''}" is no command; use train, report or export.`);
  process.exitCode = 1;
}
