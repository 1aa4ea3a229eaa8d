/**
 * From findings to a reader: the tree, the calibration of tree and network together, and the threshold of `uncertain`.
 * Everything is chosen by cross-validation inside the rows that it is given.
 */
import { type Calibrated, type Calibration, calibrate, logitsOf } from '../../src/pipeline/tree/calibrate';
import { type FeatureTable, type Learning, marginsIn } from '../data/samples';
import { fitCalibration } from './calibration';
import { leafOf } from './cart';
import { type Chosen, type CvOptions, chooseTree } from './cross-validation';
import { leafProbabilities } from './ml-cart-json';
import { chooseThreshold, type Graded, type Threshold } from './threshold';

export interface TrainedReader extends Chosen {
  readonly calibration: Calibration;
  readonly threshold: Threshold;
}

/** @param ids of the data's columns, the class margins among them */
export function trainReader(data: Learning, ids: readonly string[], options: CvOptions): TrainedReader {
  const chosen = chooseTree(data, options);
  const margins = marginsIn(ids);
  const marginsOf = (row: number) => margins.map((column) => data.columns[column][row]);
  const answers = chosen.outOfFold.flatMap(({ probabilities }) =>
    Array.from(data.labels, (label, row) => {
      const leaf = [...probabilities.subarray(row * data.classes, (row + 1) * data.classes)];
      return { margins: marginsOf(row), leaf, label };
    }),
  );
  const calibration = fitCalibration(
    answers.map(({ margins: own, leaf, label }) => ({ logits: logitsOf(own), leaf, label })),
  );
  const graded = answers.map(({ margins: own, leaf, label }) =>
    grade(calibrate(calibration, own, leaf), label),
  );
  return { ...chosen, calibration, threshold: chooseThreshold(graded) };
}

function grade({ probabilities, named, network }: Calibrated, label: number): Graded {
  return { confidence: probabilities[named], agree: network === named, right: named === label };
}

/** What a reader says of one row of a table, as the pipeline would. */
export function answerRow(
  { tree, choice, calibration }: TrainedReader,
  { matrix, ids }: FeatureTable,
  row: number,
): Calibrated {
  const value = (column: number) => matrix[row * ids.length + column];
  const leaf = leafProbabilities(leafOf(tree, value), choice.smoothing);
  return calibrate(calibration, marginsIn(ids).map(value), leaf);
}
