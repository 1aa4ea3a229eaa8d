/**
 * Tables of measurements, whoever took them: the tree's training and its evaluation need nothing else.
 */

import { argmax } from '../../src/pipeline/argmax';
import { CLASS_MARGINS } from '../../src/pipeline/findings/findings';
import { classOf, LABELS } from '../../src/pipeline/labels';
import type { Samples } from '../tree/cart';

export interface FeatureTable {
  /** One a column. */
  readonly ids: readonly string[];
  /** Row-major, `rows x ids.length`, finite. */
  readonly matrix: Float32Array | Float64Array;
  /** A class of `LABELS`, or `tumor` for a tumour of unrecorded type. */
  readonly labels: readonly string[];
  /** Never split between training and testing. */
  readonly groups: readonly string[];
  readonly sources: readonly string[];
  /** Of the lesion finder that measured each row: it was trained on all other folds. */
  readonly folds: readonly number[];
}

/** The rows that a tree can learn from, as columns. */
export interface Learning extends Samples {
  readonly groups: readonly string[];
  readonly sources: readonly string[];
  /** Which finder measured each row: one that was trained without its group. */
  readonly finders: Int8Array;
  /** Each row's number in the table. */
  readonly rows: Int32Array;
  /** The network's likeliest class of each row, where the columns tell it. */
  readonly network?: Uint8Array;
}

/** Columns of the class margins, in the order of LABELS; -1 where there is none. */
export function marginsIn(ids: readonly string[]): number[] {
  return CLASS_MARGINS.map((id) => ids.indexOf(id));
}

/**
 * Rows whose class is known, as columns.
 *
 * @param wanted which of the table's rows to take; all when left out
 */
export function learningRows(table: FeatureTable, wanted: (row: number) => boolean = () => true): Learning {
  const width = table.ids.length;
  const rows = Int32Array.from(table.labels.keys()).filter(
    (row) => classOf(table.labels[row]) >= 0 && wanted(row),
  );
  const margins = marginsIn(table.ids);
  const network = (row: number) => argmax(margins.map((column) => table.matrix[row * width + column]));
  return {
    columns: Array.from({ length: width }, (_, c) =>
      Float64Array.from(rows, (row) => table.matrix[row * width + c]),
    ),
    ...(!margins.includes(-1) && { network: Uint8Array.from(rows, network) }),
    labels: Uint8Array.from(rows, (row) => classOf(table.labels[row])),
    classes: LABELS.length,
    groups: Array.from(rows, (row) => table.groups[row]),
    sources: Array.from(rows, (row) => table.sources[row]),
    finders: Int8Array.from(rows, (row) => table.folds[row]),
    rows,
  };
}
