import type { Case, CaseSummary } from '../state/schema';
import { createStore } from '../state/store';

/** One entry of the history. */
export interface Kept {
  /** Its key in the database, which may not be text in another page's records. */
  readonly key: IDBValidKey;
  /** Null where the record is damaged, or not from this app. */
  readonly kept: Case | null;
  /** From its summary: whether the answer may be shown. */
  readonly firstRead: CaseSummary['firstRead'];
}

export interface History {
  /** Those loaded so far; null before the first load. */
  readonly cases: readonly Kept[] | null;
  /** Number of all cases. */
  readonly total: number;
}

/** Counts annotations of cases, so that screens that show them are updated. */
export const annotated = createStore<{ readonly count: number }>({ count: 0 });

export const history = createStore<History>({ cases: null, total: 0 });
