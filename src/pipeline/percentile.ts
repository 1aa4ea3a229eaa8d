/**
 * Percentiles by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996, NumPy's default).
 *
 * @param values any order, not changed
 * @param ranks percentiles wanted, each 0..100
 * @returns one value a rank; NaN when there are no values
 */
export function percentiles(values: Float32Array, ranks: readonly number[]): number[] {
  const sorted = values.slice().sort();
  return ranks.map((rank) => {
    if (sorted.length === 0) return Number.NaN;
    const position = (rank / 100) * (sorted.length - 1);
    const below = Math.floor(position);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  });
}
