/** Measured figures as a language writes them. */
import { leftToRight } from './isolate';
import { numbersOf } from './numbers';

/** @param locale a BCP 47 tag */
export function measuredOf(locale: string) {
  const { percent, number } = numbersOf(locale);
  const places = (count: number, style: 'percent' | 'decimal') => {
    const digits = { minimumFractionDigits: count, maximumFractionDigits: count };
    const format = new Intl.NumberFormat(locale, { style, ...digits });
    return (value: number) => format.format(value);
  };
  return {
    percent,
    number,
    /** With a place after the point. */
    percentExact: places(1, 'percent'),
    /** To two places after the point. */
    hundredths: places(2, 'decimal'),
    interval: (value: string, low: string, high: string) => `${value} ${leftToRight(`(${low}–${high})`)}`,
  };
}
