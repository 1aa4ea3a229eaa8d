/** Variance of some of the values, all by default; `to` is exclusive. */
export function variance(values: ArrayLike<number>, from = 0, to = values.length): number {
  const count = to - from;
  let [sum, squares] = [0, 0];
  for (let i = from; i < to; i++) {
    sum += values[i];
    squares += values[i] * values[i];
  }
  const mean = sum / count;
  return Math.max(0, squares / count - mean * mean);
}
