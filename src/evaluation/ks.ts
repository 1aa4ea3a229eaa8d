/** Tests whether two samples can come from one distribution (Kolmogorov 1933, Smirnov 1948). */

export interface TwoSample {
  /** Greatest distance of the two distribution functions, 0..1. */
  readonly distance: number;
  /** Probability of this distance or a greater one between samples of one distribution. */
  readonly p: number;
}

/**
 * @param reference ascending values: quantiles of the reference sample at evenly spaced ranks
 * @param values finite, in any order
 * @param sizes number of independent observations in each: patients, where one has several images
 * @returns the probability by Stephens' approximation (JRSS B 1970), valid for sizes from about 5
 */
export function kolmogorovSmirnov(
  reference: readonly number[],
  values: readonly number[],
  sizes: { readonly reference: number; readonly values: number },
): TwoSample {
  const own = [...values].sort((a, b) => a - b);
  let distance = 0;
  for (let from = 0; from < own.length; ) {
    const value = own[from];
    let to = from;
    while (own[to] === value) to++;
    const at = rankOf(reference, value);
    // between two values one function is constant and the other rises, so the greatest distance is at an end
    distance = Math.max(distance, Math.abs(to / own.length - at.to), Math.abs(from / own.length - at.from));
    from = to;
  }
  const n = (sizes.reference * sizes.values) / (sizes.reference + sizes.values);
  const root = Math.sqrt(n);
  return { distance, p: tail((root + 0.12 + 0.11 / root) * distance) };
}

/** Ranks, 0..1, below a value and up to it, by linear interpolation between quantiles. */
function rankOf(quantiles: readonly number[], value: number): { from: number; to: number } {
  const last = quantiles.length - 1;
  const below = quantiles.findLastIndex((q) => q < value);
  const upTo = quantiles.findLastIndex((q) => q <= value);
  const rank = (k: number) => {
    if (k < 0) return 0;
    if (k >= last) return 1;
    const gap = quantiles[k + 1] - quantiles[k];
    return (k + (gap > 0 ? Math.min(1, (value - quantiles[k]) / gap) : 0)) / last;
  };
  // many equal values make a step of the function, both ends of which count
  if (upTo > below + 1) return { from: (below + 1) / last, to: upTo / last };
  return { from: rank(upTo), to: rank(upTo) };
}

/** Kolmogorov's distribution: the probability of exceeding `x`. */
function tail(x: number): number {
  if (x < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k++) {
    const term = (k % 2 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
    sum += term;
    if (Math.abs(term) < 1e-12) break;
  }
  return Math.min(1, Math.max(0, sum));
}

/** Which of several p-values are significant together (Holm, Scandinavian Journal of Statistics 1979). */
export function holm(ps: readonly number[], level: number): boolean[] {
  const order = [...ps.keys()].sort((a, b) => ps[a] - ps[b]);
  const small = ps.map(() => false);
  for (const [k, i] of order.entries()) {
    if (ps[i] > level / (ps.length - k)) break;
    small[i] = true;
  }
  return small;
}
