/** The images of the committed table, each with the lesion finder that measures it. */
import { FOLDS } from '../net/finders';
import { foldsOf } from '../net/folds';
import { type Located, readAllRows } from './dataset';
import { isHome, isUsable } from './sources';

export interface HomeRow extends Located {
  /** Fold of the lesion finder that was trained without it. */
  readonly fold: number;
}

/** The images of the sources that are dealt over folds, in the manifests' order. */
export async function homeRows(): Promise<HomeRow[]> {
  const home = (await readAllRows()).filter(({ row }) => isHome(row) && isUsable(row));
  const folds = foldsOf(
    home.map(({ row }) => row),
    FOLDS,
  );
  return home.map((one, i) => ({ ...one, fold: folds[i] }));
}
