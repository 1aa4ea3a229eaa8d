import type { CartLeaf, CartNode, CartQuestion, DecisionTreeClassifier } from 'ml-cart';
import type { Step } from '../reading';

/** The tree's answer for one slice. */
export interface Answer {
  /** Shares of the classes in the leaf, in the order of LABELS, smoothed: each above 0. */
  readonly shares: readonly number[];
  /** From the root to the leaf. */
  readonly path: readonly Step[];
}

/**
 * Asks the tree.
 *
 * ml-cart's `predict` is not used: it returns only the most probable class, accepts rows that are too short, and
 * silently sends NaN to the right.
 *
 * @param features ids of the columns
 * @param values one finite value a feature
 * @throws RangeError when there is not one finite value for each feature
 */
export function askTree(
  tree: Pick<DecisionTreeClassifier, 'root'>,
  features: readonly string[],
  values: Float64Array,
): Answer {
  if (values.length !== features.length) {
    throw new RangeError(`the tree reads ${features.length} measurements, got ${values.length}`);
  }
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`the measurement ${features[bad]} is ${values[bad]}`);

  const path: Step[] = [];
  let node: CartNode = tree.root;
  while (node.left) {
    const { splitColumn: column, splitValue: threshold }: CartQuestion = node;
    const value = values[column];
    const below = value < threshold;
    path.push({ feature: features[column], value, threshold, below });
    node = below ? node.left : node.right;
  }
  return { shares: sharesOf(node), path };
}

/** A leaf's class shares, in the order of LABELS. ml-cart turns them into a matrix when it loads the tree. */
export function sharesOf({ distribution }: Pick<CartLeaf, 'distribution'>): readonly number[] {
  return Array.isArray(distribution) ? distribution[0] : distribution.to2DArray()[0];
}
