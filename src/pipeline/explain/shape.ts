/** The decision tree to draw: every question and leaf, with the training slices that reached it. */

import { argmax } from '../argmax';
import { LABELS, type Label } from '../labels';
import { sharesOf } from '../tree/tree';
import type { TreeNode } from '../tree/tree-file';

interface Counted {
  /** Training slices of each class that reached this node, in the order of LABELS. */
  readonly samples: readonly number[];
}

export interface TreeQuestion extends Counted {
  /** Id of the measurement asked about. */
  readonly feature: string;
  readonly threshold: number;
  /** The branch for `value < threshold`, and the other one. */
  readonly below: TreeShape;
  readonly above: TreeShape;
}

export interface TreeLeaf extends Counted {
  /** The class that it names. */
  readonly label: Label;
}

export type TreeShape = TreeQuestion | TreeLeaf;

export const isQuestion = (node: TreeShape): node is TreeQuestion => 'feature' in node;

/** @param ids the tree's columns */
export function shapeOf(node: TreeNode, ids: readonly string[]): TreeShape {
  const { samples } = node;
  if (!node.left) return { samples, label: LABELS[argmax(sharesOf(node))] };
  return {
    samples,
    feature: ids[node.splitColumn],
    threshold: node.splitValue,
    below: shapeOf(node.left, ids),
    above: shapeOf(node.right, ids),
  };
}

/** Number of leaves below a node; 1 for a leaf. */
export function leavesOf(node: TreeShape): number {
  return isQuestion(node) ? leavesOf(node.below) + leavesOf(node.above) : 1;
}

/** Number of questions from a node to its deepest leaf. */
export function depthOf(node: TreeShape): number {
  return isQuestion(node) ? 1 + Math.max(depthOf(node.below), depthOf(node.above)) : 0;
}
