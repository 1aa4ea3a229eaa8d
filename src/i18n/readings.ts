/** A pixel's value, a window, a level: as precise as a number beside an image needs to be. */
export function readingsOf(locale: string): (value: number) => string {
  const formatOf = (maximumFractionDigits: number) =>
    new Intl.NumberFormat(locale, {
      maximumFractionDigits,
      maximumSignificantDigits: 6,
      roundingPriority: 'lessPrecision',
      useGrouping: false,
    });
  const [whole, fine] = [formatOf(0), formatOf(2)];
  return (value) => (Math.abs(value) >= 100 ? whole : fine).format(value);
}
