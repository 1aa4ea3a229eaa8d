import type { Learning } from './samples';

/**
 * How much each training row counts.
 *
 * - `none`: all alike.
 * - `balanced`: each class counts the same in all (scikit-learn's `class_weight='balanced'`).
 * - `sources`: classes balanced, and within a class each source counts by the square root of its rows, so that no
 *   single hospital speaks for a class, and no handful of images does either.
 */
export type Weighting = 'none' | 'balanced' | 'sources';

/**
 * @param member 1 for the rows to weigh; they alone set the balance
 * @returns a weight a row, mean 1 over the members; 1 for all others
 */
export function rowWeights(data: Learning, weighting: Weighting, member: Uint8Array): Float64Array {
  const { labels, sources, classes } = data;
  const weights = new Float64Array(labels.length).fill(1);
  if (weighting === 'none') return weights;
  if (weighting === 'sources') {
    const strata = sources.map((source, i) => `${labels[i]} ${source}`);
    const sizes = new Map<string, number>();
    strata.forEach((stratum, i) => {
      if (member[i]) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
    });
    strata.forEach((stratum, i) => {
      if (member[i]) weights[i] = 1 / Math.sqrt(sizes.get(stratum)!);
    });
  }
  const totals = new Float64Array(classes);
  let members = 0;
  labels.forEach((label, i) => {
    if (!member[i]) return;
    totals[label] += weights[i];
    members++;
  });
  const present = totals.filter((total) => total > 0).length;
  for (let i = 0; i < labels.length; i++) {
    if (member[i]) weights[i] *= members / (present * totals[labels[i]]);
  }
  return weights;
}
