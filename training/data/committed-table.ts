import { FINDINGS } from '../../src/pipeline/findings/findings';
import { type FeatureTable, LOGIT_IDS } from './samples';
import { loadTable, type Table } from './table';

/** Columns of the table: the findings, then the network's logits. */
export const TABLE_IDS: readonly string[] = [...FINDINGS.map(({ id }) => id), ...LOGIT_IDS];

/**
 * The committed table of findings, as the tree's training takes it.
 *
 * @throws Error when it is missing, damaged, or not of this version of the pipeline
 */
export async function committedTable(): Promise<FeatureTable & { readonly table: Table }> {
  const table = await loadTable(undefined, TABLE_IDS);
  return { ...featureTable(table), table };
}

export function featureTable({ features, values, rows }: Table): FeatureTable {
  return {
    ids: features,
    matrix: values,
    labels: rows.map(({ label }) => label),
    groups: rows.map(({ group }) => group),
    sources: rows.map(({ source }) => source),
    folds: rows.map(({ fold }) => fold),
  };
}
