/**
 * Why a slice was answered as it was: its path's counterfactuals, how near another answer is, and where tree and
 * network part. Computed from the tree, the findings, the network's logits and the calibration; no image is read again.
 */

import { FINDING_IDS } from '../decide';
import type { Label } from '../labels';
import type { Reading } from '../reading';
import type { Answer, ExplainableModel } from './answer';
import { type Change, changesOf } from './nearest';
import { otherSide } from './other-side';
import { partingOf } from './parting';
import { type Ruler, rulerOf } from './ruler';
import { shapeOf, type TreeShape } from './shape';

export type { Answer, Change, Ruler, TreeShape };

export interface Explanation {
  /** The whole tree. */
  readonly tree: TreeShape;
  /** The class that the network alone would name. */
  readonly network: Label;
  /** For each step of the path: what would be said on the other side of its threshold. */
  readonly otherSides: readonly Answer[];
  /** Place in the path where the tree leaves the network's class; null where they agree, or it was never there. */
  readonly parting: number | null;
  /** For each finding that alone could change the answer, the smallest change that does. */
  readonly changes: readonly Change[];
  /** Null where the file does not tell how large a pixel is. */
  readonly ruler: Ruler | null;
}

/** @returns null when the tree was not asked */
export function explain(
  {
    path,
    measurements,
    prepared,
    finding,
    readers,
  }: Pick<Reading, 'path' | 'measurements' | 'prepared' | 'finding' | 'readers'>,
  judge: ExplainableModel,
): Explanation | null {
  if (!prepared || !finding || !readers) return null;
  const tree = shapeOf(judge.root, FINDING_IDS);
  const evidence = { logits: finding.logits, measurements };
  const { network } = readers;
  return {
    tree,
    network,
    otherSides: path.map((step) => otherSide(evidence, step, judge)),
    parting: partingOf(tree, path, network),
    changes: changesOf(evidence, judge),
    ruler: rulerOf(prepared),
  };
}
