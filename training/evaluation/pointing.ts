/** How well the lesion finder points at lesions that somebody drew a box around. */
import { logitsOf, softmax } from '../../src/pipeline/calibrate';
import { LABELS, NO_TUMOUR } from '../../src/pipeline/labels';
import { LEAST_SCORE } from '../../src/pipeline/lesion/locate';
import { mostOf } from '../../src/pipeline/most';
import { marginsIn } from '../reader';
import { classOf, type FeatureTable } from '../samples';
import type { Pointing } from '../table';
import { bootstrap, type Interval } from './bootstrap';
import { readOf } from './figures';
import type { Answers } from './protocols';

const CLASSES = LABELS.length;

export interface PointingFigures {
  /** Images with a box. */
  readonly images: number;
  /** Share whose peak lies inside the box. */
  readonly inside: Interval;
  /** Share whose box has its middle inside the drawn one. */
  readonly centre: Interval;
  /** Mean intersection over union of the finder's box and the drawn one. */
  readonly overlap: Interval;
  /** Share on which the app marks a place, and of these the share whose peak lies inside the box. */
  readonly marked: Interval;
  readonly markedInside: Interval;
}

/**
 * Images on which the app marks a place: all that it calls a tumour or is uncertain of, and the others where the network is
 * sure enough of one (as `readSlice`).
 *
 * @returns 1 a row where it does, else 0
 */
export function markedRows({ ids, matrix, labels }: FeatureTable, answers: Answers): Uint8Array {
  const columns = marginsIn(ids);
  return Uint8Array.from(labels, (_, row) => {
    const named = mostOf(answers.probabilities.subarray(row * CLASSES, (row + 1) * CLASSES));
    if (named !== NO_TUMOUR || !readOf(answers, row)) return 1;
    const network = softmax(logitsOf(columns.map((column) => matrix[row * ids.length + column])));
    return Number(1 - network[NO_TUMOUR] >= LEAST_SCORE);
  });
}

/** Share of the tumour-free images that are marked all the same. */
export function markedTumourFree(
  { groups, labels }: FeatureTable,
  marked: ArrayLike<number>,
  rows: Int32Array,
  replicates: number,
  seed: number,
): Interval {
  const free = rows.filter((row) => classOf(labels[row]) === NO_TUMOUR);
  const { share } = bootstrap(
    Array.from(free, (row) => groups[row]),
    (weights) => ({ share: weighted(free, weights, (row) => marked[row]) }),
    replicates,
    seed,
  );
  return share;
}

/** Mean of `value` over rows; without weights each counts once. */
function weighted(
  rows: ArrayLike<number>,
  weights: ArrayLike<number> | null,
  value: (row: number) => number,
  counts: (row: number) => number = () => 1,
): number {
  let [sum, all] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const weight = (weights ? weights[i] : 1) * counts(rows[i]);
    sum += weight * value(rows[i]);
    all += weight;
  }
  return sum / all;
}

/** Of all boxed images, then of each source's. */
export function pointingFigures(
  { groups, sources }: FeatureTable,
  pointings: readonly (Pointing | null)[],
  marked: ArrayLike<number>,
  replicates: number,
  seed: number,
): Record<string, PointingFigures> {
  const boxed = [...pointings.keys()].filter((row) => pointings[row] !== null);
  const of = (rows: readonly number[]): PointingFigures => {
    const inBox = (row: number) => Number(pointings[row]!.inside);
    const { inside, centre, overlap, ...places } = bootstrap(
      rows.map((row) => groups[row]),
      (weights) => ({
        inside: weighted(rows, weights, inBox),
        centre: weighted(rows, weights, (row) => Number(pointings[row]!.centre)),
        overlap: weighted(rows, weights, (row) => pointings[row]!.overlap),
        marked: weighted(rows, weights, (row) => marked[row]),
        markedInside: weighted(rows, weights, inBox, (row) => marked[row]),
      }),
      replicates,
      seed,
    );
    return {
      images: rows.length,
      inside,
      centre,
      overlap,
      marked: places.marked,
      markedInside: places.markedInside,
    };
  };
  const names = [...new Set(boxed.map((row) => sources[row]))].sort();
  return Object.fromEntries([
    ['all', of(boxed)],
    ...names.map((name) => [name, of(boxed.filter((row) => sources[row] === name))] as const),
  ]);
}
