/** Trains one network through all phases of a recipe, each starting from the weights of the one before. Resumable. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCheckpoint, writeAtomically, writeCheckpoint } from './checkpoint';
import type { TrainConfig } from './config';
import { type PreparedSet, prepareAll } from './prepare';
import { readNet, writeNet } from './storednet';
import { type EpochReport, trainNet } from './train';
import type { TrainedNet } from './trained-net';

export interface PhasesTask {
  /** One config for each phase. */
  readonly recipe: readonly TrainConfig[];
  /** Folders of the data sets. */
  readonly data: readonly string[];
  /** Indices of the samples to train on. */
  readonly training: (prepared: PreparedSet) => readonly number[];
  /** Folder for checkpoints and `net.bin`. */
  readonly out: string;
  /** Initial weights. */
  readonly from?: TrainedNet | undefined;
}

export interface PhasesHooks {
  readonly log?: (line: string) => void;
  readonly onPhase?: (phase: number, prepared: PreparedSet, training: readonly number[]) => void;
  readonly onStep?: (report: { epoch: number; step: number; steps: number; seconds: number }) => void;
  readonly onEpoch?: (report: EpochReport, phase: number) => void;
}

/**
 * Trains, or resumes an interrupted run: the same task gives the same bytes either way.
 *
 * @returns the net and the last phase's images
 */
export async function trainPhases(
  { recipe, data, training, out, from }: PhasesTask,
  { log = console.log, onPhase, onStep, onEpoch }: PhasesHooks = {},
): Promise<{ net: TrainedNet; prepared: PreparedSet }> {
  let net = from;
  let prepared: PreparedSet | undefined;
  for (const [phase, config] of recipe.entries()) {
    prepared = await prepareAll(config.size, data, log);
    const own = training(prepared);
    onPhase?.(phase, prepared, own);
    net = trainPhase(prepared, own, config, join(out, `phase-${phase + 1}`), net, {
      log,
      ...(onStep && { onStep }),
      onEpoch: (report) => onEpoch?.(report, phase),
    });
  }
  if (!net || !prepared) throw new Error('The recipe has no phase.');
  writeNet(join(out, 'net.bin'), net);
  return { net, prepared };
}

function trainPhase(
  { samples, key }: PreparedSet,
  training: readonly number[],
  config: TrainConfig,
  folder: string,
  from: TrainedNet | undefined,
  hooks: Required<Pick<PhasesHooks, 'log'>> &
    Pick<PhasesHooks, 'onStep'> & { onEpoch: (report: EpochReport) => void },
): TrainedNet {
  mkdirSync(folder, { recursive: true });
  const start = from && createHash('sha256').update(new Uint8Array(from.parameters.buffer)).digest('hex');
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([config, key, training, start]))
    .digest('hex');
  const finished = join(folder, 'net.bin');
  if (existsSync(finished) && textOf(join(folder, 'finished')) === fingerprint) return readNet(finished);
  writeAtomically(join(folder, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
  const checkpoint = join(folder, 'checkpoint.bin');
  const resume = readCheckpoint(checkpoint, fingerprint);
  if (resume !== undefined) hooks.log(`going on after epoch ${resume.epoch}`);
  const net = trainNet(samples, training, config, {
    ...(resume && { resume }),
    ...(from && { from }),
    ...(hooks.onStep && { onStep: hooks.onStep }),
    onEpoch(report, state) {
      writeCheckpoint(checkpoint, fingerprint, state);
      hooks.onEpoch(report);
    },
  });
  writeNet(finished, net);
  writeAtomically(join(folder, 'finished'), fingerprint);
  return net;
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
