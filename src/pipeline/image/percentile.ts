/**
 * Percentiles by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996, NumPy's default).
 *
 * @param values finite, in any order, not changed
 * @param ranks percentiles wanted, each 0..100
 * @returns one value for each rank; NaN when there are no values
 */
export function percentiles(values: Float32Array, ranks: readonly number[]): number[] {
  const places = values.slice();
  const last = places.length - 1;
  return ranks.map((rank) => {
    if (last < 0) return Number.NaN;
    const position = (rank / 100) * last;
    const below = Math.floor(position);
    const value = select(places, below);
    const next = below < last ? least(places, below + 1) : value;
    return value + (position - below) * (next - value);
  });
}

/**
 * Reorders `values` so that none before place k is larger than the value there, and none after it smaller. Cheaper than
 * sorting.
 *
 * Source: Hoare, "Algorithm 65: Find", Communications of the ACM 1961.
 *
 * @returns the value at place k
 */
function select(values: Float32Array, k: number): number {
  for (let left = 0, right = values.length - 1; left < right; ) {
    const pivot = values[k];
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      const swapped = values[i];
      values[i++] = values[j];
      values[j--] = swapped;
    }
    if (j < k) left = i;
    if (k < i) right = j;
  }
  return values[k];
}

function least(values: Float32Array, from: number): number {
  let found = values[from];
  for (let i = from + 1; i < values.length; i++) if (values[i] < found) found = values[i];
  return found;
}
