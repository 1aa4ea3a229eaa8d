/** How well the lesion finder marks lesions that have a drawn box. */

import { bootstrap, type Interval, weightedMean } from '../../src/evaluation/bootstrap';
import { argmax } from '../../src/pipeline/argmax';
import { MIN_SCORE } from '../../src/pipeline/findings/locate';
import { classOf } from '../../src/pipeline/label-vectors';
import { LABELS, NO_TUMOUR } from '../../src/pipeline/labels';
import type { FeatureTable } from '../data/samples';
import type { Pointing } from '../data/table';
import type { Answers } from './protocols';

const CLASSES = LABELS.length;

export interface PointingFigures {
  /** Images with a box. */
  readonly images: number;
  /** Share whose peak lies inside the box. */
  readonly inside: Interval;
  /** Share where the centre of the finder's box lies inside the drawn one. */
  readonly centre: Interval;
  /** Mean intersection over union of the finder's box and the drawn one. */
  readonly overlap: Interval;
  /** Share on which the app marks a place, and of these the share whose peak lies inside the box. */
  readonly marked: Interval;
  readonly markedInside: Interval;
}

/**
 * Images on which the app marks a place: all that it calls a tumour or is uncertain of, and others where the network is
 * sure enough (as `readSlice`).
 *
 * @returns for each row 1 where it does, else 0
 */
export function markedRows(rows: number, answers: Answers, network: Answers): Uint8Array {
  const ofRow = ({ probabilities }: Answers, row: number) =>
    probabilities.subarray(row * CLASSES, (row + 1) * CLASSES);
  return Uint8Array.from({ length: rows }, (_, row) => {
    const always = argmax(ofRow(answers, row)) !== NO_TUMOUR || !answers.sure[row];
    return Number(always || 1 - ofRow(network, row)[NO_TUMOUR] >= MIN_SCORE);
  });
}

/** Share of the tumour-free images on which a place is marked. */
export function markedTumourFree(
  { groups, labels }: FeatureTable,
  marked: ArrayLike<number>,
  rows: Int32Array,
  replicates: number,
  seed: number,
): Interval {
  const free = Array.from(rows).filter((row) => classOf(labels[row]) === NO_TUMOUR);
  const values = free.map((row) => marked[row]);
  const { share } = bootstrap(
    free.map((row) => groups[row]),
    (weights) => ({ share: weightedMean(values, weights) }),
    replicates,
    seed,
  );
  return share;
}

/** Figures for all images with a box, and for those of each source. */
export function pointingFigures(
  { groups, sources }: FeatureTable,
  pointings: readonly (Pointing | null)[],
  isMarked: ArrayLike<number>,
  replicates: number,
  seed: number,
): Record<string, PointingFigures> {
  const boxed = [...pointings.keys()].filter((row) => pointings[row] !== null);
  const of = (rows: readonly number[]): PointingFigures => {
    const inBox = rows.map((row) => Number(pointings[row]!.inside));
    const middles = rows.map((row) => Number(pointings[row]!.centre));
    const overlaps = rows.map((row) => pointings[row]!.overlap);
    const marks = rows.map((row) => isMarked[row]);
    const rightMarks = rows.map((row) => isMarked[row] * Number(pointings[row]!.inside));
    const { inside, centre, overlap, marked, markedInside } = bootstrap(
      rows.map((row) => groups[row]),
      (weights) => ({
        inside: weightedMean(inBox, weights),
        centre: weightedMean(middles, weights),
        overlap: weightedMean(overlaps, weights),
        marked: weightedMean(marks, weights),
        markedInside: weightedMean(rightMarks, weights) / weightedMean(marks, weights),
      }),
      replicates,
      seed,
    );
    return { images: rows.length, inside, centre, overlap, marked, markedInside };
  };
  const names = [...new Set(boxed.map((row) => sources[row]))].sort();
  return Object.fromEntries([
    ['all', of(boxed)],
    ...names.map((name) => [name, of(boxed.filter((row) => sources[row] === name))] as const),
  ]);
}
