/** The images that the model was trained on: a small table of a few bits of each, which ships with it. */
import { gunzipSync, gzipSync } from 'fflate';
import { concatBytes } from '../pipeline/concat-bytes';
import { hashRows } from '../pipeline/image/perceptual-hash';
import { bitsOf, eachHash, mirrored, nearestRows } from './near-pairs';

/**
 * Rows of the perceptual hash that are kept: whole ones, so that a mirror image has the same bits rearranged, and rows
 * through the head, since bits outside it are noise.
 */
const ROWS = { across: [4, 7, 9, 12], down: [3, 6, 8, 11] };

const BITS = hashRows(ROWS.across, ROWS.down);
const ROW_BYTES = BITS.length / 8;

/**
 * Largest number of bits that may differ. Chosen on the training images: as many images of other people lie within it
 * as within `NEAR` of all bits, and copies that were mirrored, darkened, brightened or scaled are found.
 */
const MOST = 13;

export interface TrainedOn {
  /** One row of bits after another. */
  readonly bits: Uint8Array;
}

/**
 * @param file as it ships, gzipped
 * @throws Error when it is damaged
 */
export function readTrainedOn(file: Uint8Array): TrainedOn {
  const bits = gunzipSync(file);
  if (bits.length === 0 || bits.length % ROW_BYTES !== 0) {
    throw new Error('the table of training images is damaged');
  }
  return { bits };
}

/**
 * @param hashes one after another, `HASH_BYTES` each
 * @param before training images of the model that this training continued from
 */
export function trainedOnFile(hashes: Uint8Array, before?: TrainedOn): Uint8Array {
  const bits = eachHash(hashes, kept);
  return gzipSync(before ? concatBytes([before.bits, bits]) : bits, { level: 9, mtime: 0 });
}

/**
 * @param hashes one after another, `HASH_BYTES` each
 * @returns whether each image, or a near-duplicate of it, was trained on
 */
export function areTrainedOn(hashes: Uint8Array, { bits }: TrainedOn): boolean[] {
  const asked = [hashes, mirrored(hashes)].map((rows) => bitsOf(eachHash(rows, kept), ROW_BYTES));
  return Array.from(nearestRows(asked, bitsOf(bits, ROW_BYTES), MOST), (row) => row >= 0);
}

function kept(hash: Uint8Array): Uint8Array {
  const out = new Uint8Array(ROW_BYTES);
  BITS.forEach((bit, i) => {
    if (hash[bit >> 3] & (1 << (bit & 7))) out[i >> 3] |= 1 << (i & 7);
  });
  return out;
}
