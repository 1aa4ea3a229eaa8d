/** Answers to a source by a reader that learned from the other sources alone. */
import { LABELS } from '../../src/pipeline/labels';
import { type FeatureTable, learningRows } from '../data/samples';
import type { SourceTable } from '../data/source/tables';
import type { Answers } from '../report/protocols';
import type { CvOptions } from '../tree/cross-validation';
import { answerRow, trainReader } from '../tree/readers';

/**
 * Tree, calibration and threshold come from the other sources' rows of the main table; the findings of the source's
 * own rows from a finder that never saw the source. (The main table's finders had seen it: they measured the rows that
 * tree and calibration learn from, so that a little of the source remains in these.)
 */
export function leftOutAnswers(main: FeatureTable, held: SourceTable, options: CvOptions): Answers {
  const data = learningRows(main, (row) => main.sources[row] !== held.source);
  const reader = trainReader(data, main.ids, options);
  const { leastProbability } = reader.threshold;
  const rows = held.table.labels.length;
  const probabilities = new Float64Array(rows * LABELS.length);
  const sure = new Uint8Array(rows);
  const agree = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const answer = answerRow(reader, held.table, row);
    probabilities.set(answer.probabilities, row * LABELS.length);
    sure[row] = Number(answer.probabilities[answer.named] >= leastProbability);
    agree[row] = Number(answer.network === answer.named);
  }
  return { probabilities, sure, agree, choices: [{ ...reader.choice, leastProbability }] };
}
