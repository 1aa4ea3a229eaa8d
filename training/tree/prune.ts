/**
 * Minimal cost-complexity pruning (Breiman et al. 1984, chapter 3).
 *
 * A subtree's cost is its impurity plus `alpha` for each leaf. As alpha rises, one internal node after another is no
 * longer worth its branches; the smallest best subtrees form one nested path from the full tree to its root. Impurity
 * is the Gini impurity of the leaves, weighted by their share of the training weight: the same alphas as scikit-learn's
 * `ccp_alpha`. Unlike the error rate it still counts splits that sharpen a probability but change no label.
 */
import type { Node } from './cart';

/** Alphas nearer than this to the weakest link are equal, so that rounding does not order them. */
const SAME_ALPHA = 1e-12;

/** The subtree that is best from `alpha` up to the next one's alpha. */
export interface Subtree {
  readonly alpha: number;
  readonly tree: Node;
  readonly leaves: number;
}

/** An internal node during pruning; `collapsed` once it has become a leaf. */
interface Link {
  readonly node: Node;
  readonly left: Link | null;
  readonly right: Link | null;
  /** Its impurity as a leaf. */
  readonly ownCost: number;
  collapsed: boolean;
  /** Of the subtree as pruned so far. */
  cost: number;
  leaves: number;
}

/** @returns nested subtrees by rising alpha: the full tree (alpha 0) first, the root alone last */
export function pruningPath(tree: Node): Subtree[] {
  const total = tree.weights.reduce((a, b) => a + b, 0);
  const root = link(tree, total);
  const path: Subtree[] = [];
  let alpha = 0;
  for (;;) {
    const weakest = weakestLink(root);
    if (weakest <= alpha + SAME_ALPHA) {
      // Splits without any gain are removed before the first subtree is listed.
      collapse(root, alpha + SAME_ALPHA);
      continue;
    }
    path.push({ alpha, tree: pruned(root), leaves: root.leaves });
    if (root.collapsed) return path;
    alpha = weakest;
  }
}

/** The smallest subtree that is best at `alpha`. */
export function prune(tree: Node, alpha: number): Node {
  const path = pruningPath(tree);
  return path.findLast((subtree) => subtree.alpha <= alpha + SAME_ALPHA)?.tree ?? tree;
}

function link(node: Node, total: number): Link {
  const weight = node.weights.reduce((a, b) => a + b, 0);
  const squares = node.weights.reduce((a, w) => a + w * w, 0);
  const ownCost = (weight - squares / weight) / total;
  const left = node.split && link(node.split.left, total);
  const right = node.split && link(node.split.right, total);
  const cost = left && right ? left.cost + right.cost : ownCost;
  const leaves = left && right ? left.leaves + right.leaves : 1;
  return { node, left, right, ownCost, collapsed: !left, cost, leaves };
}

/** Cost saved by each additional leaf of this branch, on average. */
function worth(branch: Link): number {
  return (branch.ownCost - branch.cost) / (branch.leaves - 1);
}

function weakestLink(branch: Link): number {
  if (branch.collapsed) return Number.POSITIVE_INFINITY;
  return Math.min(worth(branch), weakestLink(branch.left!), weakestLink(branch.right!));
}

/** Collapses every branch worth no more than `alpha`, and updates the counts. */
function collapse(branch: Link, alpha: number): void {
  if (branch.collapsed) return;
  if (worth(branch) > alpha) {
    collapse(branch.left!, alpha);
    collapse(branch.right!, alpha);
    branch.cost = branch.left!.cost + branch.right!.cost;
    branch.leaves = branch.left!.leaves + branch.right!.leaves;
    return;
  }
  branch.collapsed = true;
  branch.cost = branch.ownCost;
  branch.leaves = 1;
}

function pruned({ node, left, right, collapsed }: Link): Node {
  if (collapsed || !node.split) return { ...node, split: null };
  return { ...node, split: { ...node.split, left: pruned(left!), right: pruned(right!) } };
}

/** The tree cut off below a depth: the same as a tree grown with that `maxDepth`. */
export function truncate(node: Node, depth: number): Node {
  if (!node.split || depth <= 0) return { ...node, split: null };
  const { left, right } = node.split;
  return {
    ...node,
    split: { ...node.split, left: truncate(left, depth - 1), right: truncate(right, depth - 1) },
  };
}
