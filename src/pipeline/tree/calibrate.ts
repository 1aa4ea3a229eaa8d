/**
 * Probabilities from what the tree and the network say together: a multinomial logistic regression over the
 * network's class evidence and the logarithms of the leaf's shares, fitted on answers of networks and trees that never
 * saw the patient (stacking: Wolpert 1992; with the tree's weight at 0 it is temperature scaling: Guo et al., ICML 2017).
 *
 * The tree decides: where its class would not come out on top, as much of the leaf's own shares is mixed in as it takes.
 */

import { argmax } from '../argmax';

/** `calibration.json`, as training left it. */
export interface Calibration {
  /** Weight of the network's evidence, and of the leaf's shares. */
  readonly network: number;
  readonly tree: number;
  /** One a class. */
  readonly bias: readonly number[];
}

export interface Calibrated {
  /** One a class, to six decimals, summing to 1; that of the class named is the highest. */
  readonly probabilities: readonly number[];
  /** The class that the tree names. */
  readonly named: number;
  /** The class that the network alone would name. */
  readonly network: number;
}

/**
 * @param margins one a class: its logit minus the best of the others', natural log odds
 * @param leaf the leaf's shares of the classes, each above 0
 */
export function calibrate(
  { network, tree, bias }: Calibration,
  margins: ArrayLike<number>,
  leaf: readonly number[],
): Calibrated {
  const logits = logitsOf(margins);
  const joined = softmax(leaf.map((share, k) => network * logits[k] + tree * Math.log(share) + bias[k]));
  const named = argmax(leaf);
  return { probabilities: mixed(joined, leaf, named).map(rounded), named, network: argmax(logits) };
}

/** Engines may differ in the last bit of a power or a logarithm; nobody asks for more than six decimals. */
const rounded = (probability: number): number => Math.round(probability * 1e6) / 1e6;

/** Mixed in beyond a tie, so that the tree's class is the highest by more than rounding. */
const MARGIN = 0.01;

/** `own` with the least part of `leaf` that lets the leaf's class come out on top. */
function mixed(own: readonly number[], leaf: readonly number[], named: number): readonly number[] {
  if (argmax(own) === named) return own;
  const needed = own.map((p, k) => {
    const behind = p - own[named];
    return behind < 0 || k === named ? 0 : behind / (behind + leaf[named] - leaf[k]);
  });
  const share = Math.min(1, Math.max(...needed) + MARGIN);
  return own.map((p, k) => (1 - share) * p + share * leaf[k]);
}

/** Logits up to a common constant: 0 for the best class, and how far the others lie below it. */
export function logitsOf(margins: ArrayLike<number>): number[] {
  return Array.from(margins, (margin) => Math.min(0, margin));
}

export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}
