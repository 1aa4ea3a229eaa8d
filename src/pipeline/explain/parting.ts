import type { Label } from '../labels';
import type { Step } from '../reading';
import { isQuestion, type TreeShape } from './shape';

/**
 * Where the tree parts from the network: the place in the path after which no leaf names the network's class any more.
 * @returns null when the path ends in a leaf that names it, and when no leaf of the tree does
 */
export function partingOf(tree: TreeShape, path: readonly Step[], network: Label): number | null {
  if (!names(tree, network)) return null;
  let node = tree;
  for (const [index, { below }] of path.entries()) {
    if (!isQuestion(node)) break;
    node = below ? node.below : node.above;
    if (!names(node, network)) return index;
  }
  return null;
}

function names(node: TreeShape, label: Label): boolean {
  return isQuestion(node) ? names(node.below, label) || names(node.above, label) : node.label === label;
}
