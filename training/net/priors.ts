import { LABELS, NO_TUMOUR, TYPES } from '../../src/pipeline/labels';
import { cellOf, classOf, type Samples } from './samples';

/**
 * How often each class is drawn from each source (see drawEpoch), mixed with the even share: where a source has only
 * one class, `trust` 1 would leave nothing to learn from it.
 * @param trust how much of the source's own share counts, 0..1
 * @returns source -> [class], each summing to 1
 */
export function sourcePriors(
  samples: Samples,
  indices: ArrayLike<number>,
  classes: number,
  balance: number,
  trust: number,
): ReadonlyMap<string, Float64Array> {
  const cells = new Map<string, { source: string; label: number; count: number }>();
  for (const index of Array.from(indices)) {
    const cell = cellOf(samples, index);
    const known = cells.get(cell);
    if (known) known.count++;
    else cells.set(cell, { source: samples.sources[index], label: classOf(samples, index), count: 1 });
  }
  const drawn = new Map<string, Float64Array>();
  for (const { source, label, count } of cells.values()) {
    const shares = drawn.get(source) ?? new Float64Array(classes);
    drawn.set(source, shares);
    const share = count ** balance;
    if (label >= 0) shares[label] += share;
    // A tumour of unrecorded type may be of any type.
    else
      for (let k = 0; k < classes && k < LABELS.length; k++) {
        if (k !== NO_TUMOUR) shares[k] += share / TYPES.length;
      }
  }
  for (const shares of drawn.values()) {
    const total = shares.reduce((sum, share) => sum + share, 0);
    shares.forEach((share, k) => {
      shares[k] = (trust * share) / total + (1 - trust) / classes;
    });
  }
  return drawn;
}
