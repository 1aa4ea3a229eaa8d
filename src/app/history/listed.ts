/** The kept readings that the history shows. */
import type { Case, CaseSummary } from '../state/schema';
import { createStore } from '../state/store';

/** One entry of the history. */
export interface Kept {
  /** Its key in the database, which another page's records need not have as text. */
  readonly key: IDBValidKey;
  /** Null where the record is damaged, or none of this app's. */
  readonly kept: Case | null;
  /** Its summary's: whether the answer may be shown. */
  readonly firstRead: CaseSummary['firstRead'];
}

export interface History {
  /** Those that were asked for so far; null before the first are. */
  readonly cases: readonly Kept[] | null;
  /** How many there are. */
  readonly total: number;
}

/** How often something was said of a case: who shows what was said looks again. */
export const annotated = createStore<{ readonly count: number }>({ count: 0 });

export const history = createStore<History>({ cases: null, total: 0 });
