/** Answers to every image of a table by readers that did not see it: all figures are computed from these. */

import type { Answers as Answered } from '../../src/evaluation/figures';
import { argmax } from '../../src/pipeline/argmax';
import { confidenceOf } from '../../src/pipeline/decide';
import { LABELS } from '../../src/pipeline/labels';
import { softmax } from '../../src/pipeline/tree/calibrate';
import type { BlockTable } from '../data/block-tables';
import { type FeatureTable, learningRows, logitsOf } from '../data/samples';
import type { CvOptions, TreeChoice } from '../tree/cross-validation';
import { answerRow, type TrainedReader, trainReader } from '../tree/readers';
import type { Threshold } from '../tree/threshold';

export interface Answers extends Answered {
  /** The class that each reader would name alone, as an index in LABELS. */
  readonly network: Uint8Array;
  readonly findings: Uint8Array;
  /** Class shares in the findings tree's leaf, in the layout of `probabilities`. */
  readonly leaves: Float64Array;
  /** The choices made inside each outer fold; empty for a reader that was not trained here. */
  readonly choices: readonly (TreeChoice & Pick<Threshold, 'leastProbability'>)[];
}

/**
 * Nested cross-validation: in each outer fold everything (weighting, leaf size, depth, pruning, smoothing, calibration,
 * threshold) is chosen by an inner cross-validation on the training rows only, and the held-out rows are answered once.
 * The outer folds are the lesion finders' own: the finder that measured the held-out rows measured none of the training
 * rows, as for a new slice.
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
 * Answers to a hospital by a reader that was trained on the others only.
 *
 * Tree, calibration and threshold come from the others' rows of the home table, without any group that has rows in the
 * hospital; the findings of its own rows come from a finder that never saw it. (If it is one of the home sources, the
 * finders of the home table had seen it when they measured the rows that tree and calibration learn from, so that a
 * small influence remains.)
 */
export function leftOutAnswers(
  main: FeatureTable,
  held: Pick<BlockTable, 'sources' | 'table'>,
  options: CvOptions,
): Answers {
  const reader = trainReader(learningRows(main, isElsewhere(main, held)), main, options);
  const answers = noAnswers(held.table);
  answerRows(reader, held.table, () => true, answers);
  return answers;
}

/** Whether a row of the home table is neither of the hospital nor of anyone who has images in it. */
export function isElsewhere(
  main: FeatureTable,
  { sources, table }: Pick<BlockTable, 'sources' | 'table'>,
): (row: number) => boolean {
  const groups = new Set(table.groups);
  return (row) => !sources.includes(main.sources[row]) && !groups.has(main.groups[row]);
}

interface Writable extends Answers {
  readonly choices: (TreeChoice & Pick<Threshold, 'leastProbability'>)[];
}

function noAnswers({ labels }: FeatureTable): Writable {
  const rows = labels.length;
  return {
    probabilities: new Float64Array(rows * LABELS.length),
    sure: new Uint8Array(rows),
    network: new Uint8Array(rows),
    findings: new Uint8Array(rows),
    leaves: new Float64Array(rows * LABELS.length),
    choices: [],
  };
}

/** Writes a reader's answers to some rows. */
function answerRows(
  reader: TrainedReader,
  table: FeatureTable,
  wanted: (row: number) => boolean,
  { probabilities, sure, network, findings, leaves, choices }: Writable,
): void {
  const { leastProbability } = reader.threshold;
  choices.push({ ...reader.choice, leastProbability });
  for (let row = 0; row < table.labels.length; row++) {
    if (!wanted(row)) continue;
    const answer = answerRow(reader, table, row);
    probabilities.set(answer.probabilities, row * LABELS.length);
    sure[row] = Number(confidenceOf(answer) >= leastProbability[answer.predicted]);
    network[row] = answer.network;
    findings[row] = answer.findings;
    leaves.set(answer.leaf, row * LABELS.length);
  }
}

/** The network's own answer to each row, uncalibrated; no answer is uncertain. */
export function networkAnswers(table: FeatureTable): Answers {
  const { labels } = table;
  return givenAnswers(labels.map((_, row) => softmax([...logitsOf(table, row)].slice(0, LABELS.length))));
}

/** The findings tree's own answer to each row, by the reader that was trained here; no answer is uncertain. */
export function findingsAnswers({ leaves }: Pick<Answers, 'leaves'>): Answers {
  const rows = Array.from({ length: leaves.length / LABELS.length }, (_, row) => [
    ...leaves.subarray(row * LABELS.length, (row + 1) * LABELS.length),
  ]);
  return givenAnswers(rows);
}

/** A reader that was not trained here, given by its probabilities for each row; no answer is uncertain. */
export function givenAnswers(probabilities: readonly (readonly number[])[]): Answers {
  const named = Uint8Array.from(probabilities, (row) => argmax(row));
  return {
    probabilities: Float64Array.from(probabilities.flat()),
    leaves: Float64Array.from(probabilities.flat()),
    sure: new Uint8Array(probabilities.length).fill(1),
    network: named,
    findings: named,
    choices: [],
  };
}
