/** The order of a column's values, sorted once: everything after it takes linear time. */
export interface SortedColumn {
  /** Rows by rising value, equal values by rising row: all of them, or some. */
  readonly order: Int32Array;
  /**
   * For every row of the table, the number of distinct values below its own: compares like the value, in less memory.
   */
  readonly rank: Uint16Array | Uint32Array;
}

/** @param values finite; -0 counts as 0 */
export function sortColumn(values: Float64Array): SortedColumn {
  const order = argsort(values);
  const rank = values.length <= 65536 ? new Uint16Array(values.length) : new Uint32Array(values.length);
  let distinct = 0;
  for (let k = 1; k < order.length; k++) {
    if (values[order[k]] !== values[order[k - 1]]) distinct++;
    rank[order[k]] = distinct;
  }
  return { order, rank };
}

/**
 * The same columns, restricted to some rows in linear time, so that cross-validation sorts only once.
 *
 * @param member 1 for rows to keep
 */
export function restrict(columns: readonly SortedColumn[], member: Uint8Array): SortedColumn[] {
  const members = member.reduce((count, is) => count + is, 0);
  return columns.map(({ order, rank }) => {
    const kept = new Int32Array(members);
    let to = 0;
    for (let k = 0; k < order.length; k++) if (member[order[k]]) kept[to++] = order[k];
    return { order: kept, rank };
  });
}

/**
 * Stable radix sort on the bits of the doubles, one byte at a time from the lowest. Bytes that are the same in all
 * values are skipped, so a column of 32-bit floats or small integers takes half the passes or fewer.
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
    // Little-endian within a word: `keys` holds the words [low, high] of each value.
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
    // The bits of negative numbers fall with rising value; positive ones must come after all of them.
    const negative = high >>> 31 === 1;
    keys[2 * i] = negative ? ~low : low;
    keys[2 * i + 1] = negative ? ~high : high ^ 0x80000000;
  }
  return keys;
}
