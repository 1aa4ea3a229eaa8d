/**
 * How a series' answer is made of its slices' answers. Chosen by cross-validation over patients
 * (`tsx training/experiments/series/cli.ts`), from calibrated, out-of-fold answers to their slices. What this could
 * measure, and what not:
 *
 * - Tumour types are measured on real patients (Cheng, LGG), whose slices were picked to show the tumour.
 * - "None" is measured on the tumour-free slices of patients who have a tumour elsewhere: the data has no patient
 *   without one. How whole tumour-free heads are answered: docs/generated/evaluation.md.
 * - No stack there is long or whole. That more slices decide in a longer one (`share`) is reasoning: three slices of the
 *   usual 5 to 6 mm are a tenth of a head, and so are eighteen of 1 mm.
 * - `leastHead` was set on whole tumour-free heads that the networks had not seen: their false alarms lay mostly at the
 *   ends of a stack.
 * - Whether neighbouring slices agree cannot be measured on picked slices, and is not used.
 */
export interface SeriesRule {
  /** "Tumour or none" is the mean over the most suspicious slices: over so many at least ... */
  readonly leastSlices: number;
  /** ... and over this share of the stack. 1 stands for all. */
  readonly share: number;
  /**
   * Slices whose head is smaller than this share of the series' large ones (their 90th percentile) do not count: they
   * are the ends of the stack, where there is little brain. A lesion that lies only there does not change the series'
   * answer, but stays in its lesions.
   */
  readonly leastHead: number;
  /** A slice's say on the type is its suspicion to this power: 0, 1 or 2. */
  readonly power: number;
  /** Whether the types' probabilities are averaged as they are or as square roots, where one slice can veto more. */
  readonly pool: 'linear' | 'root';
  /** Below the probability of its class the answer is uncertain: one a class, in the order of LABELS. */
  readonly leastProbability: readonly number[];
}

export const SERIES_RULE: SeriesRule = {
  leastSlices: 3,
  share: 0.1,
  leastHead: 0.8,
  power: 2,
  pool: 'root',
  leastProbability: [0.67, 0.67, 0.67, 0.67],
};
