/** Place of the first of the largest values; 0 of none. */
export function argmax(values: ArrayLike<number>): number {
  let most = 0;
  for (let k = 1; k < values.length; k++) if (values[k] > values[most]) most = k;
  return most;
}
