/**
 * A tree in the format of ml-cart's `DecisionTreeClassifier.load`.
 *
 * ml-cart's own leaves have values up to the highest class in them; here every leaf has one value for each class. Each
 * node also carries `samples`, the training rows of each class that reached it, which ml-cart's loader ignores and the
 * picture of the tree shows.
 */
import type { CartLeaf, CartModel, CartQuestion } from 'ml-cart';
import { depthOf, type Node } from './cart';

/** A node of the emitted file. */
export type TreeJsonNode = (CartQuestion<TreeJsonNode> | CartLeaf) & { samples: number[] };

export interface TreeJson extends CartModel {
  root: TreeJsonNode;
}

/** Decimals of leaf probabilities: few enough that all engines agree. */
const DECIMALS = 6;

/**
 * @param smoothing pseudo-rows, spread evenly over the classes, that are added to every leaf's own rows (`classes` of
 *   them: Laplace's rule)
 */
export function toMlCart(tree: Node, smoothing: number): TreeJson {
  return {
    name: 'DTClassifier',
    options: {
      gainFunction: 'gini',
      splitFunction: 'mean',
      minNumSamples: 1,
      maxDepth: depthOf(tree),
      gainThreshold: 0,
    },
    root: nodeJson(tree, smoothing),
  };
}

function nodeJson(node: Node, smoothing: number): TreeJsonNode {
  const samples = [...node.samples];
  if (!node.split) return { samples, distribution: [leafProbabilities(node, smoothing)] };
  const { column, threshold, gain, left, right } = node.split;
  return {
    samples,
    splitColumn: column,
    splitValue: threshold,
    gain: round(gain),
    numberSamples: samples.reduce((a, b) => a + b, 0),
    left: nodeJson(left, smoothing),
    right: nodeJson(right, smoothing),
  };
}

/**
 * Smoothed class probabilities of a node, rounded so that their decimals sum to one.
 *
 * The node's weights are first scaled to its number of rows, so that `smoothing` counts in rows for any weights.
 */
export function leafProbabilities({ samples, weights }: Node, smoothing: number): number[] {
  const rows = samples.reduce((a, b) => a + b, 0);
  const weight = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => ((w / weight) * rows + smoothing / weights.length) / (rows + smoothing));
  const unit = 10 ** DECIMALS;
  const units = exact.map((p) => Math.round(p * unit));
  // The rounding error is added to the largest, where it matters least.
  const largest = units.indexOf(Math.max(...units));
  units[largest] += unit - units.reduce((a, b) => a + b, 0);
  return units.map((u) => u / unit);
}

function round(value: number): number {
  const unit = 10 ** DECIMALS;
  return Math.round(value * unit) / unit;
}
