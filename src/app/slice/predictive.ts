/** What an answer is worth where tumours are more or less common than among the slices that it was tested on. */
import type { Share } from './figures';

export interface Predictive {
  /** Of the slices called a tumour, the share that has one (PPV). */
  readonly called: Share;
  /** Of the slices called "no tumour", the share that has one all the same (1 - NPV). */
  readonly missed: Share;
}

/**
 * Bayes' rule by likelihood ratios: odds after = odds before × ratio. The intervals are those of the ratios, from the
 * two shares' own by variance recovery on logarithms (Zou & Donner, Statistics in Medicine 2008): the shares are of
 * different slices, so that their errors are taken for independent.
 *
 * @param prevalence share of slices with a tumour, above 0 and below 1
 */
export function predictive(sensitivity: Share, specificity: Share, prevalence: number): Predictive {
  const odds = prevalence / (1 - prevalence);
  const after = ({ value, low, high }: Share): Share => ({
    value: share(odds * value),
    low: share(odds * low),
    high: share(odds * high),
  });
  return {
    called: after(ratio(sensitivity, complement(specificity))),
    missed: after(ratio(complement(sensitivity), specificity)),
  };
}

const share = (odds: number) => odds / (1 + odds);

const complement = ({ value, low, high }: Share): Share => ({
  value: 1 - value,
  low: 1 - high,
  high: 1 - low,
});

/** One share over another, all above 0. */
function ratio(above: Share, below: Share): Share {
  const log = ({ value, low, high }: Share) => ({
    at: Math.log(value),
    down: Math.log(value / low),
    up: Math.log(high / value),
  });
  const [a, b] = [log(above), log(below)];
  const middle = a.at - b.at;
  return {
    value: Math.exp(middle),
    low: Math.exp(middle - Math.hypot(a.down, b.up)),
    high: Math.exp(middle + Math.hypot(a.up, b.down)),
  };
}
