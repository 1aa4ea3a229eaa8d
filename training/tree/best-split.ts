/**
 * The best split of a node by one column: the innermost loop of growing a tree, in a file of its own so that engines
 * compile it well.
 */

/** A node's rows, and the limits of a split. */
export interface SplitTask {
  /** The node's range in the column's order. */
  readonly start: number;
  readonly end: number;
  /** Summed weights of each class in the node, of all classes, and the sum of their squares. */
  readonly classWeights: Float64Array;
  readonly total: number;
  readonly squares: number;
  /** Minimum rows and minimum weight of each side. */
  readonly minLeaf: number;
  readonly minLeafWeight: number;
}

/** The split: rows before `at` in the column's order go left. The purer both sides are, the higher `score`. */
export interface BestSplit {
  readonly at: number;
  readonly score: number;
}

/**
 * Finds the split that maximises sum(left class weights squared) / left weight + the same of the right side, which
 * minimises the weighted Gini impurity of the two sides (times minus one, up to a constant).
 *
 * Rows move from right to left one by one, and the sums are updated; these are exact while weights are whole numbers.
 *
 * @param ranks of the column's values, one for each row
 * @param order rows by rising rank
 * @param toBeat the score must be higher than this
 * @param same a later split must be better by this much, so that rounding does not choose
 * @param left scratch, one value for each class
 * @returns null when no split between distinct values beats `toBeat` within the limits
 */
export function bestSplit(
  ranks: Uint16Array | Uint32Array,
  order: Int32Array,
  labels: Uint8Array,
  weights: Float64Array,
  task: SplitTask,
  toBeat: number,
  same: number,
  left: Float64Array,
): BestSplit | null {
  const { start, end, classWeights, total, squares, minLeafWeight } = task;
  const first = start + task.minLeaf;
  const last = end - task.minLeaf;
  left.fill(0);
  let bar = toBeat;
  let best = toBeat;
  let at = -1;
  let leftTotal = 0;
  let leftSquares = 0;
  let rightSquares = squares;
  let row = order[start];
  let rank = ranks[row];
  for (let cut = start + 1; cut <= last; cut++) {
    const label = labels[row];
    const weight = weights[row];
    const before = left[label];
    left[label] = before + weight;
    leftTotal += weight;
    leftSquares += weight * (2 * before + weight);
    rightSquares -= weight * (2 * (classWeights[label] - before) - weight);
    row = order[cut];
    const below = rank;
    rank = ranks[row];
    if (rank === below || cut < first) continue;
    const rightTotal = total - leftTotal;
    // Compares the score with the bar, without a division.
    const beats = leftSquares * rightTotal + rightSquares * leftTotal > bar * leftTotal * rightTotal;
    if (beats && leftTotal >= minLeafWeight && rightTotal >= minLeafWeight) {
      best = leftSquares / leftTotal + rightSquares / rightTotal;
      bar = best + same;
      at = cut;
    }
  }
  return at < 0 ? null : { at, score: best };
}
