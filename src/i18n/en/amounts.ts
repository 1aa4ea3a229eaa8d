/** English: amounts as people say them, in millimetres where the file tells how large a pixel is. */
import type { Ruler } from '../../pipeline/explain/index';

/** What a finding counts in. */
export type Kind =
  /** Natural log odds. */
  | 'points'
  /** Of something whole, 0..1. */
  | 'share'
  /** Head radii. */
  | 'radius'
  /** Of the head's width, height, area. */
  | 'width'
  | 'height'
  | 'area'
  /** A ratio. */
  | 'times'
  /** Interquartile ranges of grey inside the brain. */
  | 'spread'
  /** Of a model that this version does not know. */
  | 'unknown';

/** An amount without its sign. */
export function amount(kind: Kind, value: number, ruler: Ruler | null, other?: number): string {
  const of = (scale: number, unit: (text: string) => string) =>
    unit(toldApart(Math.abs(value) * scale, other === undefined ? undefined : Math.abs(other) * scale));
  switch (kind) {
    case 'points':
      return of(1, (text) => `${text} ${text === '1' ? 'point' : 'points'}`);
    case 'spread':
      return of(1, (text) => `${text} ${text === '1' ? 'brain spread' : 'brain spreads'}`);
    case 'times':
      return of(1, (text) => `${text} times`);
    case 'share':
      return of(100, percent);
    case 'radius':
      // A head is two radii wide: shares of its width are easier to see than radii.
      return ruler ? of(ruler.radius, millimetres) : of(50, (text) => `${percent(text)} of the head’s width`);
    case 'width':
    case 'height':
      return ruler
        ? of(ruler[kind], millimetres)
        : of(100, (text) => `${percent(text)} of the head’s ${kind}`);
    case 'area':
      return ruler
        ? of(ruler.area / 100, (text) => `${text} cm²`)
        : of(100, (text) => `${percent(text)} of the head`);
    case 'unknown':
      return of(1, (text) => text);
  }
}

const percent = (text: string) => `${text}%`;
const millimetres = (text: string) => `${text} mm`;

/** Two digits, of them two decimals at most; or as many as it takes for two numbers that differ not to look the same. */
function toldApart(value: number, other = value): string {
  for (let digits = 2; digits < 9; digits++) {
    const format = new Intl.NumberFormat('en', {
      // Never 350 for 348.
      maximumSignificantDigits: Math.max(digits, Math.ceil(Math.log10(value + 1))),
      maximumFractionDigits: digits,
      roundingPriority: 'lessPrecision',
    });
    const text = format.format(value);
    if (value === other || text !== format.format(other)) return text;
  }
  return String(value);
}
