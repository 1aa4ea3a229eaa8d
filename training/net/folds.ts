import type { Row } from '../data/dataset';
import { assignFolds } from '../data/folds';

/** Seed of the folds: fixed, so that nets of several seeds can be averaged out of fold. */
const FOLD_SEED = 1;

/** The fold of each row of the manifest: the same for the nets, the table and the tree's evaluation. */
export function foldsOf(rows: readonly Row[], folds: number): ReturnType<typeof assignFolds> {
  return assignFolds(rows, folds, FOLD_SEED);
}
