/**
 * Fits the calibration by maximum likelihood: a multinomial logistic regression of six weights, with a ridge that
 * matters only where the data say nothing.
 */
import { fitSoftmax } from '../../src/evaluation/softmax-regression';
import type { Calibration } from '../../src/pipeline/tree/calibrate';

/** One answer to fit to. */
export interface Stacked {
  /** The network's logits, up to a common constant; one for each class. */
  readonly logits: readonly number[];
  /** Class shares in the leaf, each above 0. */
  readonly leaf: readonly number[];
  readonly label: number;
}

const RIDGE = 1e-3;

/** @throws RangeError when there is nothing to fit to */
export function fitCalibration(answers: readonly Stacked[]): Calibration {
  const size = 2 + (answers[0]?.leaf.length ?? 0);
  const start = Float64Array.from({ length: size }, (_, j) => (j === 0 ? 1 : 0));
  const examples = answers.map((answer) => ({ inputs: inputsOf(answer), label: answer.label }));
  const weights = fitSoftmax(examples, start, new Float64Array(size).fill(RIDGE));
  // Rounded to digits on which all engines agree.
  const [network, tree, ...bias] = Array.from(weights, (weight) => Math.round(weight * 1e6) / 1e6);
  return { network, tree, bias };
}

/**
 * For each class the inputs of its score, which is their weighted sum: the network, the tree, and which class it is.
 */
function inputsOf({ logits, leaf }: Stacked): Float64Array[] {
  return leaf.map((share, k) =>
    Float64Array.from({ length: 2 + leaf.length }, (_, j) =>
      j === 0 ? logits[k] : j === 1 ? Math.log(share) : Number(j - 2 === k),
    ),
  );
}
