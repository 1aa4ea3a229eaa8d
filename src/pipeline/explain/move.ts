import { MARGIN_COLUMNS, marginsIn } from '../decide';
import { margins } from '../findings/margins';
import { logitsOf } from '../tree/calibrate';

/** The class whose evidence a column holds, as a place in LABELS; -1 for any other column. */
export const classOf = (column: number): number => MARGIN_COLUMNS.indexOf(column);

/**
 * The same findings with one of them changed.
 *
 * The evidence of each class is measured against its closest rival: when one class gets more, its rivals stand
 * worse. So the others' evidence moves along, as if the network's logit for this class alone had changed. All
 * other findings stay as they are, though on a real slice they seldom would.
 *
 * @param column in the order of FINDINGS
 */
export function moved(values: Float64Array, column: number, target: number): Float64Array {
  const out = values.slice();
  const k = classOf(column);
  if (k >= 0) {
    const logits = logitsOf(marginsIn(values));
    logits[k] = bestRival(logits, k) + target;
    const after = margins(logits);
    for (const [j, margin] of after.entries()) out[MARGIN_COLUMNS[j]] = margin;
  }
  // Exactly: a rounding error must not put it on the wrong side of a threshold.
  out[column] = target;
  return out;
}

/**
 * Where class k's evidence must come for class j's to come to `threshold`, all other logits being as they are; null
 * when class j's does not depend on it there.
 */
export function evidenceFor(
  values: Float64Array,
  k: number,
  { j, threshold }: { j: number; threshold: number },
): number | null {
  const logits = logitsOf(marginsIn(values));
  const wanted = logits[j] - threshold;
  const others = logits.filter((_, i) => i !== k && i !== j);
  return wanted > Math.max(...others) ? wanted - bestRival(logits, k) : null;
}

function bestRival(logits: readonly number[], k: number): number {
  return Math.max(...logits.filter((_, i) => i !== k));
}
