/**
 * Answers to every image of a table by readers that did not see it: what all figures are computed from.
 */

import type { Answers as Answered } from '../../src/evaluation/figures';
import { LABELS } from '../../src/pipeline/labels';
import { logitsOf, softmax } from '../../src/pipeline/tree/calibrate';
import { type FeatureTable, learningRows, marginsIn } from '../data/samples';
import type { CvOptions, TreeChoice } from '../tree/cross-validation';
import { answerRow, trainReader } from '../tree/readers';

export interface Answers extends Answered {
  /** What was chosen inside each outer fold; empty for a reader that was not trained here. */
  readonly choices: readonly (TreeChoice & { readonly leastProbability: number })[];
}

/**
 * Nested cross-validation: in each outer fold everything (weighting, leaf size, depth, pruning, smoothing, calibration,
 * threshold) is chosen by an inner cross-validation of the training rows alone, and the held-out rows are answered
 * once. The outer folds are the lesion finders' own: the rows answered were measured by a finder that none of the
 * rows learned from was measured by, as a new slice is.
 */
export function nestedAnswers(
  table: FeatureTable,
  options: CvOptions,
  progress: (done: number) => void = () => {},
): Answers {
  const rows = table.labels.length;
  const classes = LABELS.length;
  const probabilities = new Float64Array(rows * classes);
  const sure = new Uint8Array(rows);
  const agree = new Uint8Array(rows);
  const choices: (TreeChoice & { leastProbability: number })[] = [];
  const folds = [...new Set(table.folds)].sort((a, b) => a - b);
  for (const held of folds) {
    const data = learningRows(table, (row) => table.folds[row] !== held);
    const reader = trainReader(data, table.ids, options);
    const { leastProbability } = reader.threshold;
    choices.push({ ...reader.choice, leastProbability });
    for (let row = 0; row < rows; row++) {
      if (table.folds[row] !== held) continue;
      const answer = answerRow(reader, table, row);
      probabilities.set(answer.probabilities, row * classes);
      sure[row] = Number(answer.probabilities[answer.named] >= leastProbability);
      agree[row] = Number(answer.network === answer.named);
    }
    progress(choices.length / folds.length);
  }
  return { probabilities, sure, agree, choices };
}

/** What the network alone says of each row, uncalibrated; it calls everything read. */
export function networkAnswers({ ids, matrix, labels }: FeatureTable): Answers {
  const columns = marginsIn(ids);
  return givenAnswers(
    labels.map((_, row) => softmax(logitsOf(columns.map((column) => matrix[row * ids.length + column])))),
  );
}

/** A reader that was not trained here, by its probabilities for each row; it calls everything read. */
export function givenAnswers(probabilities: readonly (readonly number[])[]): Answers {
  return {
    probabilities: Float64Array.from(probabilities.flat()),
    sure: new Uint8Array(probabilities.length).fill(1),
    agree: new Uint8Array(probabilities.length).fill(1),
    choices: [],
  };
}
