/**
 * Classification trees by recursive partitioning: CART (Breiman, Friedman, Olshen & Stone, "Classification and
 * Regression Trees", 1984) with the Gini criterion.
 *
 * Each column is sorted once, before growing; a split then partitions every column's order without sorting again (SLIQ,
 * Mehta, Agrawal & Rissanen, EDBT 1996), so that one level of the tree costs O(columns x rows).
 */
import { type BestSplit, bestSplit, type SplitTask } from './best-split';
import { type SortedColumn, sortColumn } from './presort';

/** What a tree is grown from: n rows, d columns. */
export interface Samples {
  /** d columns of n finite values. */
  readonly columns: readonly Float64Array[];
  /** The class of each row, 0 .. classes - 1. */
  readonly labels: Uint8Array;
  readonly classes: number;
  /** Weight of each row, above 0. All 1 by default. */
  readonly weights?: Float64Array;
}

export interface GrowOptions {
  /** Maximum number of questions from the root to a leaf. Default: no limit. */
  readonly maxDepth?: number;
  /** Maximum number of leaves; the most useful splits are made first. Default: no limit. */
  readonly maxLeaves?: number;
  /** Minimum number of rows on each side of a split. Default 1. */
  readonly minLeaf?: number;
  /** Minimum summed weight on each side of a split. Default 0. */
  readonly minLeafWeight?: number;
  /** Minimum number of rows in a node that is split. Default 2. */
  readonly minSplit?: number;
}

export interface Split {
  readonly column: number;
  /** Rows with `value < threshold` go left, all others right. */
  readonly threshold: number;
  /** Decrease in Gini impurity from this node to its children, 0..1, as ml-cart counts it: within the node. */
  readonly gain: number;
  readonly left: Node;
  readonly right: Node;
}

export interface Node {
  /** Rows of each class that reached this node. */
  readonly samples: readonly number[];
  /** Their summed weights. */
  readonly weights: readonly number[];
  /** Null at a leaf. */
  readonly split: Split | null;
}

/** Scores closer than this share of the node's weight are equal, so that rounding does not choose between columns. */
const SAME_SCORE = 1e-10;

/**
 * Grows a tree.
 *
 * Thresholds lie midway between neighbouring distinct values, so that tied values stay together. Of equally good splits
 * the one with the lowest column, then with the lowest threshold, is taken. A split must lower the impurity.
 *
 * @param sorted the columns, sorted, perhaps restricted to the rows to use; sorted here by default
 * @throws RangeError when the samples do not fit together, or a value is not finite
 */
export function growTree(
  samples: Samples,
  options: GrowOptions = {},
  sorted: readonly SortedColumn[] = sortColumns(samples),
): Node {
  checkSamples(samples, sorted);
  return new Grower(samples, options, sorted).grow();
}

/** For trees that are grown from the same samples. */
export function sortColumns(samples: Samples): SortedColumn[] {
  return samples.columns.map(sortColumn);
}

/** A node while the tree grows: a range of every column's order, and its best split until that is made. */
interface Growing {
  samples: number[];
  weights: number[];
  split: { column: number; threshold: number; gain: number; left: Growing; right: Growing } | null;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  best: Candidate | null;
}

interface Candidate {
  readonly column: number;
  readonly threshold: number;
  /** Rows of the range that go left. */
  readonly leftCount: number;
  /** Decrease in weight x impurity, which best-first growth and pruning compare. */
  readonly drop: number;
}

class Grower {
  readonly #columns: readonly Float64Array[];
  readonly #labels: Uint8Array;
  readonly #classes: number;
  readonly #weights: Float64Array;
  /** Copies of the orders; a node owns the same range of each. */
  readonly #orders: Int32Array[];
  readonly #ranks: readonly (Uint16Array | Uint32Array)[];
  readonly #maxDepth: number;
  readonly #maxLeaves: number;
  readonly #minLeaf: number;
  readonly #minLeafWeight: number;
  readonly #minSplit: number;
  /** 1 for rows that go left in the split being made. */
  readonly #goesLeft: Uint8Array;
  readonly #scratch: Int32Array;
  readonly #left: Float64Array;

  constructor(samples: Samples, options: GrowOptions, sorted: readonly SortedColumn[]) {
    const rows = samples.labels.length;
    this.#columns = samples.columns;
    this.#labels = samples.labels;
    this.#classes = samples.classes;
    this.#weights = samples.weights ?? new Float64Array(rows).fill(1);
    this.#orders = sorted.map(({ order }) => order.slice());
    this.#ranks = sorted.map(({ rank }) => rank);
    this.#maxDepth = options.maxDepth ?? Number.POSITIVE_INFINITY;
    this.#maxLeaves = options.maxLeaves ?? Number.POSITIVE_INFINITY;
    this.#minLeaf = Math.max(1, options.minLeaf ?? 1);
    this.#minLeafWeight = options.minLeafWeight ?? 0;
    this.#minSplit = Math.max(2, options.minSplit ?? 2);
    this.#goesLeft = new Uint8Array(rows);
    this.#scratch = new Int32Array(sorted[0].order.length);
    this.#left = new Float64Array(samples.classes);
  }

  /** Best first: without a limit on leaves the order makes no difference. */
  grow(): Node {
    const root = this.#node(this.#orders[0], 0, this.#scratch.length, 0);
    this.#seekSplit(root);
    const open = root.best ? [root] : [];
    for (let leaves = 1; open.length > 0 && leaves < this.#maxLeaves; leaves++) {
      let first = 0;
      for (let k = 1; k < open.length; k++) if (open[k].best!.drop > open[first].best!.drop) first = k;
      const [node] = open.splice(first, 1);
      const { left, right } = this.#part(node);
      if (left.best) open.push(left);
      if (right.best) open.push(right);
    }
    return finished(root);
  }

  /** @param order of any column whose range already holds the node's rows */
  #node(order: Int32Array, start: number, end: number, depth: number): Growing {
    const samples = new Array<number>(this.#classes).fill(0);
    const weights = new Array<number>(this.#classes).fill(0);
    for (let k = start; k < end; k++) {
      const row = order[k];
      samples[this.#labels[row]]++;
      weights[this.#labels[row]] += this.#weights[row];
    }
    return { samples, weights, split: null, start, end, depth, best: null };
  }

  #maySplit({ samples, start, end, depth }: Growing): boolean {
    const mixed = samples.filter((count) => count > 0).length > 1;
    return mixed && depth < this.#maxDepth && end - start >= Math.max(this.#minSplit, 2 * this.#minLeaf);
  }

  #seekSplit(node: Growing): void {
    if (this.#maySplit(node)) node.best = this.#bestSplit(node);
  }

  #bestSplit(node: Growing): Candidate | null {
    const { start, end } = node;
    const classWeights = Float64Array.from(node.weights);
    const total = sum(node.weights);
    const squares = classWeights.reduce((all, w) => all + w * w, 0);
    const limits = { minLeaf: this.#minLeaf, minLeafWeight: this.#minLeafWeight };
    const task: SplitTask = { start, end, classWeights, total, squares, ...limits };
    const unsplit = squares / total;
    const same = SAME_SCORE * total;
    let best: BestSplit | null = null;
    let column = 0;
    for (let c = 0; c < this.#columns.length; c++) {
      const ranks = this.#ranks[c];
      const order = this.#orders[c];
      if (ranks[order[start]] === ranks[order[end - 1]]) continue;
      const toBeat = (best?.score ?? unsplit) + same;
      const cut = bestSplit(ranks, order, this.#labels, this.#weights, task, toBeat, same, this.#left);
      if (cut) {
        best = cut;
        column = c;
      }
    }
    if (!best) return null;
    const values = this.#columns[column];
    const order = this.#orders[column];
    const threshold = midpoint(values[order[best.at - 1]], values[order[best.at]]);
    return { column, threshold, leftCount: best.at - start, drop: best.score - unsplit };
  }

  /** Makes a node's best split: partitions its range of every order, keeping each sorted. */
  #part(node: Growing): { left: Growing; right: Growing } {
    const { start, end, depth } = node;
    const { column, threshold, leftCount, drop } = node.best!;
    const chosen = this.#orders[column];
    const middle = start + leftCount;
    for (let k = start; k < end; k++) this.#goesLeft[chosen[k]] = k < middle ? 1 : 0;
    node.best = null;
    const left = this.#node(chosen, start, middle, depth + 1);
    const right = this.#node(chosen, middle, end, depth + 1);
    if (this.#maySplit(left) || this.#maySplit(right)) {
      for (const order of this.#orders) if (order !== chosen) this.#partOrder(order, start, end);
      this.#seekSplit(left);
      this.#seekSplit(right);
    }
    node.split = { column, threshold, gain: drop / sum(node.weights), left, right };
    return { left, right };
  }

  #partOrder(order: Int32Array, start: number, end: number): void {
    const goesLeft = this.#goesLeft;
    const scratch = this.#scratch;
    let to = start;
    let held = 0;
    for (let k = start; k < end; k++) {
      const row = order[k];
      if (goesLeft[row]) order[to++] = row;
      else scratch[held++] = row;
    }
    for (let k = 0; k < held; k++) order[to + k] = scratch[k];
  }
}

/** A threshold t with low < t <= high: between neighbouring doubles the mean may be rounded down to the lower one. */
function midpoint(low: number, high: number): number {
  const mean = low / 2 + high / 2;
  return mean > low && mean <= high ? mean : high;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function finished({ samples, weights, split }: Growing): Node {
  return {
    samples,
    weights,
    split: split && { ...split, left: finished(split.left), right: finished(split.right) },
  };
}

function checkSamples({ columns, labels, classes, weights }: Samples, sorted: readonly SortedColumn[]): void {
  if (columns.length === 0 || labels.length === 0) throw new RangeError('a tree needs rows and columns');
  if (sorted.length !== columns.length) throw new RangeError('each column must be sorted');
  if (sorted[0].order.length === 0) throw new RangeError('a tree needs rows');
  columns.forEach((column, c) => {
    if (column.length !== labels.length) throw new RangeError(`column ${c} has not one value a row`);
    let row = 0;
    // x - x is 0 for finite numbers and NaN for all others.
    while (row < column.length && column[row] - column[row] === 0) row++;
    if (row < column.length)
      throw new RangeError(`column ${c} is ${column[row]} in row ${row}; values must be finite`);
  });
  if (labels.some((label) => label >= classes)) throw new RangeError(`labels must be 0 .. ${classes - 1}`);
  if (weights && (weights.length !== labels.length || !weights.every((w) => w > 0 && Number.isFinite(w)))) {
    throw new RangeError('weights must be above 0, one a row');
  }
}

/** The leaf that a row reaches. */
export function leafOf(tree: Node, value: (column: number) => number): Node {
  let node = tree;
  while (node.split) {
    node = value(node.split.column) < node.split.threshold ? node.split.left : node.split.right;
  }
  return node;
}

export function leafCount(tree: Node): number {
  return tree.split ? leafCount(tree.split.left) + leafCount(tree.split.right) : 1;
}

/** Number of questions on the longest path. */
export function depthOf(tree: Node): number {
  return tree.split ? 1 + Math.max(depthOf(tree.split.left), depthOf(tree.split.right)) : 0;
}
