/**
 * Evidence: what all measurements together say for a class. Each class has a score, a weighted sum of the
 * measurements learned in training (a linear discriminant); the evidence for a class is how far its score lies above
 * the best of the other classes' scores. A single measurement tells little of a tumour; these four tell the tree what
 * the picture as a whole resembles, in one number each.
 */
import { LABELS, type Label } from './labels';
import type { Feature } from './measure/feature';
import { FEATURES, measure } from './measure/index';
import type { Prepared } from './normalise';

/** `evidence.json`: the weights, as training left them. */
export interface Discriminant {
  /** Measurements are held between these before they are weighed: one odd value must not decide alone. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** A row a class, a column a measurement. */
  readonly weights: readonly (readonly number[])[];
  /** One a class. */
  readonly bias: readonly number[];
}

const NAMES: Readonly<Record<Label, string>> = {
  glioma: 'glioma',
  meningioma: 'meningioma',
  notumor: 'no tumour',
  pituitary: 'pituitary tumour',
};

/** One a class, in the order of LABELS. */
export const EVIDENCE: readonly Feature[] = LABELS.map((label) => ({
  id: `${label}-evidence`,
  unit: 'points',
  meaning: `how strongly all measurements together speak for ${NAMES[label]}, against its closest rival`,
}));

/** What the tree may ask about: the measurements of the image, then the evidence drawn from them. */
export const TREE_FEATURES: readonly Feature[] = [...FEATURES, ...EVIDENCE];

/** All that the tree may ask about one slice, in the order of TREE_FEATURES. */
export function measureForTree(prepared: Prepared, discriminant: Discriminant): Float64Array {
  const measured = measure(prepared);
  return Float64Array.of(...measured, ...evidence(discriminant, measured));
}

/**
 * @param measured one finite value a measurement, in the order of `discriminant`'s columns
 * @returns one value a class in points of evidence: natural log odds, classes taken as equally frequent; rounded to 32 bits
 */
export function evidence(
  { low, high, weights, bias }: Discriminant,
  measured: ArrayLike<number>,
): Float64Array {
  const held = low.map((least, i) => Math.min(high[i], Math.max(least, measured[i])));
  const scores = weights.map((row, k) => row.reduce((sum, weight, i) => sum + weight * held[i], bias[k]));
  return Float64Array.from(scores, (score, k) => {
    const rival = Math.max(...scores.filter((_, other) => other !== k));
    return Math.fround(score - rival);
  });
}
