import type { Interval } from './bootstrap';

/** The normal quantile of a two-sided 95 % interval. */
export const Z = 1.959964;

/** Wilson's 95 % interval (JASA 1927) of `hits` among `count` independent cases; `count` need not be whole. */
export function wilson(hits: number, count: number): Interval {
  const value = hits / count;
  const middle = (value + (Z * Z) / (2 * count)) / (1 + (Z * Z) / count);
  const reach =
    (Z / (1 + (Z * Z) / count)) * Math.sqrt((value * (1 - value)) / count + (Z * Z) / (4 * count * count));
  return { value, low: middle - reach, high: middle + reach };
}
