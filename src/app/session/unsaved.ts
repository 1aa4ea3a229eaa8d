/**
 * Where else each result of this page exists: results that are nowhere else are lost when the page is closed or
 * reloaded.
 */
export type KeptIn = 'nowhere' | 'file' | 'history';

/** By entry id. */
const results = new Map<string, KeptIn>();

/** A result was made, for the first time or again. */
export const resultMade = (entryId: string): void => void results.set(entryId, 'nowhere');

export function resultKept(entryId: string): void {
  if (results.has(entryId)) results.set(entryId, 'history');
}

/** The user saved the result to a file; a result in the history still counts as there. */
export function resultSaved(entryId: string): void {
  if (results.get(entryId) === 'nowhere') results.set(entryId, 'file');
}

export const forgetResults = (): void => results.clear();

export function countResults(where: KeptIn): number {
  let count = 0;
  for (const one of results.values()) if (one === where) count++;
  return count;
}
