/**
 * What the choice of a study's rule starts from: answers to single slices by readers that never saw the patient.
 */
import { LABELS } from '../../src/pipeline/labels';
import type { Row } from '../dataset';
import { readOutOfFold } from '../net/outoffold';

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
 * Rows from the lesion finder's out-of-fold files: the softmax of its logits stands in for the reader's own
 * probabilities, and the surest cell of its map for the lesion's score.
 */
export function rowsFromOutOfFold(paths: readonly string[], manifest: readonly Row[]): StudyRow[] {
  const known = new Map(manifest.map((row) => [row.file, row]));
  return paths.flatMap((path) => {
    const { files, logits, maps, mapSide } = readOutOfFold(path);
    const cells = mapSide * mapSide;
    return files.map((file, i) => {
      const row = known.get(file);
      if (!row) throw new Error(`${path} speaks of ${file}, which is not in the manifest.`);
      const probabilities = softmax(logits.subarray(i * LABELS.length, (i + 1) * LABELS.length));
      const highest = maps.subarray(i * cells, (i + 1) * cells).reduce((a, b) => Math.max(a, b));
      const { source, group, label } = row;
      return { file, source, group, label, probabilities, lesion: 1 / (1 + Math.exp(-highest)) };
    });
  });
}

function softmax(logits: Float32Array): number[] {
  const most = Math.max(...logits);
  const powers = Array.from(logits, (logit) => Math.exp(logit - most));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}
