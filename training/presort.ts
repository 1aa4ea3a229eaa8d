/**
 * The order of a column's values, found once: everything after it is linear.
 *
 * Stable radix sort on the bits of the doubles, a byte at a time from the lowest. Bytes that all values share are
 * skipped, so a column that was stored as 32-bit floats or small integers takes half the passes or fewer.
 *
 * @param values finite; -0 counts as 0
 * @returns row numbers by rising value, equal values by rising row
 */
export function argsort(values: Float64Array): Int32Array {
  const n = values.length;
  const keys = sortableBits(values);
  const counts = new Int32Array(256);
  let order = Int32Array.from({ length: n }, (_, i) => i);
  let next = new Int32Array(n);
  for (let byte = 0; byte < 8; byte++) {
    // Little-endian within a word: `keys` holds [low, high] words a value.
    const word = byte >> 2;
    const shift = (byte & 3) * 8;
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[(keys[2 * i + word] >>> shift) & 255]++;
    if (counts.includes(n)) continue;
    for (let b = 0, at = 0; b < 256; b++) {
      const count = counts[b];
      counts[b] = at;
      at += count;
    }
    for (let k = 0; k < n; k++) {
      const i = order[k];
      next[counts[(keys[2 * i + word] >>> shift) & 255]++] = i;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Pairs of [low, high] words whose unsigned order is the order of the doubles. */
function sortableBits(values: Float64Array): Uint32Array {
  const view = new DataView(new ArrayBuffer(8));
  const keys = new Uint32Array(values.length * 2);
  for (let i = 0; i < values.length; i++) {
    view.setFloat64(0, values[i] + 0);
    const high = view.getUint32(0);
    const low = view.getUint32(4);
    // Negative numbers grow backwards in their bits; positive ones must come after all of them.
    const negative = high >>> 31 === 1;
    keys[2 * i] = negative ? ~low : low;
    keys[2 * i + 1] = negative ? ~high : high ^ 0x80000000;
  }
  return keys;
}

/**
 * The orders of a subset of rows from the orders of all: linear, so that cross-validation sorts only once.
 *
 * @param orders as `argsort` gives them, one a column
 * @param member 1 for rows to keep
 */
export function restrict(orders: readonly Int32Array[], member: Uint8Array): Int32Array[] {
  return orders.map((order) => order.filter((row) => member[row] === 1));
}
