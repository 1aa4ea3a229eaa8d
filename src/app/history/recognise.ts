/** Earlier cases to compare a new one with: of the same image, or of the same label. */

import { nearTo } from '../../evaluation/near-pairs';
import { HASH_BYTES } from '../../pipeline/image/perceptual-hash';
import type { Earlier } from './earlier';

/** The case that is viewed. */
export interface Now {
  readonly id: string;
  readonly when: number;
  /** Perceptual hash of its image; undefined where there is none. */
  readonly hash: Uint8Array | undefined;
  /** Shared by a study and its slices. */
  readonly group: string | null;
  /** The label that the reader gave it. */
  readonly tag: string;
}

export interface Priors {
  /**
   * The newest case of the same image or a near-duplicate; else the newest with the same label; null where there is
   * none.
   */
  readonly recognised: Earlier | null;
  readonly by: 'image' | 'label' | null;
  /** All cases that can be viewed: those with the same label first, then by age. */
  readonly cases: readonly Earlier[];
}

/** @param kept oldest first */
export function priorsOf({ id, when, hash, group, tag }: Now, kept: readonly Earlier[]): Priors {
  const isBefore = (one: Earlier) => one.id !== id && one.group !== group && one.when < when;
  const before = kept.filter(isBefore).reverse();
  const label = tag.trim().toLowerCase();
  const isOfLabel = (one: Earlier) => label !== '' && one.tag.trim().toLowerCase() === label;
  const labelled = before.filter(isOfLabel);
  const cases = [...labelled, ...before.filter((one) => !isOfLabel(one))];
  const same = hash ? nearest(hash, before) : null;
  if (same) return { recognised: same, by: 'image', cases };
  return { recognised: labelled[0] ?? null, by: labelled[0] ? 'label' : null, cases };
}

/** @param before newest first */
function nearest(hash: Uint8Array, before: readonly Earlier[]): Earlier | null {
  const hashed = before.filter((one) => one.hash !== null);
  const hashes = new Uint8Array(hashed.length * HASH_BYTES);
  hashed.forEach(({ hash: own }, i) => {
    if (own) hashes.set(own.subarray(0, HASH_BYTES), i * HASH_BYTES);
  });
  return hashed[nearTo(hash, hashes)[0] ?? -1] ?? null;
}
