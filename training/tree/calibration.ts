/**
 * Fits the calibration by maximum likelihood: Newton's method on a convex loss of six weights (a multinomial logistic
 * regression; Hastie, Tibshirani & Friedman, section 4.4), with a ridge that is only felt where the data say nothing.
 */
import { Matrix, solve } from 'ml-matrix';
import { type Calibration, softmax } from '../../src/pipeline/tree/calibrate';

/** One answer to learn from. */
export interface Stacked {
  /** Of the network, up to a common constant; one a class. */
  readonly logits: readonly number[];
  /** The leaf's shares of the classes, each above 0. */
  readonly leaf: readonly number[];
  readonly label: number;
}

const STEPS = 50;
const RIDGE = 1e-3;

/** @throws RangeError when there is nothing to learn from */
export function fitCalibration(answers: readonly Stacked[]): Calibration {
  if (answers.length === 0) throw new RangeError('there is no answer to calibrate on');
  const classes = answers[0].leaf.length;
  const size = 2 + classes;
  const start = Float64Array.from({ length: size }, (_, j) => (j === 0 ? 1 : 0));
  const weights = start.slice();
  const inputs = answers.map(inputsOf);
  for (let step = 0; step < STEPS; step++) {
    const gradient = Float64Array.from(weights, (weight, j) => RIDGE * (weight - start[j]));
    const hessian = Matrix.eye(size, size, RIDGE);
    inputs.forEach((rows, i) => {
      accumulate(rows, answers[i].label, weights, gradient, hessian, 1 / answers.length);
    });
    const change = solve(hessian, Matrix.columnVector([...gradient])).to1DArray();
    for (let j = 0; j < size; j++) weights[j] -= change[j];
    if (Math.max(...change.map(Math.abs)) < 1e-10) break;
  }
  // Fewer digits than engines may differ in.
  const [network, tree, ...bias] = Array.from(weights, (weight) => Math.round(weight * 1e6) / 1e6);
  return { network, tree, bias };
}

/** Per class what its score is a weighted sum of: the network, the tree, and which class it is. */
function inputsOf({ logits, leaf }: Stacked): Float64Array[] {
  return leaf.map((share, k) =>
    Float64Array.from({ length: 2 + leaf.length }, (_, j) =>
      j === 0 ? logits[k] : j === 1 ? Math.log(share) : Number(j - 2 === k),
    ),
  );
}

/** Adds one answer's part of the negative log-likelihood's first and second derivatives. */
function accumulate(
  inputs: readonly Float64Array[],
  label: number,
  weights: Float64Array,
  gradient: Float64Array,
  hessian: Matrix,
  share: number,
): void {
  const size = weights.length;
  const p = softmax(inputs.map((row) => row.reduce((sum, value, j) => sum + value * weights[j], 0)));
  const mean = Float64Array.from(weights, (_, j) => p.reduce((sum, q, k) => sum + q * inputs[k][j], 0));
  for (let j = 0; j < size; j++) {
    gradient[j] += share * (mean[j] - inputs[label][j]);
    for (let l = 0; l < size; l++) {
      const spread = p.reduce((sum, q, k) => sum + q * inputs[k][j] * inputs[k][l], 0) - mean[j] * mean[l];
      hessian.set(j, l, hessian.get(j, l) + share * spread);
    }
  }
}
