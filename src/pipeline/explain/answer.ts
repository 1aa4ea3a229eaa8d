import { decide, type Evidence, type Judge } from '../decide';
import { LABELS, type Label } from '../labels';
import type { TreeNode } from '../tree/tree-file';

/** What of a model an explanation asks: what decides, and the whole tree as stored. */
export interface ExplainableModel extends Judge {
  readonly root: TreeNode;
}

/** What would be said of some findings. */
export interface Answer {
  /** The most probable class. */
  readonly named: Label;
  /** The class that the findings tree alone would name. */
  readonly findings: Label;
  /** The answer would not be relied on. */
  readonly uncertain: boolean;
}

export function answerTo(evidence: Evidence, judge: Judge): Answer {
  const { named, findings, doubt } = decide(evidence, judge);
  return { named: LABELS[named], findings: LABELS[findings], uncertain: doubt !== null };
}
