/**
 * What the choice of a study's rule starts from: answers to single slices by readers that never saw the patient.
 */
import { LABELS } from '../../../src/pipeline/labels';
import { sigmoid } from '../../../src/pipeline/net/index';
import type { FeatureTable } from '../../data/samples';
import type { Answers } from '../../report/protocols';

export interface StudyRow {
  readonly file: string;
  readonly source: string;
  /** The patient. */
  readonly group: string;
  /** A class of LABELS; rows of other labels are no use here. */
  readonly label: string;
  /** In the order of LABELS. */
  readonly probabilities: readonly number[];
  /** 0..1, how sure the finder is of a lesion; null where there is none to ask. */
  readonly lesion: number | null;
}

/**
 * The reader's calibrated, out-of-fold answers to the table's rows.
 *
 * @param files name of each row's file
 * @param wanted rows to take
 */
export function studyRows(
  { ids, matrix, sources, groups, labels }: FeatureTable,
  files: readonly string[],
  { probabilities }: Answers,
  wanted: (row: number) => boolean = () => true,
): StudyRow[] {
  const score = ids.indexOf('lesion-score');
  return [...files.keys()].filter(wanted).map((row) => ({
    ...{ file: files[row], source: sources[row], group: groups[row], label: labels[row] },
    probabilities: [...probabilities.subarray(row * LABELS.length, (row + 1) * LABELS.length)],
    lesion: score < 0 ? null : sigmoid(matrix[row * ids.length + score]),
  }));
}
