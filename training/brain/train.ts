import { Network } from '../net/network';
import { adamStep, average, oneCycle } from '../net/optimiser';
import { classCount, decayMask } from '../net/parameters';
import { freshState, type TrainState } from '../net/train';
import type { TrainedNet } from '../net/trained-net';
import { drawBatch, type TrainingPictures } from './batch';
import { SHAPE } from './net';

/** Everything that a training's result depends on, apart from the pictures. */
export interface Plan {
  readonly seed: number;
  readonly steps: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly warmUp: number;
  readonly weightDecay: number;
}

export const PLAN: Plan = {
  seed: 1,
  steps: 2500,
  batch: 64,
  learningRate: 6e-3,
  warmUp: 0.2,
  weightDecay: 0.02,
};

/** Steps between two checkpoints. */
const PART = 50;

export interface Hooks {
  readonly resume?: TrainState;
  /** Called after every PART steps; `epoch` of the state counts them. */
  readonly onPart?: (report: { step: number; loss: number; seconds: number }, state: TrainState) => void;
}

/** The same pictures and plan give the same weights to the bit, whether trained in one go or resumed. */
export function trainBrainNet(material: TrainingPictures, plan: Plan, hooks: Hooks = {}): TrainedNet {
  const network = new Network(SHAPE, plan.batch, undefined, true);
  const state = hooks.resume ?? freshState(SHAPE, plan.seed);
  network.parameters.set(state.parameters);
  network.statistics.set(state.statistics);
  const decays = decayMask(SHAPE);
  const { moments, averageParameters, averageStatistics } = state;
  let loss = 0;
  let started = performance.now();
  for (let step = state.epoch * PART; step < plan.steps; step++) {
    const shown = drawBatch(material, plan.batch, plan.seed, step);
    for (const [place, { image }] of shown.entries()) network.setImage(place, image);
    network.forward(shown.length, true);
    const targets = shown.map(({ brain }) => (brain ? BRAIN : OTHER));
    loss += network.backward(targets, LOSS).reject / PART;
    const rate = oneCycle(step, plan.steps, plan.learningRate, plan.warmUp);
    adamStep(network.parameters, network.gradient, moments, decays, step + 1, rate, plan.weightDecay);
    // The learning rate ends near 0 after one cycle, so the last weights are used, without averaging.
    average(averageParameters, network.parameters, step, 0);
    average(averageStatistics, network.statistics, step, 0);
    if ((step + 1) % PART !== 0) continue;
    if (!Number.isFinite(loss)) throw new Error('The loss is not a number; lower the learning rate.');
    const seconds = (performance.now() - started) / 1000;
    const { parameters, statistics } = network;
    hooks.onPart?.(
      { step: step + 1, loss, seconds },
      { ...state, epoch: (step + 1) / PART, parameters, statistics },
    );
    [loss, started] = [0, performance.now()];
  }
  return { shape: SHAPE, parameters: averageParameters, statistics: averageStatistics };
}

/** This net learns neither classes nor lesions. */
const UNTAUGHT = {
  typed: new Float64Array(classCount(SHAPE)),
  untyped: 0,
  map: new Float32Array(0),
  mapWeight: 0,
  weight: 0,
};
const BRAIN = { ...UNTAUGHT, reject: false };
const OTHER = { ...UNTAUGHT, reject: true };
const LOSS = { mapShare: 0, attentionGradient: true, rejectShare: 1 };
