/** Helpers for vectors by class. Apart from `labels.ts`, since the first screen does not need them. */
import { LABELS, type Label, NONE, type Probabilities } from './labels';

/**
 * The classes of a network: those of the model, then `other`, any other abnormality. `other` is never an answer; it
 * makes an answer uncertain.
 */
export const NET_LABELS: readonly Label[] = [...LABELS, 'other'];

/** Index of `other` among the network's classes. */
export const OTHER = LABELS.length;

/** Index of a class; -1 for a label that is not a class (`tumor`). */
export function classOf(label: string): number {
  return LABELS.indexOf(label);
}

/** Probability of a tumour: the sum over all classes but "no tumour". */
export function tumourProbability(probabilities: Probabilities): number {
  return NONE === null ? 1 : 1 - probabilities[NONE];
}

/** @param values one for each class, in the order of LABELS */
export const byLabel = <T>(values: readonly T[]): Record<Label, T> =>
  Object.fromEntries(LABELS.map((label, k) => [label, values[k]]));
