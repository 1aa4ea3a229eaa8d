/**
 * Intervals by the bootstrap over groups: patients are drawn with replacement, each with all its images, since images
 * of one patient are not independent (Efron & Tibshirani 1993; the percentile interval).
 */
import { Random } from './random';

/** 95 % of replicates lie between `low` and `high`. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * @param groups the group of each row
 * @param figures computes the figures with the given weights of rows; null stands for all ones
 * @returns the figures with their intervals; bounds are NaN where a figure is undefined in most replicates
 */
export function bootstrap(
  groups: readonly string[],
  figures: (weights: Float64Array | null) => Readonly<Record<string, number>>,
  replicates: number,
  seed: number,
): Record<string, Interval> {
  const names = [...new Set(groups)].sort();
  const numbers = new Map(names.map((name, k) => [name, k]));
  const groupOf = Int32Array.from(groups, (name) => numbers.get(name) ?? -1);
  const random = new Random(seed);
  const drawn = new Float64Array(names.length);
  const weights = new Float64Array(groups.length);
  const samples = new Map<string, number[]>();
  for (let b = 0; b < replicates; b++) {
    drawn.fill(0);
    for (let k = 0; k < names.length; k++) drawn[random.integer(names.length)]++;
    groupOf.forEach((group, i) => {
      weights[i] = drawn[group];
    });
    for (const [name, value] of Object.entries(figures(weights))) {
      const values = samples.get(name) ?? [];
      samples.set(name, values);
      if (!Number.isNaN(value)) values.push(value);
    }
  }
  return Object.fromEntries(
    Object.entries(figures(null)).map(([name, value]) => {
      const values = (samples.get(name) ?? []).sort((a, b) => a - b);
      const enough = values.length >= replicates / 2;
      const bound = (rank: number) => (enough ? quantile(values, rank) : Number.NaN);
      return [name, { value, low: bound(0.025), high: bound(0.975) }];
    }),
  );
}

function quantile(sorted: readonly number[], rank: number): number {
  const position = rank * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

/** A figure for `bootstrap`: without weights, every value counts once. */
export function weightedMean(values: readonly number[], weights: Float64Array | null): number {
  const weightOf = (i: number) => (weights ? weights[i] : 1);
  const total = values.reduce((sum, _, i) => sum + weightOf(i), 0);
  return values.reduce((sum, value, i) => sum + weightOf(i) * value, 0) / total;
}
