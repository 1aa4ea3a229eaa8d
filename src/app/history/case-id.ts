/** Cases' ids: the time, so that ids are in its order, and chance. */

/** The random part is needed: readings of one batch may share a millisecond. */
export const idAt = (when: number) => `${when.toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

/** Creation time of the id, in milliseconds since 1970. */
export const timeOf = (id: string): number => Number.parseInt(id, 36);

/** Case ids of this page's entries and studies. */
export const caseIds = new Map<string, string>();

/** The case of an entry; an entry from the history has its case's id. */
export const caseIdOf = (entryId: string): string => caseIds.get(entryId) ?? entryId;
