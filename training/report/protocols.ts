/**
 * Answers to every image of a table by readers that did not see it: what all figures are computed from.
 */

import type { Answers as Answered } from '../../src/evaluation/figures';
import { LABELS } from '../../src/pipeline/labels';
import { softmax } from '../../src/pipeline/tree/calibrate';
import { type FeatureTable, learningRows, logitsOf } from '../data/samples';
import type { SourceTable } from '../data/source/tables';
import type { CvOptions, TreeChoice } from '../tree/cross-validation';
import { answerRow, type TrainedReader, trainReader } from '../tree/readers';

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
  const answers = noAnswers(table);
  const folds = [...new Set(table.folds)].sort((a, b) => a - b);
  for (const [done, held] of folds.entries()) {
    const reader = trainReader(
      learningRows(table, (row) => table.folds[row] !== held),
      table,
      options,
    );
    answerRows(reader, table, (row) => table.folds[row] === held, answers);
    progress((done + 1) / folds.length);
  }
  return answers;
}

/**
 * Answers to a source by a reader that learned from the other sources alone.
 *
 * Tree, calibration and threshold come from the other sources' rows of the main table; the findings of the source's
 * own rows from a finder that never saw the source. (The main table's finders had seen it: they measured the rows that
 * tree and calibration learn from, so that a little of the source remains in these.)
 */
export function leftOutAnswers(main: FeatureTable, held: SourceTable, options: CvOptions): Answers {
  const reader = trainReader(
    learningRows(main, (row) => main.sources[row] !== held.source),
    main,
    options,
  );
  const answers = noAnswers(held.table);
  answerRows(reader, held.table, () => true, answers);
  return answers;
}

interface Writable extends Answers {
  readonly choices: (TreeChoice & { readonly leastProbability: number })[];
}

function noAnswers({ labels }: FeatureTable): Writable {
  const rows = labels.length;
  return {
    probabilities: new Float64Array(rows * LABELS.length),
    sure: new Uint8Array(rows),
    agree: new Uint8Array(rows),
    choices: [],
  };
}

/** Writes a reader's answers to some rows. */
function answerRows(
  reader: TrainedReader,
  table: FeatureTable,
  wanted: (row: number) => boolean,
  { probabilities, sure, agree, choices }: Writable,
): void {
  const { leastProbability } = reader.threshold;
  choices.push({ ...reader.choice, leastProbability });
  for (let row = 0; row < table.labels.length; row++) {
    if (!wanted(row)) continue;
    const answer = answerRow(reader, table, row);
    probabilities.set(answer.probabilities, row * LABELS.length);
    sure[row] = Number(answer.probabilities[answer.named] >= leastProbability);
    agree[row] = Number(answer.network === answer.findings);
  }
}

/** What the network alone says of each row, uncalibrated; it calls everything read. */
export function networkAnswers(table: FeatureTable): Answers {
  const { labels } = table;
  return givenAnswers(labels.map((_, row) => softmax([...logitsOf(table, row)].slice(0, LABELS.length))));
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
