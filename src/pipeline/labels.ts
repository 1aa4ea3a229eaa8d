/**
 * The four classes, in the order every probability vector, table and confusion matrix uses.
 * Alphabetical, so that the order never depends on the data.
 */
export const LABELS = ['glioma', 'meningioma', 'notumor', 'pituitary'] as const;

export type Label = (typeof LABELS)[number];

/**
 * What a network tells apart: the four classes, then everything else that is abnormal. No answer is ever `other`; it
 * is a reason for doubt.
 */
export const NET_LABELS = [...LABELS, 'other'] as const;

/** Index of `other` among the network's classes. */
export const OTHER = LABELS.length;

export type Probabilities = Record<Label, number>;

/** @param values one a class, in the order of LABELS */
export const byLabel = (values: readonly number[]): Probabilities =>
  Object.fromEntries(LABELS.map((label, k) => [label, values[k]])) as Probabilities;

/** Index of the class that means "no tumour found on this slice". */
export const NO_TUMOUR = LABELS.indexOf('notumor');

/** Index of a class, -1 for a label that is none (`tumor`). */
export function classOf(label: string): number {
  return LABELS.indexOf(label as Label);
}

/** What they are called in English. */
export const LABEL_NAMES: Readonly<Record<Label, string>> = {
  glioma: 'glioma',
  meningioma: 'meningioma',
  notumor: 'no tumour',
  pituitary: 'pituitary tumour',
};
