/**
 * Learns the evidence's weights: linear discriminant analysis with a shrunk covariance, classes taken as equally
 * frequent (Fisher 1936; Friedman, "Regularized discriminant analysis", JASA 1989).
 */
import { Matrix, solve } from 'ml-matrix';
import type { Discriminant } from '../src/pipeline/evidence';
import type { Learning } from './samples';

/** Share of the pooled covariance that is replaced by a round one: measurements are many and overlap. */
export const SHRINKAGE = 0.1;

/** Measurements are held between these percentiles of the training rows. */
export const HELD = 0.01;

/**
 * @param data at least two rows a class
 * @param wanted rows to learn from; all when left out
 */
export function fitDiscriminant(data: Learning, wanted: (row: number) => boolean = () => true): Discriminant {
  const rows = Array.from(data.labels.keys()).filter(wanted);
  const columns = data.columns.map((column) => standardise(rows.map((row) => column[row])));
  const labels = rows.map((row) => data.labels[row]);
  const members = Array.from({ length: data.classes }, (_, k) =>
    Array.from(labels.keys()).filter((i) => labels[i] === k),
  );
  const means = members.map((of) => columns.map(({ values }) => average(of.map((i) => values[i]))));
  const covariance = shrink(pooledCovariance(columns, members, means));
  // A row a class: the direction that raises its score, in standardised units.
  const directions = solve(covariance, new Matrix(means).transpose()).transpose().to2DArray();
  return {
    low: columns.map(({ low }) => low),
    high: columns.map(({ high }) => high),
    weights: directions.map((row) => row.map((weight, i) => Math.fround(weight / columns[i].spread))),
    bias: directions.map((row, k) =>
      Math.fround(
        row.reduce((sum, w, i) => sum - w * (means[k][i] / 2 + columns[i].centre / columns[i].spread), 0),
      ),
    ),
  };
}

interface Standardised {
  readonly low: number;
  readonly high: number;
  readonly centre: number;
  readonly spread: number;
  /** Held, centred, in units of the spread. */
  readonly values: Float64Array;
}

function standardise(raw: readonly number[]): Standardised {
  const sorted = Float64Array.from(raw).sort();
  const low = sorted[Math.floor(HELD * (sorted.length - 1))];
  const high = sorted[Math.ceil((1 - HELD) * (sorted.length - 1))];
  const held = raw.map((value) => Math.min(high, Math.max(low, value)));
  const centre = average(held);
  // A measurement that never differs says nothing: any spread will do.
  const spread = Math.sqrt(average(held.map((value) => (value - centre) ** 2))) || 1;
  return { low, high, centre, spread, values: Float64Array.from(held, (value) => (value - centre) / spread) };
}

/** The mean of the classes' own covariances. */
function pooledCovariance(
  columns: readonly Standardised[],
  members: readonly number[][],
  means: readonly number[][],
): Matrix {
  const width = columns.length;
  const sum = Matrix.zeros(width, width);
  members.forEach((of, k) => {
    const centred = columns.map(({ values }, i) => Float64Array.from(of, (row) => values[row] - means[k][i]));
    for (let i = 0; i < width; i++) {
      for (let j = 0; j <= i; j++) {
        let product = 0;
        for (let r = 0; r < of.length; r++) product += centred[i][r] * centred[j][r];
        const share = product / (of.length * members.length);
        sum.set(i, j, sum.get(i, j) + share);
        if (j < i) sum.set(j, i, sum.get(j, i) + share);
      }
    }
  });
  return sum;
}

function shrink(covariance: Matrix): Matrix {
  const round = (SHRINKAGE * covariance.trace()) / covariance.rows;
  return covariance.mul(1 - SHRINKAGE).add(Matrix.eye(covariance.rows, covariance.rows, round));
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
