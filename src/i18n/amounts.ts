/** Amounts as people say them, in millimetres where the file tells how large a pixel is; the words are a language's. */
import type { Ruler } from '../pipeline/explain/index';
import type { PluralForm } from './numbers';

/** What a finding counts in. */
export type Kind =
  /** Natural log odds. */
  | 'points'
  /** Of something whole, 0..1. */
  | 'share'
  /** Head radii. */
  | 'radius'
  /** Of the head's area. */
  | 'area'
  /** A ratio. */
  | 'times'
  /** How many. */
  | 'count'
  /** Interquartile ranges of grey inside the brain. */
  | 'spread'
  /** Of a model that this version does not know. */
  | 'unknown';

/** Each takes the number as it is written. */
export interface AmountWords {
  readonly points: (text: string, form: PluralForm) => string;
  readonly spreads: (text: string, form: PluralForm) => string;
  readonly times: (text: string) => string;
  readonly percent: (text: string) => string;
  readonly millimetres: (text: string) => string;
  readonly squareCentimetres: (text: string) => string;
  /** A percentage of the head's width, or of the whole head. */
  readonly ofWidth: (percent: string) => string;
  readonly ofHead: (percent: string) => string;
}

/** An amount without its sign. @param other a number that it must not look the same as, unless it is */
export type Amount = (kind: Kind, value: number, ruler: Ruler | null, other?: number) => string;

export function amountsOf(locale: string, words: AmountWords): Amount {
  const toldApart = tellerApart(locale);
  return (kind, value, ruler, other) => {
    const of = (scale: number, unit: (text: string, form: PluralForm) => string) => {
      const { text, form } = toldApart(
        Math.abs(value) * scale,
        other === undefined ? undefined : Math.abs(other) * scale,
      );
      return unit(text, form);
    };
    switch (kind) {
      case 'points':
        return of(1, words.points);
      case 'spread':
        return of(1, words.spreads);
      case 'times':
        return of(1, words.times);
      case 'share':
        return of(100, words.percent);
      case 'radius':
        // A head is two radii wide: shares of its width are easier to see than radii.
        return ruler
          ? of(ruler.radius, words.millimetres)
          : of(50, (text) => words.ofWidth(words.percent(text)));
      case 'area':
        return ruler
          ? of(ruler.area / 100, words.squareCentimetres)
          : of(100, (text) => words.ofHead(words.percent(text)));
      case 'count':
      case 'unknown':
        return of(1, (text) => text);
    }
  };
}

/** Two digits, of them two decimals at most; or as many as it takes for two numbers that differ not to look the same. */
function tellerApart(locale: string) {
  // Making one takes far longer than using it.
  const made = new Map<string, { numbers: Intl.NumberFormat; rules: Intl.PluralRules }>();
  const formatOf = (significant: number, decimals: number) => {
    const key = `${significant} ${decimals}`;
    const options = {
      maximumSignificantDigits: significant,
      maximumFractionDigits: decimals,
      roundingPriority: 'lessPrecision',
    } as const;
    const format = made.get(key) ?? {
      numbers: new Intl.NumberFormat(locale, options),
      rules: new Intl.PluralRules(locale, options),
    };
    made.set(key, format);
    return format;
  };
  return (value: number, other = value): { text: string; form: PluralForm } => {
    for (let digits = 2; digits < 9; digits++) {
      // Never 350 for 348.
      const { numbers, rules } = formatOf(Math.max(digits, Math.ceil(Math.log10(value + 1))), digits);
      const text = numbers.format(value);
      if (value === other || text !== numbers.format(other)) return { text, form: rules.select(value) };
    }
    return { text: String(value), form: 'other' };
  };
}
