import type { CartLeaf, CartNode, CartQuestion, DecisionTreeClassifier } from 'ml-cart';
import type { Step } from '../reading';

/** What the tree says of one slice. */
export interface Answer {
  /** Shares of the classes in the leaf, in the order of LABELS, smoothed: each above 0. */
  readonly shares: readonly number[];
  /** From the root to the leaf. */
  readonly path: readonly Step[];
}

/**
 * Asks the tree.
 *
 * Not by ml-cart's `predict`, which gives the most probable class alone, accepts rows that are too short, and silently
 * sends NaN to the right.
 *
 * @param features ids of the columns
 * @param values one finite value a feature
 * @throws RangeError when the values are not one a feature, or not finite
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

/** A leaf's shares of the classes, in the order of LABELS. ml-cart makes a matrix of them once it has loaded the tree. */
export function sharesOf({ distribution }: Pick<CartLeaf, 'distribution'>): readonly number[] {
  return Array.isArray(distribution) ? distribution[0] : distribution.to2DArray()[0];
}
