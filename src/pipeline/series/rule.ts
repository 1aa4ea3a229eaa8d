/**
 * How a series' answer is made of its slices' answers. Chosen by cross-validation over patients
 * (`tsx training/experiments/series/cli.ts`), from the calibrated, out-of-fold answers to the slices of 214
 * patients; what that can tell and what not:
 *
 * - Types are judged on real patients (Cheng, LGG), by slices picked for showing a tumour more often than a stack does.
 * - "None" is judged on the tumour-free slices of patients who have a tumour elsewhere: no patient in the data is
 *   without one, so that nobody knows how often a healthy head would be called ill.
 * - No stack there is longer than 38 slices, and none is whole. That more slices decide in a longer one (`share`) is
 *   reasoning: three slices of the usual 5 to 6 mm are a tenth of a head, and so are eighteen of 1 mm.
 * - `leastHead` was set after a look at four whole stacks of two healthy heads, read by two nets that never saw them: 15 to 34
 *   of 100 slices seemed to show a tumour, most of them at the ends of a stack. Without it, "none" got 0.03 to 0.15;
 *   with it 0.11 to 0.60. Those heads are in the training since; what is said of others: docs/generated/evaluation.md.
 * - Whether neighbours agree cannot be judged on picked slices; it is not asked.
 */
export interface SeriesRule {
  /** "Tumour or none" is the mean over the most suspicious slices: over so many at least ... */
  readonly leastSlices: number;
  /** ... and over this share of the stack. 1 stands for all. */
  readonly share: number;
  /**
   * Slices whose head is smaller than this share of the series' large ones (their 90th percentile) have no say: the
   * ends of the stack, where there is little brain. A lesion that is nowhere else does not reach the series' answer (it stays in its lesions).
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
