/** What the screen needs to explain an answer: the tree to draw, and the scale for lengths. */

import { FINDING_IDS } from '../decide';
import type { Reading } from '../reading';
import type { TreeNode } from '../tree/tree-file';
import { type Ruler, rulerOf } from './ruler';
import { shapeOf, type TreeShape } from './shape';

export type { Ruler, TreeShape };

export interface Explanation {
  /** The whole tree. */
  readonly tree: TreeShape;
  /** Null where the file gives no pixel size. */
  readonly ruler: Ruler | null;
}

/**
 * @param root of the findings tree, as stored
 * @returns null when the tree was not asked
 */
export function explain({ prepared }: Pick<Reading, 'prepared'>, root: TreeNode): Explanation | null {
  return prepared && { tree: shapeOf(root, FINDING_IDS), ruler: rulerOf(prepared) };
}
