import { Random } from '../../../src/evaluation/random';
import type { Samples } from '../../../training/tree/cart';

/** Random columns, and labels that depend on the first columns, with some noise. `levels` makes tied values. */
export function madeUpSamples(
  seed: number,
  rows: number,
  columnCount: number,
  { classes = 4, levels = 0, weighted = false } = {},
): Samples {
  const random = new Random(seed);
  const draw = () => (levels ? random.integer(levels) / levels : random.uniform());
  const columns = Array.from({ length: columnCount }, () => Float64Array.from({ length: rows }, draw));
  const labels = Uint8Array.from({ length: rows }, (_, i) => {
    if (random.uniform() < 0.2) return random.integer(classes);
    const half = columns[0][i] < 0.4 ? 0 : 1;
    return (2 * half + (columns[1 % columnCount][i] < 0.6 ? 0 : 1)) % classes;
  });
  const weights = Float64Array.from({ length: rows }, () => (weighted ? 0.25 + random.uniform() : 1));
  return { columns, labels, classes, weights };
}
