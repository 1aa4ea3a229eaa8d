/**
 * Sequential alarms on a share: the cumulative sum of log likelihood ratios (Page, Biometrika 1954; for medicine,
 * Steiner et al., Biostatistics 2000). The sum rises while the observations fit a raised share better than the expected
 * one. It alarms at a limit that simulation set for a stated rate of false alarms.
 */

/** A share that is watched. */
export interface Watched {
  /** As tests, or this clinic's own first months, lead to expect; 0..1. */
  readonly expected: number;
  /** Odds against the expected ones, from which on it is worth an alarm: above 1 for a rise, below 1 for a fall. */
  readonly oddsRatio: number;
  /** Of the sum; see `limitFor`. */
  readonly limit: number;
}

export interface CusumPoint {
  readonly sum: number;
  readonly alarm: boolean;
  /** Where the present rise began: place of the first observation since the sum last was 0. */
  readonly since: number;
}

/**
 * One step an independent observation: of a patient with several images, the share of these.
 * @param shares in the order of time, each 0..1
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

/** What a hit and a miss add. */
export function steps({ expected, oddsRatio }: Pick<Watched, 'expected' | 'oddsRatio'>): [number, number] {
  // A share of exactly 0 or 1 in tests does not make the first exception an alarm.
  const p = Math.min(0.99, Math.max(0.01, expected));
  const raised = (oddsRatio * p) / (1 - p + oddsRatio * p);
  return [Math.log(raised / p), Math.log((1 - raised) / (1 - p))];
}

/** Limits by observations a year, rising, for one rate of false alarms. */
export type Limits = readonly { readonly perYear: number; readonly limit: number }[];

/** Between those simulated the limit rises with the logarithm of the number (the run length grows exponentially with it). */
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
