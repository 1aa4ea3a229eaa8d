/** Cases' ids: the time, so that ids are in its order, and chance. */

/** Readings of one batch may share a millisecond. */
export const idAt = (when: number) => `${when.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

/** When the id was made, in milliseconds since 1970. */
export const timeOf = (id: string): number => Number.parseInt(id, 36);

/** Cases of this page's entries and studies, by their ids. */
export const caseIds = new Map<string, string>();

/** The case of an entry: of one from the history, its own id. */
export const caseIdOf = (entryId: string): string => caseIds.get(entryId) ?? entryId;
