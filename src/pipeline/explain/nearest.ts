import { type Evidence, FINDING_IDS } from '../decide';
import type { TreeNode } from '../tree/tree-file';
import { type Answer, answerTo, type ExplainableModel } from './answer';
import { closenessOf } from './closeness';
import { moved } from './move';
import { justBelow } from './other-side';

/** The smallest change of one finding alone with which another class would be named. */
export interface Change {
  /** Id of the finding. */
  readonly feature: string;
  readonly from: number;
  /** Where the other answer begins. */
  readonly to: number;
  /** How far that is, in units of what counts as close: below 1 is close. */
  readonly closeness: number;
  /** What would be said there. */
  readonly answer: Answer;
}

/**
 * For each finding that the tree asks about anywhere, the smallest change of it that changes the answer; a finding that
 * alone cannot change it is left out. The closest first.
 *
 * Exact: the answer can only change where some question's answer does, and all these places are tried.
 */
export function changesOf(evidence: Evidence, judge: ExplainableModel): Change[] {
  const now = answerTo(evidence, judge).named;
  const changes: Change[] = [];
  for (const [column, thresholds] of cutsOf(judge.root)) {
    const feature = FINDING_IDS[column];
    const from = evidence.measurements[column];
    const places = [...thresholds]
      .flatMap((threshold) => [threshold, justBelow(threshold)])
      .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
    for (const to of places) {
      const answer = answerTo(moved(evidence, column, to), judge);
      if (answer.named === now) continue;
      changes.push({ feature, from, to, closeness: closenessOf(feature, from, to), answer });
      break;
    }
  }
  return changes.sort((a, b) => a.closeness - b.closeness);
}

/** The tree's thresholds, by column. */
function cutsOf(root: TreeNode): ReadonlyMap<number, ReadonlySet<number>> {
  const cuts = new Map<number, Set<number>>();
  const visit = ({ left, right, splitColumn, splitValue }: TreeNode): void => {
    if (!left || !right) return;
    cuts.set(splitColumn!, (cuts.get(splitColumn!) ?? new Set()).add(splitValue!));
    visit(left);
    visit(right);
  };
  visit(root);
  return cuts;
}
