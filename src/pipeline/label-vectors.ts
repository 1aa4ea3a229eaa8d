/** What is asked of vectors by class, and not by the first screen. */
import { LABELS, type Label, NONE, type Probabilities } from './labels';

/**
 * What a network tells apart: the classes, then everything else that is abnormal. No answer is ever `other`; it is a
 * reason for doubt.
 */
export const NET_LABELS: readonly Label[] = [...LABELS, 'other'];

/** Index of `other` among the network's classes. */
export const OTHER = LABELS.length;

/** Index of a class, -1 for a label that is none (`tumor`). */
export function classOf(label: string): number {
  return LABELS.indexOf(label);
}

/** Probability of any class but "no tumour". */
export function tumourProbability(probabilities: Probabilities): number {
  return NONE === null ? 1 : 1 - probabilities[NONE];
}

/** @param values one a class, in the order of LABELS */
export const byLabel = <T>(values: readonly T[]): Record<Label, T> =>
  Object.fromEntries(LABELS.map((label, k) => [label, values[k]]));
