/**
 * Sequential alarms on a share: the cumulative sum of log likelihood ratios (Page, Biometrika 1954; for medicine,
 * Steiner et al., Biostatistics 2000). The sum rises while the observations fit a raised share better than the expected
 * one. The limit for an alarm was set by simulation, for a stated rate of false alarms.
 */

/** A monitored share. */
export interface Watched {
  /** Expected from tests, or from this clinic's own first months; 0..1. */
  readonly expected: number;
  /** Odds ratio against the expected share that should raise an alarm: above 1 for a rise, below 1 for a fall. */
  readonly oddsRatio: number;
  /** Limit of the sum; see `limitFor`. */
  readonly limit: number;
}

export interface CusumPoint {
  readonly sum: number;
  readonly alarm: boolean;
  /** Start of the current rise: index of the first observation since the sum was last 0. */
  readonly since: number;
}

/**
 * One step for each independent observation: for a patient with several images, the share of these.
 * @param shares in chronological order, each 0..1
 */
export function cusum(shares: readonly number[], watched: Watched): CusumPoint[] {
  const [hit, miss] = steps(watched);
  let sum = 0;
  let since = 0;
  return shares.map((share, i) => {
    if (sum === 0) since = i;
    sum = Math.max(0, sum + share * hit + (1 - share) * miss);
    return { sum, alarm: sum >= watched.limit, since };
  });
}

/** The amounts that a hit and a miss add to the sum. */
export function steps({ expected, oddsRatio }: Pick<Watched, 'expected' | 'oddsRatio'>): [number, number] {
  // clamped: with a share of exactly 0 or 1 in tests, the first exception would be an alarm
  const p = Math.min(0.99, Math.max(0.01, expected));
  const raised = (oddsRatio * p) / (1 - p + oddsRatio * p);
  return [Math.log(raised / p), Math.log((1 - raised) / (1 - p))];
}

/** Limits by the number of observations a year, ascending, for one rate of false alarms. */
export type Limits = readonly { readonly perYear: number; readonly limit: number }[];

/**
 * Interpolates the simulated limits by the logarithm of the number, since the run length grows exponentially with the
 * limit.
 */
export function limitFor(limits: Limits, perYear: number): number {
  const first = limits[0];
  const last = limits[limits.length - 1];
  if (perYear <= first.perYear) return first.limit;
  if (perYear >= last.perYear) return last.limit;
  const k = limits.findIndex((limit) => limit.perYear > perYear);
  const [a, b] = [limits[k - 1], limits[k]];
  const share = Math.log(perYear / a.perYear) / Math.log(b.perYear / a.perYear);
  return a.limit + share * (b.limit - a.limit);
}
