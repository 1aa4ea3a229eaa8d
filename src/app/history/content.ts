/**
 * By what a case is known when it comes again: a digest of the image, as its hash and its findings have it, of the model,
 * and of what that answered. No name and no tag has a part in it. Answered by another model it is another case: what was
 * said of the earlier answer stays with that.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CaseSummary } from '../state/schema';
import { toBase64 } from './summary';

type Answered = Pick<CaseSummary, 'status' | 'label'>;
type Seen = Answered & Pick<CaseSummary, 'model' | 'hash' | 'findings'>;

/** @returns null where nothing could be told from the image */
export function contentOf({ model, status, label, hash, findings }: Seen): string | null {
  if (!hash) return null;
  const measured = new Uint8Array(findings.buffer, findings.byteOffset, findings.byteLength);
  return digest(['slice', model, status, label, hash, toBase64(measured)]);
}

/** Of each slice of a study of which something can be told. */
export const contentsOf = (slices: readonly Seen[]): ReadonlySet<string> =>
  new Set(slices.flatMap((slice) => contentOf(slice) ?? []));

/** Of a study: in whichever order its slices come, and however often one does. */
export const contentOfStudy = ({ status, label }: Answered, slices: ReadonlySet<string>): string | null =>
  slices.size === 0 ? null : digest(['study', status, label, ...[...slices].sort()]);

const digest = (parts: readonly (string | null)[]) => bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))));
