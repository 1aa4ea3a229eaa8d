/** Entries and studies of this page whose case was there already when they were read. */

export interface Before {
  /** When the case was kept: milliseconds since 1970. */
  readonly when: number;
  /** A study that has more slices now: its case was written anew. */
  readonly grew: boolean;
}

/** By the entry's id, or the study's. */
export const readBefore = new Map<string, Before>();
