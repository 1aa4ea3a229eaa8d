/** Which of the kept cases the history shows. */
import { go, hrefs } from '../state/route';
import { createStore } from '../state/store';
import { type CaseQuery, EVERYTHING } from './search';

export const shown = createStore<CaseQuery>(EVERYTHING);

/** Opens the history, filtered. */
export function showCases(query: Partial<CaseQuery>): void {
  shown.set({ ...EVERYTHING, ...query });
  go(hrefs.history);
}
