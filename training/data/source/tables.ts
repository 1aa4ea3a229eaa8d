/** Tables of sources that were measured by a finder which never saw the source: one folder a source. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FINDINGS } from '../../../src/pipeline/findings/findings';
import { featureTable } from '../committed-table';
import type { FeatureTable } from '../samples';
import { loadTable, type Pointing } from '../table';

export const SOURCE_TABLES = fileURLToPath(new URL('./tables', import.meta.url));

export interface SourceTable {
  readonly source: string;
  readonly table: FeatureTable;
  readonly pointings: readonly (Pointing | null)[];
}

/** Those that are measured so far, by name. */
export async function sourceTables(): Promise<SourceTable[]> {
  const names = (await readdir(SOURCE_TABLES).catch(() => [])).sort();
  return Promise.all(
    names.map(async (source) => {
      const ids = FINDINGS.map(({ id }) => id);
      const table = await loadTable(join(SOURCE_TABLES, source), ids);
      return { source, table: featureTable(table), pointings: table.rows.map(({ pointing }) => pointing) };
    }),
  );
}
