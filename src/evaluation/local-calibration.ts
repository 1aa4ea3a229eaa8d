/**
 * Probabilities and a threshold for one clinic, fitted on its own confirmed cases. The networks stay unchanged: one
 * factor sharpens or softens the shipped probabilities, and one term per class shifts them (temperature scaling with a
 * bias: Guo et al., ICML 2017; the prior's shift: Saerens et al., Neural Computation 2002). With few cases both stay
 * near "as shipped". Cross-validation over patients shows whether the fit helps.
 */

import { byLabel, classOf } from '../pipeline/label-vectors';
import { LABELS, type Label, type Probabilities } from '../pipeline/labels';
import { softmax } from '../pipeline/tree/calibrate';
import { bootstrap, type Interval, weightedMean } from './bootstrap';
import { expectedCalibrationError, reliability } from './metrics';
import { fitSoftmax } from './softmax-regression';

/** Fewest confirmed cases for a fit. */
export const MIN_CASES = 30;

export interface LocalCalibration {
  readonly format: 'dendrite-local-calibration';
  readonly formatVersion: 1;
  /** SHA-256 of the manifest of the model whose answers it changes; those of other models are left unchanged. */
  readonly model: string;
  /** ISO date on which it was fitted. */
  readonly made: string;
  readonly cases: number;
  readonly patients: number;
  /** Factor of the logarithms of the shipped probabilities; 1 is as shipped. */
  readonly scale: number;
  /** One term per class, in the order of LABELS; 0 is as shipped. */
  readonly bias: readonly number[];
  /** Answers whose probability is lower are `uncertain`. */
  readonly leastProbability: number;
  readonly judged: Judged;
}

/** Figures on cases that a fit had not seen, beside those of the shipped probabilities on the same cases. */
export interface Judged {
  readonly folds: number;
  readonly shipped: Merit;
  readonly local: Merit;
  /** The shipped log loss minus the local one, with an interval over patients: above 0, the local one is better. */
  readonly gain: Interval;
  /** Whether its interval lies above 0. */
  readonly better: boolean;
}

export interface Merit {
  /** Mean negative logarithm of the probability of the true class. */
  readonly logLoss: number;
  /** Mean squared distance of the probabilities from the truth (Brier 1950). */
  readonly brier: number;
  readonly calibrationError: number;
  readonly accuracy: number;
}

export interface ConfirmedAnswer {
  readonly group: string;
  readonly label: Label;
  /** As shipped. */
  readonly probabilities: Probabilities;
}

/** Prior standard deviations of the scale and of each bias: how far a clinic is likely to be from "as shipped". */
const PRIOR = { scale: 0.5, bias: 1 };
const FOLDS = 10;
const REPLICATES = 1000;
const SEED = 1729;
/** Lowest probability: the shipped ones have six decimals. */
const FLOOR = 1e-6;

interface Fitted {
  readonly scale: number;
  readonly bias: readonly number[];
}

export interface FitOptions {
  readonly model: string;
  readonly made: string;
  /** From the shipped thresholds: how often given answers should be right, and their lowest probability. */
  readonly accuracyOfRead: number;
  readonly leastProbability: number;
}

/** @throws RangeError with fewer cases than MIN_CASES, or fewer than two patients */
export function fitLocalCalibration(
  answers: readonly ConfirmedAnswer[],
  { model, made, accuracyOfRead, leastProbability }: FitOptions,
): LocalCalibration {
  const groups = [...new Set(answers.map(({ group }) => group))].sort();
  if (answers.length < MIN_CASES) throw new RangeError(`${MIN_CASES} confirmed cases are needed`);
  if (groups.length < 2) throw new RangeError('cases of at least two patients are needed');
  const folds = Math.min(FOLDS, groups.length);
  const foldOf = new Map(groups.map((group, k) => [group, k % folds]));
  const unseen: number[][] = answers.map(() => []);
  for (let fold = 0; fold < folds; fold++) {
    const fitted = fittedTo(answers.filter(({ group }) => foldOf.get(group) !== fold));
    answers.forEach((answer, i) => {
      if (foldOf.get(answer.group) === fold) unseen[i] = changed(fitted, answer.probabilities);
    });
  }
  const fitted = fittedTo(answers);
  return {
    format: 'dendrite-local-calibration',
    formatVersion: 1,
    ...{ model, made },
    cases: answers.length,
    patients: groups.length,
    scale: rounded(fitted.scale),
    bias: fitted.bias.map(rounded),
    leastProbability: thresholdOf(answers, unseen, accuracyOfRead, leastProbability),
    judged: judge(answers, unseen, folds),
  };
}

/** Converts shipped probabilities to this clinic's. They sum to 1. */
export function recalibrated(local: Fitted, probabilities: Probabilities): Probabilities {
  const p = changed(local, probabilities);
  return byLabel(p.map(rounded));
}

/** @throws SyntaxError when it is not a calibration of this format */
export function checkLocalCalibration(value: unknown): LocalCalibration {
  const local = value as LocalCalibration;
  const whole =
    typeof local === 'object' &&
    local !== null &&
    local.format === 'dendrite-local-calibration' &&
    local.formatVersion === 1 &&
    /^[0-9a-f]{64}$/.test(local.model) &&
    Array.isArray(local.bias) &&
    local.bias.length === LABELS.length &&
    [local.scale, local.leastProbability, ...local.bias].every(Number.isFinite) &&
    local.scale > 0 &&
    local.leastProbability >= 0 &&
    local.leastProbability <= 1;
  if (!whole) throw new SyntaxError('not a local calibration');
  return local;
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

const logs = (probabilities: Probabilities) =>
  LABELS.map((label) => Math.log(Math.max(FLOOR, probabilities[label])));

function changed({ scale, bias }: Fitted, probabilities: Probabilities): number[] {
  return softmax(logs(probabilities).map((log, k) => scale * log + bias[k]));
}

function fittedTo(answers: readonly ConfirmedAnswer[]): Fitted {
  const size = 1 + LABELS.length;
  const start = Float64Array.from({ length: size }, (_, j) => (j === 0 ? 1 : 0));
  const ridge = Float64Array.from({ length: size }, (_, j) => {
    const deviation = j === 0 ? PRIOR.scale : PRIOR.bias;
    return 1 / (answers.length * deviation * deviation);
  });
  const examples = answers.map(({ label, probabilities }) => ({
    label: classOf(label),
    inputs: logs(probabilities).map((log, k) =>
      Float64Array.from({ length: size }, (_, j) => (j === 0 ? log : Number(j - 1 === k))),
    ),
  }));
  const [scale, ...bias] = fitSoftmax(examples, start, ridge);
  // few cases that all contradict the model must not reverse its answers
  return { scale: Math.max(0.05, scale), bias };
}

function judge(
  answers: readonly ConfirmedAnswer[],
  unseen: readonly (readonly number[])[],
  folds: number,
): Judged {
  const asShipped = answers.map(({ probabilities }) => LABELS.map((label) => probabilities[label]));
  const truth = answers.map(({ label }) => classOf(label));
  const lossOf = (p: readonly (readonly number[])[]) =>
    truth.map((k, i) => -Math.log(Math.max(FLOOR, p[i][k])));
  const [before, after] = [lossOf(asShipped), lossOf(unseen)];
  const { gain } = bootstrap(
    answers.map(({ group }) => group),
    (weights) => ({ gain: weightedMean(before, weights) - weightedMean(after, weights) }),
    REPLICATES,
    SEED,
  );
  return {
    folds,
    shipped: meritOf(asShipped, truth),
    local: meritOf(unseen, truth),
    gain: gain,
    better: gain.low > 0,
  };
}

function meritOf(p: readonly (readonly number[])[], truth: readonly number[]): Merit {
  const top = p.map((row) => Math.max(...row));
  const right = Uint8Array.from(p, (row, i) => Number(row[truth[i]] === top[i]));
  const mean = (values: readonly number[]) => weightedMean(values, null);
  return {
    logLoss: mean(p.map((row, i) => -Math.log(Math.max(FLOOR, row[truth[i]])))),
    brier: mean(p.map((row, i) => row.reduce((sum, q, k) => sum + (q - Number(k === truth[i])) ** 2, 0))),
    calibrationError: expectedCalibrationError(reliability(Float64Array.from(top), right)),
    accuracy: mean([...right]),
  };
}

/**
 * The lowest threshold, in steps of 0.01, above which unseen answers are right as often as the shipped ones were in
 * tests; the shipped threshold where there is none.
 */
function thresholdOf(
  answers: readonly ConfirmedAnswer[],
  unseen: readonly (readonly number[])[],
  accuracyOfRead: number,
  shipped: number,
): number {
  for (let step = 25; step < 100; step++) {
    const rows = unseen.flatMap((p, i) => {
      const top = Math.max(...p);
      return top >= step / 100 ? [Number(p[classOf(answers[i].label)] === top)] : [];
    });
    if (rows.length < MIN_CASES / 2) break;
    if (rows.reduce((a, b) => a + b, 0) / rows.length >= accuracyOfRead) return step / 100;
  }
  return shipped;
}
