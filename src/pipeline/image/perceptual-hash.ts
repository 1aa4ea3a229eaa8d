/**
 * A perceptual hash that is robust to windowing, scaling and JPEG: which of two neighbouring cells is brighter
 * (difference hash, Krawetz 2013), on the prepared image, where all heads are aligned.
 *
 * Horizontally, cells are compared towards the middle, so that the mirror image's hash is a permutation of the same
 * bits; the pair across the middle is left out. The usual 64 bits are too few: brains are too similar.
 */
import { resample } from './resample';

const CELLS = 16;
const HALF = CELLS / 2;
const ACROSS = CELLS * (CELLS - 2);
export const HASH_BITS = ACROSS + CELLS * (CELLS - 1);
export const HASH_BYTES = HASH_BITS / 8;

/** @param image square, row-major, `size * size` */
export function perceptualHash(image: Float32Array, size: number): Uint8Array {
  const cells = resample(image, size, size, { x: 0, y: 0, width: size, height: size }, CELLS, CELLS);
  const hash = new Uint8Array(HASH_BYTES);
  const set = (bit: number) => {
    hash[bit >> 3] |= 1 << (bit & 7);
  };
  for (let y = 0; y < CELLS; y++) {
    for (let k = 0; k < CELLS - 2; k++) {
      const [outer, inner] = towardsMiddle(k);
      if (cells[y * CELLS + inner] > cells[y * CELLS + outer]) set(y * (CELLS - 2) + k);
    }
  }
  for (let i = 0; i < CELLS * (CELLS - 1); i++) if (cells[i + CELLS] > cells[i]) set(ACROSS + i);
  return hash;
}

/** Columns of the k-th comparison of a row: the first half runs from the left, the second towards it. */
function towardsMiddle(k: number): readonly [outer: number, inner: number] {
  return k < HALF - 1 ? [k, k + 1] : [k + 2, k + 1];
}

/** @returns the bits of whole rows of comparisons, `across` and `down` counted from the top */
export function hashRows(across: readonly number[], down: readonly number[]): number[] {
  const row = (first: number, bits: number) => Array.from({ length: bits }, (_, i) => first + i);
  return [
    ...across.flatMap((y) => row(y * (CELLS - 2), CELLS - 2)),
    ...down.flatMap((y) => row(ACROSS + y * CELLS, CELLS)),
  ];
}

/** The hash of the mirror image (left and right exchanged). */
export function mirroredHash(hash: Uint8Array): Uint8Array {
  const out = new Uint8Array(HASH_BYTES);
  for (let bit = 0; bit < HASH_BITS; bit++) {
    if (!(hash[bit >> 3] & (1 << (bit & 7)))) continue;
    const to = mirroredBit(bit);
    out[to >> 3] |= 1 << (to & 7);
  }
  return out;
}

function mirroredBit(bit: number): number {
  const width = bit < ACROSS ? CELLS - 2 : CELLS;
  const from = bit < ACROSS ? 0 : ACROSS;
  const x = (bit - from) % width;
  return bit - x + width - 1 - x;
}
