/** The same image, or its near-duplicate, read before. */

import { nearTo } from '../../evaluation/near-pairs';
import { HASH_BYTES } from '../../pipeline/image/perceptual-hash';
import type { CaseSummary } from '../state/schema';
import { fromBase64 } from './summary';

/**
 * @param hash of the image that was read now
 * @param kept oldest first
 * @returns the newest case of the same image that was kept before `when`; null where there is none
 */
export function priorOf(hash: Uint8Array, kept: readonly CaseSummary[], when: number): CaseSummary | null {
  const before = kept.filter((one) => one.when < when && one.hash !== null).reverse();
  const hashes = new Uint8Array(before.length * HASH_BYTES);
  before.forEach(({ hash: own }, i) => {
    if (own) hashes.set(fromBase64(own).subarray(0, HASH_BYTES), i * HASH_BYTES);
  });
  const nearest = nearTo(hash, hashes)[0] ?? -1;
  return before[nearest] ?? null;
}
