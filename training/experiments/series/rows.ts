/** Input to the choice of a series' rule: answers to single slices by readers that never saw the patient. */
import { LABELS } from '../../../src/pipeline/labels';
import { sigmoid } from '../../../src/pipeline/net/index';
import type { FeatureTable } from '../../data/samples';
import type { Answers } from '../../report/protocols';

export interface StudyRow {
  readonly file: string;
  readonly source: string;
  /** The patient. */
  readonly group: string;
  /** A class of LABELS; rows with other labels are not used. */
  readonly label: string;
  /** In the order of LABELS. */
  readonly probabilities: readonly number[];
  /** The finder's probability of a lesion, 0..1; null where there is none. */
  readonly lesion: number | null;
}

/**
 * The reader's calibrated, out-of-fold answers to the table's rows.
 *
 * @param files file name of each row
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
