/**
 * Multinomial logistic regression with few weights, by Newton's method on its convex loss (Hastie, Tibshirani &
 * Friedman, section 4.4), held near a starting point by a ridge.
 */
import { Matrix, solve } from 'ml-matrix';
import { softmax } from '../pipeline/tree/calibrate';

export interface Example {
  /** One row per class; the weighted sum of a row is the class's score. */
  readonly inputs: readonly Float64Array[];
  readonly label: number;
}

const STEPS = 50;

/**
 * @param start weights to begin at and to stay near
 * @param ridge of each weight, on the scale of the mean loss
 * @throws RangeError when there is nothing to learn from
 */
export function fitSoftmax(
  examples: readonly Example[],
  start: Float64Array,
  ridge: Float64Array,
): Float64Array {
  if (examples.length === 0) throw new RangeError('there is no answer to calibrate on');
  const size = start.length;
  const weights = start.slice();
  for (let step = 0; step < STEPS; step++) {
    const gradient = Float64Array.from(weights, (weight, j) => ridge[j] * (weight - start[j]));
    const hessian = Matrix.zeros(size, size);
    for (let j = 0; j < size; j++) hessian.set(j, j, ridge[j]);
    for (const example of examples) accumulate(example, weights, gradient, hessian, 1 / examples.length);
    const change = solve(hessian, Matrix.columnVector([...gradient])).to1DArray();
    for (let j = 0; j < size; j++) weights[j] -= change[j];
    if (Math.max(...change.map(Math.abs)) < 1e-10) break;
  }
  return weights;
}

/** Adds one answer's contribution to the first and second derivatives of the negative log-likelihood. */
function accumulate(
  { inputs, label }: Example,
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
