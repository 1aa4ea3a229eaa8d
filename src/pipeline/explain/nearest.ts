import { FINDING_IDS } from '../decide';
import type { TreeNode } from '../tree/tree-file';
import { type Answer, answerTo, type ExplainableModel } from './answer';
import { closenessOf } from './closeness';
import { classOf, evidenceFor, moved } from './move';
import { justBelow } from './other-side';

/** The smallest change of one finding alone with which the tree would name another class. */
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

interface Cut {
  readonly column: number;
  readonly threshold: number;
}

/**
 * For each finding that the tree asks about anywhere, the smallest change of it that changes the tree's answer; a
 * finding that alone cannot change it is left out. The closest first.
 *
 * Exact: the answer can only change where some question's answer does, and all these places are tried.
 */
export function changesOf(values: Float64Array, judge: ExplainableModel): Change[] {
  const now = answerTo(values, judge).named;
  const cuts = cutsOf(judge.root);
  const columns = [...new Set(cuts.map(({ column }) => column))];
  const changes = columns.flatMap((column): Change[] => {
    const feature = FINDING_IDS[column];
    const from = values[column];
    const places = targetsOf(values, column, cuts)
      .flatMap((target) => [target, justBelow(target)])
      .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
    for (const to of places) {
      const answer = answerTo(moved(values, column, to), judge);
      if (answer.named !== now)
        return [{ feature, from, to, closeness: closenessOf(feature, from, to), answer }];
    }
    return [];
  });
  return changes.sort((a, b) => a.closeness - b.closeness);
}

function cutsOf({ left, right, splitColumn, splitValue }: TreeNode): Cut[] {
  if (!left || !right) return [];
  return [{ column: splitColumn!, threshold: splitValue! }, ...cutsOf(left), ...cutsOf(right)];
}

/** Where a change of this finding changes some question's answer. */
function targetsOf(values: Float64Array, column: number, cuts: readonly Cut[]): number[] {
  const k = classOf(column);
  return cuts.flatMap(({ column: asked, threshold }) => {
    if (asked === column) return [threshold];
    const j = classOf(asked);
    if (k < 0 || j < 0) return [];
    const target = evidenceFor(values, k, { j, threshold });
    return target === null ? [] : [target, target + (target - justBelow(target))];
  });
}
