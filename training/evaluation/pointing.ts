/** How well the lesion finder points at lesions that somebody drew a box around. */
import type { FeatureTable } from '../samples';
import type { Pointing } from '../table';
import { bootstrap, type Interval } from './bootstrap';

export interface PointingFigures {
  /** Images with a box. */
  readonly images: number;
  /** Share whose peak lies inside the box. */
  readonly inside: Interval;
  /** Share whose box has its middle inside the drawn one. */
  readonly centre: Interval;
  /** Mean intersection over union of the finder's box and the drawn one. */
  readonly overlap: Interval;
}

/** Of all boxed images, then of each source's. */
export function pointingFigures(
  { groups, sources }: FeatureTable,
  pointings: readonly (Pointing | null)[],
  replicates: number,
  seed: number,
): Record<string, PointingFigures> {
  const boxed = [...pointings.keys()].filter((row) => pointings[row] !== null);
  const of = (rows: readonly number[]): PointingFigures => {
    const mean = (value: (pointing: Pointing) => number, weights: Float64Array | null) => {
      let sum = 0;
      let all = 0;
      rows.forEach((row, i) => {
        const weight = weights ? weights[i] : 1;
        sum += weight * value(pointings[row]!);
        all += weight;
      });
      return sum / all;
    };
    const { inside, centre, overlap } = bootstrap(
      rows.map((row) => groups[row]),
      (weights) => ({
        inside: mean((pointing) => Number(pointing.inside), weights),
        centre: mean((pointing) => Number(pointing.centre), weights),
        overlap: mean((pointing) => pointing.overlap, weights),
      }),
      replicates,
      seed,
    );
    return { images: rows.length, inside, centre, overlap };
  };
  const names = [...new Set(boxed.map((row) => sources[row]))].sort();
  return Object.fromEntries([
    ['all', of(boxed)],
    ...names.map((name) => [name, of(boxed.filter((row) => sources[row] === name))] as const),
  ]);
}
