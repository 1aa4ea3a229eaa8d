/**
 * From a table to a reader: the findings tree, the joint calibration of tree and network, and the thresholds for
 * `uncertain`. Everything is chosen by cross-validation inside the rows that it is given.
 */
import { type Combined, combineReaders, confidenceOf } from '../../src/pipeline/decide';
import type { Calibration } from '../../src/pipeline/tree/calibrate';
import { type FeatureTable, type Learning, logitsOf } from '../data/samples';
import { fitCalibration } from './calibration';
import { leafOf } from './cart';
import { type Chosen, type CvOptions, chooseTree } from './cross-validation';
import { leafProbabilities } from './ml-cart-json';
import { chooseThreshold, type Threshold } from './threshold';

export interface TrainedReader extends Chosen {
  readonly calibration: Calibration;
  readonly threshold: Threshold;
}

/** A reader's answer to one row of a table, as in the pipeline. */
export interface RowAnswer extends Combined {
  /** Class shares in the findings tree's leaf, in the order of `probabilities`. */
  readonly leaf: readonly number[];
}

/** @param table that the data's rows come from */
export function trainReader(data: Learning, table: FeatureTable, options: CvOptions): TrainedReader {
  const chosen = chooseTree(data, options);
  const answers = chosen.outOfFold.flatMap(({ probabilities }) =>
    Array.from(data.labels, (label, row) => ({
      logits: [...logitsOf(table, data.rows[row])],
      leaf: [...probabilities.subarray(row * data.classes, (row + 1) * data.classes)],
      label,
    })),
  );
  const calibration = fitCalibration(answers);
  const graded = answers.map(({ logits, leaf, label }) => {
    const combined = combineReaders(calibration, logits, leaf);
    return { confidence: confidenceOf(combined), predicted: combined.predicted, label };
  });
  return { ...chosen, calibration, threshold: chooseThreshold(graded, data.classes) };
}

export function answerRow(
  { tree, choice, calibration }: TrainedReader,
  table: FeatureTable,
  row: number,
): RowAnswer {
  const { matrix, ids } = table;
  const leaf = leafProbabilities(
    leafOf(tree, (column) => matrix[row * ids.length + column]),
    choice.smoothing,
  );
  return { ...combineReaders(calibration, logitsOf(table, row), leaf), leaf };
}
