/**
 * Tables of hospitals that a lesion finder measured without having seen them in training: one folder for each block
 * (see ./sources).
 */
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
  /** One for each row. */
  readonly files: readonly string[];
  readonly pointings: readonly (Pointing | null)[];
}

/** The blocks measured so far, sorted by name. */
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
