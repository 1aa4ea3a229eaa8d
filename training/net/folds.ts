import type { Row } from '../data/dataset';
import { assignFolds } from '../data/folds';
import { isHome } from '../data/sources';

/** Fixed, so that nets of several seeds can be averaged out of fold. */
const FOLD_SEED = 1;

/**
 * The fold of each row: the same for the nets, the table and the tree's evaluation. -1 for sources that are not
 * distributed over folds: they train every fold's network and test none.
 */
export function foldsOf(rows: readonly Row[], folds: number): Int8Array {
  const home = rows.filter(isHome);
  const dealt = assignFolds(home, folds, FOLD_SEED);
  const foldOf = new Map(home.map((row, i) => [row.group, dealt[i]]));
  return Int8Array.from(rows, (row) => (isHome(row) ? foldOf.get(row.group)! : -1));
}
