/** Index of the largest value (the first of equal ones); 0 for an empty list. */
export function argmax(values: ArrayLike<number>): number {
  let most = 0;
  for (let k = 1; k < values.length; k++) if (values[k] > values[most]) most = k;
  return most;
}
