/** Near-duplicates among images, by their hashes. */
import { concatBytes } from '../pipeline/concat-bytes';
import { HASH_BYTES, mirroredHash } from '../pipeline/image/perceptual-hash';

/**
 * Two images at most this many bits apart count as the same slice, windowed, scaled, compressed or mirrored. Set by
 * looking at pairs of different folds near this distance: below it they were one slice or its neighbour, above it
 * mostly different patients.
 */
export const NEAR = 50;

export interface Pair {
  /** Row numbers. */
  readonly a: number;
  readonly b: number;
  /** Number of bits that differ, from the image or from its mirror image, whichever is nearer. */
  readonly distance: number;
  readonly mirrored: boolean;
}

/**
 * @param hashes of all rows, `HASH_BYTES` each
 * @param wanted which pairs to return
 * @returns pairs at most `most` bits apart, the nearest first
 */
export function nearPairs(
  hashes: Uint8Array,
  wanted: (a: number, b: number) => boolean,
  most: number = NEAR,
): Pair[] {
  const rows = hashes.length / HASH_BYTES;
  const own = bitsOf(hashes, HASH_BYTES);
  const mirrors = bitsOf(mirrored(hashes), HASH_BYTES);
  const pairs: Pair[] = [];
  for (let a = 0; a < rows; a++) {
    for (let b = a + 1; b < rows; b++) {
      const straight = distance(own, a, own, b, most);
      const turned = distance(own, a, mirrors, b, most);
      const nearer = Math.min(straight, turned);
      if (nearer <= most && wanted(a, b)) pairs.push({ a, b, distance: nearer, mirrored: turned < straight });
    }
  }
  return pairs.sort((p, q) => p.distance - q.distance || p.a - q.a || p.b - q.b);
}

/** Rows of bits, each padded to whole 32-bit words. */
interface Bits {
  readonly rows: number;
  /** Words per row. */
  readonly width: number;
  readonly words: Int32Array;
}

/** @param bytes row after row, `rowBytes` each */
export function bitsOf(bytes: Uint8Array, rowBytes: number): Bits {
  const width = Math.ceil(rowBytes / 4);
  const rows = bytes.length / rowBytes;
  const words = new Int32Array(rows * width);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let i = 0; i < rowBytes; i++) words[row * width + (i >> 2)] |= bytes[at++] << (8 * (i & 3));
  }
  return { rows, width, words };
}

/** @returns the result of `of` for each row, one after another */
export function eachHash(hashes: Uint8Array, of: (hash: Uint8Array) => Uint8Array): Uint8Array {
  return concatBytes(
    Array.from({ length: hashes.length / HASH_BYTES }, (_, row) =>
      of(hashes.subarray(row * HASH_BYTES, (row + 1) * HASH_BYTES)),
    ),
  );
}

export const mirrored = (hashes: Uint8Array) => eachHash(hashes, mirroredHash);

/** Number of bits that differ. Stops with some value above `most` as soon as there are more. */
function distance(of: Bits, a: number, among: Bits, b: number, most: number): number {
  const { width } = of;
  let bits = 0;
  for (let w = 0; w < width && bits <= most; w++) {
    bits += ones(of.words[a * width + w] ^ among.words[b * width + w]);
  }
  return bits;
}

/** Number of bits set in 32 (Warren, Hacker's Delight, 5-1). */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The nearest of `others` for each of `hashes`.
 * @returns its row, -1 where none lies within `most` bits
 */
export function nearTo(hashes: Uint8Array, others: Uint8Array, most: number = NEAR): Int32Array {
  const asked = [hashes, mirrored(hashes)].map((rows) => bitsOf(rows, HASH_BYTES));
  return nearestRows(asked, bitsOf(others, HASH_BYTES), most);
}

/**
 * @param asked versions of the rows to look up, such as the image's and its mirror image's
 * @returns for each the row of `among` to which any version is nearest, -1 where none lies within `most` bits
 */
export function nearestRows(asked: readonly Bits[], among: Bits, most: number): Int32Array {
  return Int32Array.from({ length: asked[0]?.rows ?? 0 }, (_, a) => {
    let nearest = -1;
    let reach = most;
    for (let b = 0; b < among.rows; b++) {
      for (const version of asked) {
        const bits = distance(version, a, among, b, reach);
        if (bits > reach || (bits === reach && nearest >= 0)) continue;
        nearest = b;
        reach = bits;
      }
    }
    return nearest;
  });
}

/** @returns all rows, the first one first, then always the one of the rest that is nearest to the one before */
export function chainOfNearest(of: Bits): number[] {
  const rest = Array.from({ length: of.rows }, (_, row) => row);
  const chain: number[] = [];
  for (let next = 0; rest.length > 0; ) {
    const [row] = rest.splice(next, 1);
    chain.push(row);
    let reach = Number.POSITIVE_INFINITY;
    rest.forEach((other, i) => {
      const bits = distance(of, row, of, other, reach);
      if (bits < reach) [next, reach] = [i, bits];
    });
  }
  return chain;
}

/**
 * Groups of near-duplicates.
 * @returns for each row the first row that near pairs link it to; itself where there is none before it
 */
export function linkedRows(hashes: Uint8Array): Int32Array {
  const root = Int32Array.from({ length: hashes.length / HASH_BYTES }, (_, row) => row);
  const find = (row: number): number => {
    let at = row;
    while (root[at] !== at) at = root[at];
    return at;
  };
  for (const { a, b } of nearPairs(hashes, () => true)) {
    const [p, q] = [find(a), find(b)];
    root[Math.max(p, q)] = Math.min(p, q);
  }
  return root.map((_, row) => find(row));
}
