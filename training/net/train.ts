import type { TrainConfig } from './config';
import { makeBatch } from './example';
import { Muon } from './muon';
import { type Losses, Network } from './network';
import { adamStep, average, type Moments, oneCycle } from './optimiser';
import {
  convolutionMatrices,
  decayMask,
  initialParameters,
  initialStatistics,
  type NetShape,
} from './parameters';
import { sourcePriors } from './priors';
import { seeded } from './random';
import type { Samples } from './samples';
import { drawEpoch } from './sampling';
import type { TrainedNet } from './trained-net';
import { warmStart } from './warmstart';

/**
 * Everything that a training carries from one epoch to the next. Random generators have no state: they are seeded by
 * use.
 */
export interface TrainState {
  /** Epochs done. */
  readonly epoch: number;
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly statistics: Float32Array<ArrayBuffer>;
  readonly moments: Moments;
  /** Running averages of parameters and statistics. */
  readonly averageParameters: Float32Array<ArrayBuffer>;
  readonly averageStatistics: Float32Array<ArrayBuffer>;
}

export interface EpochReport extends Losses {
  /** Epochs done, and their total. */
  readonly epoch: number;
  readonly epochs: number;
  readonly seconds: number;
  /** Estimated seconds until the last epoch ends. */
  readonly left: number;
}

export interface TrainHooks {
  /** State to resume from, as passed to `onEpoch`. */
  readonly resume?: TrainState;
  /** Initial weights, as far as they fit, where no run is resumed. */
  readonly from?: TrainedNet;
  /** Called after each epoch. The state's arrays are the trainer's own: write or copy them before returning. */
  readonly onEpoch?: (report: EpochReport, state: TrainState) => void;
  readonly onStep?: (report: { epoch: number; step: number; steps: number; seconds: number }) => void;
}

function shapeOf(samples: Pick<Samples, 'size'>, config: TrainConfig): NetShape {
  const { size } = samples;
  const { channels, merge = channels[2], mapSize = size / 8, skip, denseType } = config;
  if (mapSize !== size / 8 && mapSize !== size / 4) {
    throw new Error(`A lesion map has ${size / 8} or ${size / 4} cells a side (mapSize), not ${mapSize}.`);
  }
  return {
    ...{ size, channels, classes: config.classes, merge },
    ...(mapSize === size / 4 && { detail: config.detail ?? half(merge) }),
    ...(skip && { skip }),
    ...(denseType && { denseType: true }),
  };
}

/** A multiple of 8, as the kernels require. */
function half(channels: number): number {
  return Math.max(8, Math.floor(channels / 16) * 8);
}

/**
 * Trains on the samples at `indices`. The same samples, config and seed give the same weights to the bit, whether
 * trained in one go or resumed.
 */
export function trainNet(
  samples: Samples,
  indices: ArrayLike<number>,
  config: TrainConfig,
  hooks: TrainHooks = {},
): TrainedNet {
  if (indices.length === 0) throw new Error('There are no images to train on.');
  const shape = shapeOf(samples, config);
  const batch = Math.min(config.batch, indices.length);
  const network = new Network(shape, batch, undefined, config.winograd);
  const state = hooks.resume ?? freshState(shape, config.seed, hooks.from);
  network.parameters.set(state.parameters);
  network.statistics.set(state.statistics);
  const decays = decayMask(shape);
  const muon = config.muon
    ? new Muon(network.engine, convolutionMatrices(shape), network.parameters.length)
    : undefined;
  const { sourcePrior } = config;
  const priors =
    sourcePrior === undefined
      ? undefined
      : sourcePriors(samples, indices, config.classes, config.balance, sourcePrior);
  // The last images of a shuffled epoch that fill no batch are left out: batch norm needs a full one.
  const steps = Math.floor(indices.length / batch);
  const started = performance.now();
  const { moments, averageParameters, averageStatistics } = state;
  for (let epoch = state.epoch; epoch < config.epochs; epoch++) {
    const epochStarted = performance.now();
    const order = drawEpoch(samples, indices, config.balance, config.seed, epoch);
    const sums = { total: 0, class: 0, map: 0, location: 0, type: 0, reject: 0 };
    for (let step = 0; step < steps; step++) {
      const done = epoch * steps + step;
      const drawn = order.subarray(step * batch, (step + 1) * batch);
      const examples = makeBatch(samples, drawn, epoch, step, config, priors);
      for (const [place, example] of examples.entries()) network.setImage(place, example.image);
      const keep = dropoutFactors(network, examples.length, config, done);
      network.forward(examples.length, true, keep);
      const losses = network.backward(
        examples.map((example) => example.target),
        config,
        keep,
      );
      for (const key of Object.keys(sums) as (keyof Losses)[]) sums[key] += losses[key] / steps;
      const rate = oneCycle(done, config.epochs * steps, config.learningRate, config.warmUp);
      adamStep(
        network.parameters,
        network.gradient,
        moments,
        decays,
        done + 1,
        rate,
        config.weightDecay,
        muon?.covered,
      );
      muon?.step(network.parameters, network.gradient, moments.first, rate, config.weightDecay);
      average(averageParameters, network.parameters, done, config.averageDecay);
      average(averageStatistics, network.statistics, done, config.averageDecay);
      hooks.onStep?.({ epoch, step: step + 1, steps, seconds: (performance.now() - epochStarted) / 1000 });
    }
    if (!Number.isFinite(sums.total)) {
      throw new Error(`The loss of epoch ${epoch + 1} is not a number; lower the learning rate.`);
    }
    const perEpoch = (performance.now() - started) / 1000 / (epoch + 1 - state.epoch);
    hooks.onEpoch?.(
      {
        ...sums,
        epoch: epoch + 1,
        epochs: config.epochs,
        seconds: (performance.now() - epochStarted) / 1000,
        left: perEpoch * (config.epochs - epoch - 1),
      },
      { ...state, epoch: epoch + 1, parameters: network.parameters, statistics: network.statistics },
    );
  }
  return { shape, parameters: averageParameters, statistics: averageStatistics };
}

export function freshState(shape: NetShape, seed: number, from?: TrainedNet): TrainState {
  const { parameters, statistics } =
    from === undefined
      ? { parameters: initialParameters(shape, seed), statistics: initialStatistics(shape) }
      : warmStart(shape, seed, from);
  return {
    epoch: 0,
    parameters,
    statistics,
    moments: { first: new Float32Array(parameters.length), second: new Float32Array(parameters.length) },
    averageParameters: parameters.slice(),
    averageStatistics: statistics.slice(),
  };
}

/** Factors of inverted dropout (Srivastava et al. 2014) for the pooled values of a batch. */
function dropoutFactors(
  network: Network,
  batch: number,
  config: TrainConfig,
  step: number,
): Float32Array | undefined {
  if (config.dropout === 0) return undefined;
  const random = seeded(config.seed, step, 0x64726f70);
  const kept = 1 / (1 - config.dropout);
  return Float32Array.from({ length: batch * network.pooled }, () =>
    random.uniform() < config.dropout ? 0 : kept,
  );
}
