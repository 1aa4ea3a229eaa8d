/** Tables of measurements, of whatever origin: all that the tree's training and evaluation need. */

import { classOf, NET_LABELS } from '../../src/pipeline/label-vectors';
import { LABELS } from '../../src/pipeline/labels';
import type { Samples } from '../tree/cart';

export interface FeatureTable {
  /** One for each column. */
  readonly ids: readonly string[];
  /** Row-major, `rows x ids.length`, finite. */
  readonly matrix: Float32Array | Float64Array;
  /** A class of `LABELS`, or `tumor` for a tumour of unrecorded type. */
  readonly labels: readonly string[];
  /** Never split between training and testing. */
  readonly groups: readonly string[];
  readonly sources: readonly string[];
  /** For each row the fold of the lesion finder that measured it, which was trained on all other folds. */
  readonly folds: readonly number[];
}

/** The table with only the rows that are wanted, in their order. */
export function someRows(table: FeatureTable, wanted: (row: number) => boolean): FeatureTable {
  const { ids, matrix, labels, groups, sources, folds } = table;
  const rows = [...labels.keys()].filter(wanted);
  const of = <T>(values: readonly T[]): T[] => rows.map((row) => values[row]);
  const kept = new Float64Array(rows.length * ids.length);
  rows.forEach((row, i) => {
    kept.set(matrix.subarray(row * ids.length, (row + 1) * ids.length), i * ids.length);
  });
  return {
    ...{ ids, matrix: kept },
    ...{ labels: of(labels), groups: of(groups), sources: of(sources), folds: of(folds) },
  };
}

/** Columns of a table that hold the network's logits, in the order of NET_LABELS; the tree never sees them. */
export const LOGIT_IDS: readonly string[] = NET_LABELS.map((label) => `logit-${label}`);

/** The rows that a tree can learn from, as columns, with the findings only. */
export interface Learning extends Samples {
  readonly groups: readonly string[];
  readonly sources: readonly string[];
  /** For each row the finder that measured it, which was trained without the row's group. */
  readonly finders: Int8Array;
  /** Each row's number in the table. */
  readonly rows: Int32Array;
}

/**
 * The network's logits of a row, in the order of NET_LABELS.
 *
 * @throws Error where the table holds none
 */
export function logitsOf({ ids, matrix }: Pick<FeatureTable, 'ids' | 'matrix'>, row: number): Float64Array {
  const first = ids.indexOf(LOGIT_IDS[0]);
  if (first < 0) throw new Error("The table does not hold the network's logits.");
  const at = row * ids.length + first;
  return Float64Array.from(matrix.subarray(at, at + LOGIT_IDS.length));
}

/**
 * Rows with a known class, as columns.
 *
 * @param wanted which of the table's rows to take; all by default
 */
export function learningRows(table: FeatureTable, wanted: (row: number) => boolean = () => true): Learning {
  const width = table.ids.length;
  const rows = Int32Array.from(table.labels.keys()).filter(
    (row) => classOf(table.labels[row]) >= 0 && wanted(row),
  );
  const findings = [...table.ids.keys()].filter((column) => !LOGIT_IDS.includes(table.ids[column]));
  return {
    columns: findings.map((c) => Float64Array.from(rows, (row) => table.matrix[row * width + c])),
    labels: Uint8Array.from(rows, (row) => classOf(table.labels[row])),
    classes: LABELS.length,
    groups: Array.from(rows, (row) => table.groups[row]),
    sources: Array.from(rows, (row) => table.sources[row]),
    finders: Int8Array.from(rows, (row) => table.folds[row]),
    rows,
  };
}
