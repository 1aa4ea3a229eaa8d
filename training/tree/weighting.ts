import { NO_TUMOUR } from '../../src/pipeline/labels';
import type { Learning } from '../data/samples';

/**
 * How much each training row counts.
 *
 * - `none`: all alike.
 * - `balanced`: each class counts the same in all (scikit-learn's `class_weight='balanced'`).
 * - `cautious`: balanced, but "no tumour" counts less: a tumour that is missed costs more than a false alarm. Costs
 *   enter a tree as altered priors (Breiman et al. 1984, section 4.4).
 */
export type Weighting = 'none' | 'balanced' | 'cautious';

/** What a false alarm costs, where a missed tumour or a wrong type costs 1. */
const FALSE_ALARM = 0.7;

/**
 * @param member 1 for the rows to weigh; they alone set the balance
 * @returns a weight a row, mean 1 over the members; 1 for all others
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
