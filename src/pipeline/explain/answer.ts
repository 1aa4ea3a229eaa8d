import { decide, type Judge } from '../decide';
import { LABELS, type Label } from '../labels';
import type { TreeNode } from '../tree/tree-file';

/** What of a model an explanation asks: what decides, and the whole tree as stored. */
export interface ExplainableModel extends Judge {
  readonly root: TreeNode;
}

/** What tree and network would say of some findings. */
export interface Answer {
  /** The class that the tree names: the answer. */
  readonly named: Label;
  /** The class that the network alone would name. */
  readonly network: Label;
  /** The answer would not be relied on: they disagree, or it is not probable enough. */
  readonly uncertain: boolean;
}

/** @param values in the order of FINDINGS */
export function answerTo(values: Float64Array, judge: Judge): Answer {
  const { named, network, doubt } = decide(values, judge);
  return { named: LABELS[named], network: LABELS[network], uncertain: doubt !== null };
}
