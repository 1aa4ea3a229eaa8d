/**
 * Identifies a case when the same image is read again: a digest of the image (by its hash and its findings), of the
 * model, and of its answer. Contains no name and no tag. An answer by another model is another case: comments on the
 * earlier answer stay with that one.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CaseSummary } from '../state/schema';
import { toBase64 } from './summary';

type Answered = Pick<CaseSummary, 'status' | 'label'>;
type Seen = Answered & Pick<CaseSummary, 'model' | 'hash' | 'findings'>;

/** @returns null where nothing was measured on the image */
export function contentOf({ model, status, label, hash, findings }: Seen): string | null {
  if (!hash) return null;
  const measured = new Uint8Array(findings.buffer, findings.byteOffset, findings.byteLength);
  return digest(['slice', model, status, label, hash, toBase64(measured)]);
}

/** Of each slice of a study of which something can be told. */
export const contentsOf = (slices: readonly Seen[]): ReadonlySet<string> =>
  new Set(slices.flatMap((slice) => contentOf(slice) ?? []));

/** For a study: independent of the order of its slices, and of slices that come twice. */
export const contentOfStudy = ({ status, label }: Answered, slices: ReadonlySet<string>): string | null =>
  slices.size === 0 ? null : digest(['study', status, label, ...[...slices].sort()]);

const digest = (parts: readonly (string | null)[]) => bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))));
