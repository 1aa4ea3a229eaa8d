import type { Node, Samples } from './cart';

/** Significant digits of a threshold. */
const DIGITS = 2;

/**
 * The same questions with thresholds of two significant digits. Samples, weights and gains are counted again; a
 * question that no longer separates anything is dropped.
 *
 * @param member 1 for the rows that the tree was grown from
 */
export function rounded(tree: Node, samples: Samples, member: Uint8Array): Node {
  const rows = Int32Array.from(member.keys()).filter((row) => member[row]);
  return recounted(tree, samples, rows);
}

function recounted(node: Node, data: Samples, rows: Int32Array): Node {
  const samples = new Array<number>(data.classes).fill(0);
  const weights = new Array<number>(data.classes).fill(0);
  for (const row of rows) {
    samples[data.labels[row]]++;
    weights[data.labels[row]] += data.weights?.[row] ?? 1;
  }
  if (!node.split) return { samples, weights, split: null };
  const { column } = node.split;
  const threshold = Number(node.split.threshold.toPrecision(DIGITS));
  const goesLeft = (row: number) => data.columns[column][row] < threshold;
  const [below, above] = [rows.filter(goesLeft), rows.filter((row) => !goesLeft(row))];
  if (below.length === 0) return recounted(node.split.right, data, rows);
  if (above.length === 0) return recounted(node.split.left, data, rows);
  const left = recounted(node.split.left, data, below);
  const right = recounted(node.split.right, data, above);
  const gain = (purity(left.weights) + purity(right.weights) - purity(weights)) / total(weights);
  return { samples, weights, split: { column, threshold, gain, left, right } };
}

const total = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);

/** Weight times (1 - Gini impurity). */
function purity(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight * weight, 0) / total(weights);
}
