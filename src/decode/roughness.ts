/**
 * Roughness of a picture: the mean squared difference of neighbours divided by twice the variance, the larger of both
 * directions (von Neumann's ratio, Ann Math Stat 1941). Noise has 1, a picture of tissue far less; a picture that is
 * sheared, wrapped around or byte-swapped is close to noise. 0 where all values are equal.
 *
 * @param values row-major; an incomplete last row is ignored
 */
export function roughness(values: ArrayLike<number>, width: number): number {
  const height = Math.floor(values.length / width);
  let [sum, squares, across, down] = [0, 0, 0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const value = values[i];
      sum += value;
      squares += value * value;
      if (x > 0) across += (value - values[i - 1]) ** 2;
      if (y > 0) down += (value - values[i - width]) ** 2;
    }
  }
  const count = width * height;
  const variance = squares / count - (sum / count) ** 2;
  if (!(variance > 0)) return 0;
  return Math.max(across / (height * (width - 1)), down / ((height - 1) * width)) / (2 * variance);
}

/**
 * The same for some values and their neighbours only, where two readings of the samples disagree; divided by the
 * variance of all values.
 */
export function roughnessAt(
  values: ArrayLike<number>,
  width: number,
  disputed: (index: number) => boolean,
): number {
  const count = values.length;
  let [sum, squares, differences, pairs] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const value = values[i];
    sum += value;
    squares += value * value;
    const here = disputed(i);
    if (i % width > 0 && (here || disputed(i - 1))) {
      differences += (value - values[i - 1]) ** 2;
      pairs++;
    }
    if (i >= width && (here || disputed(i - width))) {
      differences += (value - values[i - width]) ** 2;
      pairs++;
    }
  }
  const variance = squares / count - (sum / count) ** 2;
  return variance > 0 && pairs > 0 ? differences / pairs / (2 * variance) : 0;
}

/** A reading must be this much smoother than another to be clearly the right one. */
export const CLEARLY_SMOOTHER = 0.5;

/** With fewer pixels than this, smooth and rough cannot be told apart. */
export const TOO_FEW = 1024;
