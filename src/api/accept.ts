import { Problem } from './problem';

/** The formats of an answer. */
export const FORMATS = [
  'application/json',
  'application/x-ndjson',
  'application/fhir+json',
  'application/dicom',
  'multipart/related',
] as const;

export type Format = (typeof FORMATS)[number];

/**
 * The format that a caller prefers; of equals, the first of FORMATS.
 * @throws Problem `not-acceptable`
 */
export function formatOf(accept: string | null, offered: readonly Format[] = FORMATS): Format {
  const wishes = (accept?.trim() || '*/*').split(',').map(wishOf);
  const liking = (format: Format) => {
    // the most specific range counts (RFC 9110, 12.5.1)
    const fitting = wishes
      .filter(({ range }) => range === format || range === `${format.split('/')[0]}/*` || range === '*/*')
      .sort((a, b) => specificity(b.range) - specificity(a.range));
    return fitting[0]?.quality ?? 0;
  };
  const best = offered.reduce((a, b) => (liking(b) > liking(a) ? b : a));
  if (liking(best) > 0) return best;
  throw new Problem('not-acceptable', `Answers are written as ${offered.join(', ')}.`);
}

function wishOf(text: string): { range: string; quality: number } {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((part) => part.startsWith('q='))?.slice(2);
  return { range, quality: quality === undefined ? 1 : Number(quality) || 0 };
}

const specificity = (range: string) => (range === '*/*' ? 0 : range.endsWith('/*') ? 1 : 2);
