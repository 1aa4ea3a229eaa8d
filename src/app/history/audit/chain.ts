/**
 * The audit log as a hash chain (Haber & Stornetta, Journal of Cryptology 1991): every entry holds the digest of the
 * one before it, so that a changed, removed or reordered entry is noticed. A removed end is noticed against an earlier
 * export, whose last digest must still be there; a removed beginning by let-go.ts. No entry holds patient data. There is no
 * secret here that could sign a log: whoever writes all of it anew is noticed against an earlier export alone.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ChainFault } from '../../../i18n/codes';
import type { AuditEntry } from '../../state/schema';
import { type Earlier, falseTrim, isAccountedFor, type Terms } from './let-go';

export type NewEntry = Pick<AuditEntry, 'when' | 'event' | 'about' | 'facts'>;

export const START = '0'.repeat(64);

/** Facts are sorted by name, so that an entry has the same digest however it was stored. */
function digestOf({ seq, when, event, about, facts, previous }: Omit<AuditEntry, 'digest'>): string {
  const sorted = Object.keys(facts)
    .sort()
    .map((name) => [name, facts[name]]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([seq, when, event, about, sorted, previous]))));
}

/** @param last the newest entry; null for the first of all */
export function chained(last: Pick<AuditEntry, 'seq' | 'digest'> | null, entry: NewEntry): AuditEntry {
  const { when, event, about, facts } = entry;
  const whole = {
    ...{ seq: (last?.seq ?? 0) + 1, when, event, about, facts },
    previous: last?.digest ?? START,
  };
  return { ...whole, digest: digestOf(whole) };
}

/** The end of a chain at some time, as recorded in an export. */
export type ChainEnd = Pick<AuditEntry, 'seq' | 'digest'>;

/**
 * Finds the first fault.
 *
 * @param entries in the order in which they are stored
 * @param earlier an earlier export, if there is one: its end at least
 * @param terms what the host lets go, where that is known
 * @returns null where the chain is intact
 */
export function faultIn(
  entries: readonly AuditEntry[],
  earlier: (ChainEnd & Earlier) | null = null,
  terms: Terms | null = null,
): ChainFault | null {
  const [first] = entries;
  for (const [i, entry] of entries.entries()) {
    const { digest, ...rest } = entry;
    if (digestOf(rest) !== digest) return { code: 'changed', seq: entry.seq };
    const before = entries[i - 1];
    if (before && (entry.seq !== before.seq + 1 || entry.previous !== before.digest)) {
      return { code: 'gap', seq: entry.seq };
    }
  }
  const begins = first?.previous === START ? first.seq === 1 : !first || isAccountedFor(first, entries);
  if (!begins) return { code: 'no-beginning', seq: first.seq };
  const trim = falseTrim(entries, earlier, terms);
  if (trim) return { code: 'let-go', seq: trim.seq };
  if (!earlier || earlier.seq === 0) return null;
  const there = entries.find(({ seq }) => seq === earlier.seq);
  if (there) return there.digest === earlier.digest ? null : { code: 'cut', seq: earlier.seq };
  // Removed because of its age, or cut off.
  const gone = first ? earlier.seq < first.seq : false;
  return gone ? null : { code: 'cut', seq: earlier.seq };
}

export const END_OF_NOTHING: ChainEnd = { seq: 0, digest: START };

export interface AuditFile {
  readonly format: 'dendrite-audit';
  readonly formatVersion: 1;
  /** ISO time. */
  readonly made: string;
  readonly app: string;
  /** For how long entries stayed on this host when it was saved. */
  readonly days?: number;
  readonly entries: readonly AuditEntry[];
  readonly end: ChainEnd;
}

/** @throws SyntaxError when it is not an audit log of this format */
export function checkAuditFile(value: unknown): AuditFile {
  const file = value as AuditFile;
  const whole =
    typeof file === 'object' &&
    file !== null &&
    file.format === 'dendrite-audit' &&
    file.formatVersion === 1 &&
    (file.days === undefined || Number.isFinite(file.days)) &&
    Array.isArray(file.entries) &&
    typeof file.end === 'object' &&
    file.end !== null &&
    Number.isInteger(file.end.seq) &&
    typeof file.end.digest === 'string';
  if (!whole) throw new SyntaxError('not an audit log');
  return file;
}
