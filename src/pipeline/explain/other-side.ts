import { type Evidence, FINDING_IDS, type Judge } from '../decide';
import type { Step } from '../reading';
import { type Answer, answerTo } from './answer';
import { moved } from './move';

/** Far below any difference that a finding has: they are rounded to 12 significant bits. */
const HAIR = 1e-9;

/** The greatest value that counts as below a threshold, as far as it matters. */
export const justBelow = (threshold: number): number => threshold - HAIR * Math.max(1, Math.abs(threshold));

/**
 * The counterfactual of a step: what would be said if this one finding lay just on the other side of the step's
 * threshold, all else being as it is.
 */
export function otherSide(evidence: Evidence, { feature, threshold, below }: Step, judge: Judge): Answer {
  const target = below ? threshold : justBelow(threshold);
  return answerTo(moved(evidence, FINDING_IDS.indexOf(feature), target), judge);
}
