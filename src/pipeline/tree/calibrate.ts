/**
 * Class probabilities from the network and the findings tree: a multinomial logistic regression on the network's logits
 * and the logarithms of the leaf's shares, fitted on the outputs of networks and trees that had not seen the patient
 * (stacking: Wolpert 1992; with the tree's weight at 0 it is temperature scaling: Guo et al., ICML 2017).
 */

/** `calibration.json`, written by training. */
export interface Calibration {
  /** Weight of the network's logits, and of the leaf's shares. */
  readonly network: number;
  readonly tree: number;
  /** One for each class. */
  readonly bias: readonly number[];
}

/**
 * @param logits of the network, in the order of NET_LABELS; those beyond LABELS are not used
 * @param leaf the leaf's shares of the classes, in the order of LABELS, each above 0
 * @returns one probability for each of LABELS, to six decimals
 */
export function calibrate(
  { network, tree, bias }: Calibration,
  logits: ArrayLike<number>,
  leaf: readonly number[],
): number[] {
  return softmax(leaf.map((share, k) => network * logits[k] + tree * Math.log(share) + bias[k])).map(rounded);
}

/** Rounded to six decimals, since engines may differ in the last bit of a power or a logarithm. */
const rounded = (probability: number): number => Math.round(probability * 1e6) / 1e6;

export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}
