/**
 * Chooses a tree by group-wise cross-validation, using only the rows that it is given.
 *
 * What is chosen: how rows are weighted, the minimum rows of a leaf, the depth, and how far to prune. For each
 * combination of the first three the tree of all rows gives a pruning path; its subtrees are represented by the
 * geometric means of neighbouring alphas (Breiman et al. 1984, section 3.4.2), and each alpha is scored on the folds'
 * own trees.
 *
 * The score is the mean over folds of the balanced accuracy. Either the best candidate is taken, or of all within one
 * standard error of it the one with the fewest leaves (Breiman's 1-SE rule): a shorter path for a person to follow, at
 * a loss that the evaluation reports.
 */

import { balancedAccuracy, confusionMatrix, mean, standardError } from '../../src/evaluation/metrics';
import { argmax } from '../../src/pipeline/argmax';
import { assignFolds } from '../data/folds';
import type { Learning } from '../data/samples';
import { type GrowOptions, growTree, leafOf, type Node, sortColumns } from './cart';
import { leafProbabilities } from './ml-cart-json';
import { restrict } from './presort';
import { pruningPath, type Subtree, truncate } from './prune';
import { rounded } from './rounding';
import { rowWeights, type Weighting } from './weighting';

export interface TreeGrid {
  readonly weightings: readonly Weighting[];
  readonly minLeaves: readonly number[];
  readonly maxDepths: readonly number[];
  /** Subtrees with more leaves are not considered. */
  readonly maxLeaves: number;
  /** Candidates for the smoothing of the leaves, in pseudo-rows. */
  readonly smoothings: readonly number[];
}

export interface CvOptions {
  readonly grid: TreeGrid;
  /**
   * Number of folds of groups, drawn again for each repeat; or one fold for each finder: the rows that one finder
   * measured are tested by a tree from the others' rows, as a new finder will be used.
   */
  readonly folds: number | 'finders';
  /** Number of cross-validations with different folds, averaged, since a single one is noisy. 1 with finders' folds. */
  readonly repeats: number;
  readonly seed: number;
  readonly rule: 'one-standard-error' | 'best';
}

/** The result of cross-validation. */
export interface TreeChoice {
  readonly weighting: Weighting;
  readonly minLeaf: number;
  readonly maxDepth: number;
  readonly alpha: number;
  readonly leaves: number;
  /** Mean over folds of the balanced accuracy, and the standard error of that mean. */
  readonly score: number;
  readonly standardError: number;
  readonly smoothing: number;
}

/** The answer to every row by the tree of a fold that it was not in. */
export interface OutOfFold {
  /** Row-major, rows x classes. */
  readonly probabilities: Float64Array;
  readonly fold: Int8Array;
}

export interface Chosen {
  readonly choice: TreeChoice;
  /** The tree of all rows, as chosen. */
  readonly tree: Node;
  /** One for each repeat. */
  readonly outOfFold: readonly OutOfFold[];
  /** Scores of all candidates, for the report: one line for each setting and alpha. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly weighting: Weighting;
  readonly minLeaf: number;
  readonly maxDepth: number;
  readonly alpha: number;
  /** Leaves of the tree of all rows, pruned at `alpha`. */
  readonly leaves: number;
  readonly scores: readonly number[];
}

/** @throws RangeError where fewer than two folds have rows, or no split of these rows helps to separate the classes */
export function chooseTree(data: Learning, options: CvOptions): Chosen {
  const { grid } = options;
  const splits = makeSplits(data, options);
  if (splits.length < 2) throw new RangeError('cross-validation needs rows of at least two folds');
  const growerOf = growers(data);
  const everyone = growerOf(new Uint8Array(data.labels.length).fill(1));
  const parts = splits.map(({ train }) => growerOf(train));
  const candidates: Candidate[] = [];
  // Growth is greedy, so a tree of a lower depth is the deepest tree cut off. So only the deepest is grown.
  const maxDepth = Math.max(...grid.maxDepths);
  const grown = new Map<string, { whole: Node; parts: Node[] }>();
  for (const weighting of grid.weightings) {
    for (const minLeaf of grid.minLeaves) {
      const grow = (grower: Grower) => grower(weighting, { minLeaf, maxDepth });
      const trees = { whole: grow(everyone), parts: parts.map(grow) };
      grown.set(`${weighting} ${minLeaf}`, trees);
      for (const depth of grid.maxDepths) {
        const setting = { weighting, minLeaf, maxDepth: depth };
        candidates.push(...scoreSetting(data, splits, trees, setting, grid.maxLeaves));
      }
    }
  }
  const best = select(candidates, options.rule);
  const { whole, parts: ofFolds } = grown.get(`${best.weighting} ${best.minLeaf}`)!;
  const cut = (node: Node) => subtreeAt(pruningPath(truncate(node, best.maxDepth)), best.alpha).tree;
  const tree = cut(whole);
  const { smoothing, outOfFold } = chooseSmoothing(data, splits, ofFolds.map(cut), best.weighting, options);
  const { scores, ...chosen } = best;
  const choice = { ...chosen, score: mean(scores), standardError: standardError(scores), smoothing };
  return { choice, tree, outOfFold, candidates };
}

interface FoldSplit {
  readonly repeat: number;
  /** 1 for training rows. */
  readonly train: Uint8Array;
  readonly test: Int32Array;
  readonly fold: Int8Array;
}

function makeSplits(data: Learning, { folds, repeats, seed }: CvOptions): FoldSplit[] {
  const rows = data.groups.map((group, i) => ({
    group,
    label: String(data.labels[i]),
    source: data.sources[i],
  }));
  const splits: FoldSplit[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const fold = folds === 'finders' ? data.finders : assignFolds(rows, folds, seed + repeat);
    for (const f of new Set(fold)) {
      const train = Uint8Array.from(fold, (of) => (of === f ? 0 : 1));
      const test = Int32Array.from(fold.keys()).filter((i) => fold[i] === f);
      if (test.length > 0 && test.length < fold.length) splits.push({ repeat, train, test, fold });
    }
  }
  return splits;
}

/** Grows a tree from some rows, as often as needed. */
type Grower = (weighting: Weighting, options: GrowOptions) => Node;

/** Returns a grower for the training rows (1 for each). Thresholds are rounded to two significant digits. */
function growers(data: Learning): (member: Uint8Array) => Grower {
  const sorted = sortColumns(data);
  return (member) => {
    const own = restrict(sorted, member);
    return (weighting, options) => {
      const weights = rowWeights(data, weighting, member);
      return rounded(growTree({ ...data, weights }, options, own), { ...data, weights }, member);
    };
  };
}

function scoreSetting(
  data: Learning,
  splits: readonly FoldSplit[],
  trees: { whole: Node; parts: readonly Node[] },
  setting: { weighting: Weighting; minLeaf: number; maxDepth: number },
  maxLeaves: number,
): Candidate[] {
  const path = pruningPath(truncate(trees.whole, setting.maxDepth));
  const parts = trees.parts.map((part) => pruningPath(truncate(part, setting.maxDepth)));
  return path.flatMap((subtree, k) => {
    if (subtree.leaves > maxLeaves || subtree.leaves < 2) return [];
    const alpha = betweenAlphas(path, k);
    const scores = splits.map((split, s) => scoreOn(data, split, subtreeAt(parts[s], alpha).tree));
    return [{ ...setting, alpha, leaves: subtree.leaves, scores }];
  });
}

/** The geometric mean of a subtree's alpha and the next one's represents the interval between them. */
function betweenAlphas(path: readonly Subtree[], k: number): number {
  return k + 1 < path.length ? Math.sqrt(path[k].alpha * path[k + 1].alpha) : path[k].alpha;
}

function subtreeAt(path: readonly Subtree[], alpha: number): Subtree {
  return path.findLast((subtree) => subtree.alpha <= alpha) ?? path[0];
}

function scoreOn(data: Learning, { test }: FoldSplit, tree: Node): number {
  const answers = Uint8Array.from(test, (row) => argmax(leafOf(tree, (c) => data.columns[c][row]).weights));
  const truth = Uint8Array.from(test, (row) => data.labels[row]);
  return balancedAccuracy(confusionMatrix(truth, answers, data.classes), data.classes);
}

function select(candidates: readonly Candidate[], rule: CvOptions['rule']): Candidate {
  if (candidates.length === 0) throw new RangeError('no split of these rows helps to tell the classes apart');
  const means = candidates.map(({ scores }) => mean(scores));
  const best = argmax(means);
  if (rule === 'best') return candidates[best];
  const least = means[best] - standardError(candidates[best].scores);
  let chosen = best;
  candidates.forEach(({ leaves }, k) => {
    if (means[k] < least) return;
    const simpler = leaves - candidates[chosen].leaves;
    if (simpler < 0 || (simpler === 0 && means[k] > means[chosen])) chosen = k;
  });
  return candidates[chosen];
}

/**
 * The smoothing with the lowest log-loss of out-of-fold probabilities, with rows weighted as in training. Losses are
 * rounded before they are compared: `Math.log` may differ between engines in its last bit.
 */
function chooseSmoothing(
  data: Learning,
  splits: readonly FoldSplit[],
  trees: readonly Node[],
  weighting: Weighting,
  { grid, repeats }: CvOptions,
): { smoothing: number; outOfFold: OutOfFold[] } {
  const everyone = new Uint8Array(data.labels.length).fill(1);
  const weights = rowWeights(data, weighting, everyone);
  let least = Number.POSITIVE_INFINITY;
  let smoothing = grid.smoothings[0];
  let outOfFold: OutOfFold[] = [];
  for (const candidate of grid.smoothings) {
    const answers = answersOf(data, splits, trees, candidate, repeats);
    const loss = Math.round(mean(answers.map((a) => logLoss(data, a.probabilities, weights))) * 1e9);
    if (loss < least) {
      least = loss;
      smoothing = candidate;
      outOfFold = answers;
    }
  }
  return { smoothing, outOfFold };
}

function answersOf(
  data: Learning,
  splits: readonly FoldSplit[],
  trees: readonly Node[],
  smoothing: number,
  repeats: number,
): OutOfFold[] {
  const answers = Array.from({ length: repeats }, (_, repeat) => ({
    probabilities: new Float64Array(data.labels.length * data.classes),
    fold: splits.find((split) => split.repeat === repeat)?.fold ?? new Int8Array(data.labels.length),
  }));
  splits.forEach(({ repeat, test }, s) => {
    for (const row of test) {
      const leaf = leafOf(trees[s], (c) => data.columns[c][row]);
      answers[repeat].probabilities.set(leafProbabilities(leaf, smoothing), row * data.classes);
    }
  });
  return answers;
}

function logLoss(data: Learning, probabilities: Float64Array, weights: Float64Array): number {
  let loss = 0;
  let total = 0;
  data.labels.forEach((label, i) => {
    // Rounded leaves may hold a zero; one wrong row must not make the loss infinite.
    const p = Math.max(1e-6, probabilities[i * data.classes + label]);
    loss -= weights[i] * Math.log(p);
    total += weights[i];
  });
  return loss / total;
}
