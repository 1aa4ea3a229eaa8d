import { NO_TUMOUR } from '../../src/pipeline/labels';
import type { Learning } from '../data/samples';

/**
 * Weight of each training row.
 *
 * - `none`: all the same.
 * - `balanced`: each class has the same total weight (scikit-learn's `class_weight='balanced'`).
 * - `cautious`: balanced, but "no tumour" weighs less: a missed tumour costs more than a false alarm. Costs enter a
 *   tree as altered priors (Breiman et al. 1984, section 4.4).
 */
export type Weighting = 'none' | 'balanced' | 'cautious';

/** Cost of a false alarm, where a missed tumour or a wrong type costs 1. */
const FALSE_ALARM = 0.7;

/**
 * @param member 1 for the rows to weight; only they set the balance
 * @returns a weight for each row, with mean 1 over the members; 1 for all others
 */
export function rowWeights(data: Learning, weighting: Weighting, member: Uint8Array): Float64Array {
  const { labels, classes } = data;
  const weights = new Float64Array(labels.length).fill(1);
  if (weighting === 'none') return weights;
  const totals = new Float64Array(classes);
  labels.forEach((label, i) => {
    if (member[i]) totals[label]++;
  });
  const members = totals.reduce((sum, total) => sum + total, 0);
  const costs = totals.map((total, label) =>
    total === 0 ? 0 : weighting === 'cautious' && label === NO_TUMOUR ? FALSE_ALARM : 1,
  );
  const cost = costs.reduce((sum, one) => sum + one, 0);
  labels.forEach((label, i) => {
    if (member[i]) weights[i] = (members * costs[label]) / (cost * totals[label]);
  });
  return weights;
}
