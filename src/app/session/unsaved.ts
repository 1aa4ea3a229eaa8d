/** Where each result of this page is besides on the screen: closing or reloading the page loses those that are nowhere else. */
export type KeptIn = 'nowhere' | 'file' | 'history';

/** By entry. */
const results = new Map<string, KeptIn>();

/** A result has been made, or made anew. */
export const resultMade = (entryId: string): void => void results.set(entryId, 'nowhere');

export function resultKept(entryId: string): void {
  if (results.has(entryId)) results.set(entryId, 'history');
}

/** Written to a file by the user; a result that is in the history stays counted there. */
export function resultSaved(entryId: string): void {
  if (results.get(entryId) === 'nowhere') results.set(entryId, 'file');
}

export const forgetResults = (): void => results.clear();

export function countResults(where: KeptIn): number {
  let count = 0;
  for (const one of results.values()) if (one === where) count++;
  return count;
}
