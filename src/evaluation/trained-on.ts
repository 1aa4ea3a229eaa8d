/** The perceptual hashes of the images that the model was trained on: a small table that ships with it. */
import { gunzipSync } from 'fflate';
import { HASH_BYTES } from '../pipeline/image/perceptual-hash';

/** Before the hashes stands the digest of the list of images that they are of. */
export const KEY_BYTES = 32;

/**
 * @param file as it ships, gzipped
 * @returns the hashes one after another, `HASH_BYTES` each
 * @throws Error when it is damaged
 */
export function trainedHashes(file: Uint8Array): Uint8Array {
  const hashes = gunzipSync(file).subarray(KEY_BYTES);
  if (hashes.length === 0 || hashes.length % HASH_BYTES !== 0) {
    throw new Error('the table of training images is damaged');
  }
  return hashes;
}
