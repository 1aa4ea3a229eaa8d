/**
 * Answers to every image of a table by trees that did not see it: what all figures are computed from.
 */
import { leafOf, type Node } from '../cart';
import { type CvOptions, chooseTree, mostOf, type TreeChoice } from '../cross-validation';
import { assignFolds } from '../folds';
import { leafProbabilities } from '../ml-cart-json';
import { type FeatureTable, learningRows } from '../samples';
import { chooseThreshold } from '../threshold';
import { withEvidence } from '../with-evidence';

export interface Answers {
  /** Row-major, rows of the table x classes. */
  readonly probabilities: Float64Array;
  /** 1 where the answer reached the threshold of its fold: the slice counts as read. */
  readonly read: Uint8Array;
  /** What was chosen inside each outer fold; empty for a reader that was not trained here. */
  readonly choices: readonly (TreeChoice & { readonly leastProbability: number })[];
}

/**
 * Nested cross-validation: in each outer fold everything (evidence weights, weighting, leaf size, depth, pruning, smoothing, threshold)
 * is learned from and chosen by an inner cross-validation of the training rows alone, and the held-out rows are answered once.
 *
 * @param unit what is never split, outside and inside: `group` (a patient, a cluster of near-duplicates), or `image`,
 * the record-wise protocol of much published work, which lets slices of a patient stand on both sides
 */
export function nestedAnswers(
  table: FeatureTable,
  options: CvOptions,
  unit: 'group' | 'image',
  outerFolds: number,
  progress: (done: number) => void = () => {},
): Answers {
  const groups = unit === 'group' ? table.groups : table.groups.map((_, row) => `image ${row}`);
  const own: FeatureTable = { ...table, groups };
  const rows = groups.map((group, i) => ({ group, label: table.labels[i], source: table.sources[i] }));
  const fold = assignFolds(rows, outerFolds, options.seed - 1);
  const classes = learningRows(own).classes;
  const probabilities = new Float64Array(rows.length * classes);
  const read = new Uint8Array(rows.length);
  const choices: (TreeChoice & { leastProbability: number })[] = [];
  for (let f = 0; f < outerFolds; f++) {
    const train = (row: number) => fold[row] !== f;
    const stacked = withEvidence(own, options.seed, train).table;
    const data = learningRows(stacked, train);
    const { tree, choice, outOfFold } = chooseTree(data, options);
    const { leastProbability } = chooseThreshold(data.labels, data.classes, outOfFold);
    choices.push({ ...choice, leastProbability });
    rows.forEach((_, row) => {
      if (fold[row] !== f) return;
      const answer = answerRow(tree, stacked, row, choice.smoothing);
      probabilities.set(answer, row * classes);
      read[row] = answer[mostOf(answer)] >= leastProbability ? 1 : 0;
    });
    progress((f + 1) / outerFolds);
  }
  return { probabilities, read, choices };
}

function answerRow(tree: Node, { matrix, ids }: FeatureTable, row: number, smoothing: number): number[] {
  return leafProbabilities(
    leafOf(tree, (column) => matrix[row * ids.length + column]),
    smoothing,
  );
}

/** A reader that was not trained here, by its probabilities for each row; it calls everything read. */
export function givenAnswers(probabilities: readonly (readonly number[])[]): Answers {
  return {
    probabilities: Float64Array.from(probabilities.flat()),
    read: new Uint8Array(probabilities.length).fill(1),
    choices: [],
  };
}
