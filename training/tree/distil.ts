/**
 * A tree that is taught by the network as well as by the truth (distillation: Hinton, Vinyals & Dean 2015; of trees,
 * Frosst & Hinton 2017). The truth alone puts a threshold where the few rows around it happen to lie; what the network
 * says of the same rows is less noisy. What a leaf then answers is counted from the truth alone.
 */

import type { Learning } from '../data/samples';
import { type GrowOptions, growTree, type Node, sortColumns } from './cart';
import { restrict } from './presort';
import { rowWeights, type Weighting } from './weighting';

/** Grows a tree from some rows, as often as is asked for. */
export type Grower = (weighting: Weighting, options: GrowOptions) => Node;

/**
 * Growers of trees that learn every row twice, with its class and with the network's, and count the classes alone.
 *
 * @param share of the network in what is taught, above 0 and below 1
 * @returns for the rows to learn from (1 for each), their grower
 * @throws RangeError when the rows do not tell what the network says
 */
export function taughtGrowers(data: Learning, share: number): (member: Uint8Array) => Grower {
  const { network } = data;
  if (!network) throw new RangeError('these rows do not tell what the network says of them');
  const columns = data.columns.map((column) => twice(column, column));
  const samples = { columns, labels: Uint8Array.from([...data.labels, ...network]), classes: data.classes };
  const sorted = sortColumns(samples);
  return (member) => {
    const both = restrict(sorted, Uint8Array.from([...member, ...member]));
    const rows = Int32Array.from(member.keys()).filter((row) => member[row]);
    return (weighting, options) => {
      const own = rowWeights(data, weighting, member);
      const theirs = rowWeights({ ...data, labels: network }, weighting, member);
      const weights = twice(
        own.map((weight) => (1 - share) * weight),
        theirs.map((weight) => share * weight),
      );
      // A row and its double fall into the same leaf.
      const minLeaf = 2 * (options.minLeaf ?? 1);
      const tree = growTree({ ...samples, weights }, { ...options, minLeaf }, both);
      return recounted(tree, data, own, rows);
    };
  };
}

function twice(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The same questions; samples, weights and gains are those of these rows. */
function recounted(node: Node, data: Learning, weights: Float64Array, rows: Int32Array): Node {
  const samples = new Array<number>(data.classes).fill(0);
  const summed = new Array<number>(data.classes).fill(0);
  for (const row of rows) {
    samples[data.labels[row]]++;
    summed[data.labels[row]] += weights[row];
  }
  const { split } = node;
  if (!split) return { samples, weights: summed, split };
  const column = data.columns[split.column];
  const goesLeft = (row: number) => column[row] < split.threshold;
  const left = recounted(split.left, data, weights, rows.filter(goesLeft));
  const right = recounted(
    split.right,
    data,
    weights,
    rows.filter((row) => !goesLeft(row)),
  );
  const gain = (purity(left.weights) + purity(right.weights) - purity(summed)) / total(summed);
  return { samples, weights: summed, split: { ...split, gain, left, right } };
}

const total = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);

/** Weight times (1 - Gini impurity); 0 where there is nothing. */
function purity(weights: readonly number[]): number {
  const all = total(weights);
  return all > 0 ? weights.reduce((sum, weight) => sum + weight * weight, 0) / all : 0;
}
