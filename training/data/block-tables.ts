/** Tables of hospitals that were measured by a lesion finder which never saw them: one folder a block (see ./sources). */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { featureTable, TABLE_IDS } from './committed-table';
import type { FeatureTable } from './samples';
import { BLOCKS, type Block } from './sources';
import { loadTable, type Pointing } from './table';

export const BLOCK_TABLES = fileURLToPath(new URL('./blocks', import.meta.url));

export interface BlockTable {
  readonly block: string;
  readonly sources: readonly string[];
  readonly table: FeatureTable;
  /** Of each row. */
  readonly files: readonly string[];
  readonly pointings: readonly (Pointing | null)[];
}

/** Those that are measured so far, by name. */
export async function blockTables(): Promise<BlockTable[]> {
  const names = (await readdir(BLOCK_TABLES).catch(() => [])).sort() as Block[];
  return Promise.all(
    names.map(async (block) => {
      const table = await loadTable(join(BLOCK_TABLES, block), TABLE_IDS);
      return {
        block,
        sources: BLOCKS[block],
        table: featureTable(table),
        files: table.rows.map(({ file }) => file),
        pointings: table.rows.map(({ pointing }) => pointing),
      };
    }),
  );
}
