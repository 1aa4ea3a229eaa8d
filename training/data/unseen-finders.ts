import type { Net } from '../../src/pipeline/net/index';
import { readFinders } from '../net/finders';
import { loadTable } from './table';

/**
 * For each group of the committed table, the lesion finder that never saw it, ready to run.
 *
 * @throws Error when the table or a finder is missing or damaged
 */
export async function unseenFinders(): Promise<ReadonlyMap<string, Net>> {
  const { rows } = await loadTable();
  const finders = await readFinders();
  return new Map(rows.map(({ group, fold }) => [group, finders[fold]]));
}
