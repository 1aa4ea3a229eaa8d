/** The images that the model was trained on: a small table of a few bits of each, which ships with it. */
import { gunzipSync, gzipSync } from 'fflate';
import { concatBytes } from '../pipeline/concat-bytes';
import { hashRows } from '../pipeline/image/perceptual-hash';
import { bitsOf, chainOfNearest, eachHash, mirrored, nearestRows } from './near-pairs';

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

/** First byte of the file, before the bits. Files of the first version are rows alone and have none. */
const VERSION = 2;

/**
 * @param file as it ships, gzipped
 * @throws Error when it is damaged or of a newer version
 */
export function readTrainedOn(file: Uint8Array): TrainedOn {
  const bytes = gunzipSync(file);
  if (bytes.length > 0 && bytes.length % ROW_BYTES === 0) return { bits: bytes };
  if (bytes.length <= 1 || bytes.length % ROW_BYTES !== 1)
    throw new Error('the table of training images is damaged');
  if (bytes[0] !== VERSION) throw new Error('the table of training images is of a newer version of Dendrite');
  const rows = (bytes.length - 1) / ROW_BYTES;
  return { bits: transposed(bytes.subarray(1), BITS.length, rows) };
}

/**
 * The file holds the first bit of all images, then the second one and so on, similar images next to one another: like
 * this it packs to two thirds.
 *
 * @param hashes one after another, `HASH_BYTES` each
 * @param before training images of the model that this training continued from
 */
export function trainedOnFile(hashes: Uint8Array, before?: TrainedOn): Uint8Array {
  const own = eachHash(hashes, kept);
  const bits = before ? concatBytes([before.bits, own]) : own;
  const chain = chainOfNearest(bitsOf(bits, ROW_BYTES));
  const chained = concatBytes(chain.map((row) => bits.subarray(row * ROW_BYTES, (row + 1) * ROW_BYTES)));
  const planes = transposed(chained, chain.length, BITS.length);
  return gzipSync(concatBytes([Uint8Array.of(VERSION), planes]), { level: 9, mtime: 0 });
}

/** A matrix of `rows` times `columns` bits, mirrored at its diagonal. */
function transposed(bits: Uint8Array, rows: number, columns: number): Uint8Array {
  const out = new Uint8Array(bits.length);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      if (!(bits[at >> 3] & (1 << (at & 7)))) continue;
      const to = column * rows + row;
      out[to >> 3] |= 1 << (to & 7);
    }
  }
  return out;
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
