/**
 * Leaving the page loses what is being read, results that are nowhere else, and what was just typed: the browser asks
 * first. Counts of what was left are kept in the tab, so that the next page can say where the results are.
 */
import { type EmptiedList, emptiedList } from './emptied-list';
import { clear, isReading, session } from './session';
import { countResults } from './unsaved';
import { isUnstored } from './unstored';

const KEY = 'dendrite.left';

let unasked = false;

/** The user has agreed to leave, so the browser need not ask. */
export function leaveUnasked(): void {
  unasked = true;
}

export function startLeaving(): void {
  emptiedList.set({ left: takeNote() });
  addEventListener('beforeunload', (event) => {
    if (unasked || !(isReading() || countResults('nowhere') > 0 || isUnstored())) return;
    event.preventDefault();
    // For browsers older than 2024.
    event.returnValue = true;
  });
  addEventListener('pagehide', note);
  // A phone's browser may discard pages in the background without notice, so the counts are stored now.
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && note());
  // Users who open something new have seen the notice.
  session.subscribe(
    () => emptiedList.get().left && session.get().entries.length > 0 && emptiedList.set({ left: null }),
  );
}

/** Empties the list, and tells the user where its results are. */
export function clearList(): void {
  const kept = countResults('history');
  clear();
  emptiedList.set({ left: kept > 0 ? { by: 'cleared', kept, lost: 0, unread: 0 } : null });
}

function note(): void {
  const unread = session
    .get()
    .entries.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  const [kept, lost] = [countResults('history'), countResults('nowhere')];
  try {
    if (kept + lost + unread === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify({ kept, lost, unread }));
  } catch {
    // Without session storage only the history can tell.
  }
}

function takeNote(): EmptiedList | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const { kept, lost, unread } = JSON.parse(text ?? '{}');
    const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
    return [kept, lost, unread].every(isCount) ? { by: 'reloaded', kept, lost, unread } : null;
  } catch {
    return null;
  }
}
