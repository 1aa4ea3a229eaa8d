/**
 * Old entries are let go, and an entry says so: up to which, its digest and its time, how many, and after how many days.
 * So a beginning that was cut off needs a false entry; here is what shows that one is false.
 */

import type { AuditEntry } from '../../state/schema';

const DAY = 24 * 3600 * 1000;

/** What an earlier export tells of entries that are gone. */
export interface Earlier {
  readonly entries?: readonly AuditEntry[];
  /** For how long entries stayed then. */
  readonly days?: number;
}

/** What can be true at the time when a log is looked at. */
export interface Terms {
  /** For how long the host lets entries stay now. */
  readonly days: number;
  readonly now: number;
}

type NewEntry = Omit<AuditEntry, 'seq' | 'previous' | 'digest'>;

/** @param gone the oldest entries, which are to go; at least one */
export function trimEntry(gone: readonly AuditEntry[], when: number, days: number): NewEntry {
  const last = gone[gone.length - 1];
  const youngest = Math.max(...gone.map((entry) => entry.when));
  const facts = { upTo: last.seq, digest: last.digest, count: gone.length, youngest, days };
  return { when, event: 'trimmed', about: null, facts };
}

export const isOld = ({ when }: Pick<AuditEntry, 'when'>, now: number, days: number): boolean =>
  when < now - days * DAY;

interface Trim extends Pick<AuditEntry, 'seq' | 'when'> {
  readonly upTo: number;
  readonly digest: string;
  readonly count: number;
  readonly youngest: number;
  readonly days: number;
}

const trimsIn = (entries: readonly AuditEntry[]): Trim[] =>
  entries.flatMap(({ event, seq, when, facts }) =>
    event === 'trimmed' ? [{ ...(facts as unknown as Trim), seq, when }] : [],
  );

/** Whether an entry says that all before the first that is left were let go. */
export const isAccountedFor = (first: AuditEntry, entries: readonly AuditEntry[]): boolean =>
  trimsIn(entries).some(({ upTo, digest }) => upTo === first.seq - 1 && digest === first.previous);

/** @returns the first entry that says entries were let go, and cannot be true */
export function falseTrim(
  entries: readonly AuditEntry[],
  earlier: Earlier | null,
  terms: Terms | null,
): Trim | null {
  const trims = trimsIn(entries);
  const least = terms && Math.min(terms.days, earlier?.days ?? terms.days);
  const isFalse = (trim: Trim, before: Trim | undefined) => {
    const { seq, when, upTo, count, youngest, days, digest } = trim;
    const from = before?.upTo ?? 0;
    const follows = before ? count === upTo - from : count >= 1 && count <= upTo;
    if (!(follows && upTo < seq && isOld({ when: youngest }, when, days))) return true;
    // Said to be from a time that is still to come, or against what the host says.
    if (terms && (when > terms.now + DAY || days < Number(least))) return true;
    // An older trim let go of what was older still: this holds for all that is no longer there.
    const gone = earlier?.entries?.filter((one) => one.seq > from && one.seq <= upTo) ?? [];
    return gone.some((one) => !isOld(one, when, days) || (one.seq === upTo && one.digest !== digest));
  };
  return trims.find((trim, i) => isFalse(trim, trims[i - 1])) ?? null;
}
