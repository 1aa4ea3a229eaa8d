/**
 * How a series' answer is made of its slices' answers. Chosen by cross-validation over patients
 * (`tsx training/study/cli.ts`), from slices of 171 patients; what that can tell and what not:
 *
 * - Types are judged on real patients (Cheng, LGG), by slices picked for showing a tumour more often than a stack does.
 * - "None" is judged on the tumour-free slices of patients who have a tumour elsewhere: no patient in the data is
 *   without one, so that nobody knows how often a healthy head would be called ill.
 * - No stack there is longer than 38 slices. That more slices decide in a longer one (`share`) is reasoning, not
 *   measurement: three slices of the usual 5 to 6 mm are a tenth of a head, and so are eighteen of 1 mm.
 * - Whether neighbours agree cannot be judged on picked slices; it is not asked.
 */
export interface StudyRule {
  /** "Tumour or none" is the mean over the most suspicious slices: over so many at least ... */
  readonly leastSlices: number;
  /** ... and over this share of the stack. 1 stands for all. */
  readonly share: number;
  /** A slice's say on the type is its suspicion to this power: 0, 1 or 2. */
  readonly power: number;
  /** Whether the types' probabilities are averaged as they are or as square roots, where one slice can veto more. */
  readonly pool: 'linear' | 'root';
  /** Below this probability of its class the answer is uncertain. */
  readonly leastProbability: number;
}

export const STUDY_RULE: StudyRule = {
  leastSlices: 3,
  share: 0.1,
  power: 2,
  pool: 'root',
  leastProbability: 0.54,
};
