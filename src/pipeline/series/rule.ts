/**
 * How the answers of its slices make a series' answer. Chosen by cross-validation over patients (`tsx
 * training/experiments/series/cli.ts`) on calibrated, out-of-fold answers for their slices. What was measured, and what
 * was not:
 *
 * - Tumour types are measured on real patients (Cheng, LGG), whose slices were picked to show the tumour.
 * - "No tumour" is measured on the tumour-free slices of patients who have a tumour elsewhere: the data has no patient
 *   without one. For results on whole tumour-free heads see docs/generated/evaluation.md.
 * - The data has no long or complete stack. That more slices decide in a longer stack (`share`) is reasoning: three
 *   slices of the usual 5 to 6 mm cover a tenth of a head, as do eighteen of 1 mm.
 * - `leastHead` was set on whole tumour-free heads that the networks had not seen: their false alarms lay mostly at the
 *   ends of a stack.
 * - Agreement between neighbouring slices cannot be measured on picked slices, and is not used.
 */
export interface SeriesRule {
  /** "Tumour or no tumour" is the mean over the most suspicious slices: over at least this many ... */
  readonly leastSlices: number;
  /** ... and over this share of the stack, 0..1. */
  readonly share: number;
  /**
   * Slices whose head is smaller than this share of the series' large ones (their 90th percentile) do not count: they
   * are the ends of the stack, where there is little brain. A lesion that lies only there does not change the series'
   * answer, but stays in its lesions.
   */
  readonly leastHead: number;
  /** A slice's weight in the type is its suspicion to this power: 0, 1 or 2. */
  readonly power: number;
  /**
   * Whether the types' probabilities are averaged directly or as square roots; with roots, one slice with a low
   * probability counts more.
   */
  readonly pool: 'linear' | 'root';
  /** The answer is uncertain below the probability for its class: one for each class, in the order of LABELS. */
  readonly leastProbability: readonly number[];
}

export const SERIES_RULE: SeriesRule = {
  leastSlices: 3,
  share: 0.1,
  leastHead: 0.8,
  power: 2,
  pool: 'root',
  leastProbability: [0.64, 0.64, 0.64, 0.64],
};
