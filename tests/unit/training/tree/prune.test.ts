import { describe, expect, it } from 'vitest';
import { growTree, leafCount, type Node } from '../../../../training/tree/cart';
import { prune, pruningPath } from '../../../../training/tree/prune';
import { madeUpSamples } from '../made-up';

function leaves(node: Node): Node[] {
  return node.split ? [...leaves(node.split.left), ...leaves(node.split.right)] : [node];
}

/** Impurity of a tree's leaves, as a share of the total weight. */
function cost(tree: Node): number {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return (
    leaves(tree).reduce((all, { weights }) => {
      const w = sum(weights);
      return all + w - sum(weights.map((x) => x * x)) / w;
    }, 0) / sum(tree.weights)
  );
}

/** Every tree that can be made by cutting off branches. */
function everySubtree(node: Node): Node[] {
  const cut = { ...node, split: null };
  const { split } = node;
  if (!split) return [cut];
  const rights = everySubtree(split.right);
  return [
    cut,
    ...everySubtree(split.left).flatMap((left) =>
      rights.map((right) => ({ ...node, split: { ...split, left, right } })),
    ),
  ];
}

describe('pruningPath', () => {
  const tree = growTree(madeUpSamples(41, 600, 5, { weighted: true }), { minLeaf: 3 });
  const path = pruningPath(tree);

  it('runs from the full tree to its root, alphas rising and leaves falling', () => {
    expect(leafCount(path[0].tree)).toBe(leafCount(tree));
    expect(path.at(-1)!.leaves).toBe(1);
    for (let k = 1; k < path.length; k++) {
      expect(path[k].alpha).toBeGreaterThan(path[k - 1].alpha);
      expect(path[k].leaves).toBeLessThan(path[k - 1].leaves);
    }
    for (const { tree: subtree, leaves: count } of path) expect(leafCount(subtree)).toBe(count);
  });

  it('gives the cheapest subtree at every alpha', () => {
    const small = growTree(madeUpSamples(42, 200, 3), { maxLeaves: 9 });
    const all = everySubtree(small).map((t) => ({ cost: cost(t), leaves: leafCount(t) }));
    for (const { alpha, tree: best } of pruningPath(small)) {
      // Slightly above its own alpha, the subtree is the only best one.
      const a = alpha + 1e-9;
      const cheapest = Math.min(...all.map((t) => t.cost + a * t.leaves));
      expect(cost(best) + a * leafCount(best)).toBeCloseTo(cheapest, 10);
    }
  });

  it('prunes to the subtree of an alpha', () => {
    for (const { alpha, leaves: count } of path) expect(leafCount(prune(tree, alpha))).toBe(count);
    expect(leafCount(prune(tree, 1))).toBe(1);
  });

  it('leaves the tree that it was given as it was', () => {
    const before = JSON.stringify(tree);
    pruningPath(tree);
    expect(JSON.stringify(tree)).toBe(before);
  });

  it('takes a tree that is one leaf', () => {
    const leaf = growTree(madeUpSamples(43, 50, 2), { maxDepth: 0 });
    expect(pruningPath(leaf)).toEqual([{ alpha: 0, tree: leaf, leaves: 1 }]);
  });
});
