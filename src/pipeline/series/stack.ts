/** A stack of slices as positions along its normal, and the distances between them. */
import { saneSpacing } from '../image/spacing';
import type { SeriesSlice } from './slice';

/** All slices at one position: several where a series holds time points or directions of diffusion. */
export interface Level<S extends SeriesSlice = SeriesSlice> {
  /**
   * Millimetres along the normal; null where the files give no position. All levels of a stack have one, or none has.
   */
  readonly position: number | null;
  readonly slices: readonly S[];
}

/**
 * Slices closer than this are at one position, since headers are rounded and no scanner makes thinner slices.
 * Millimetres.
 */
const SAME_PLACE = 0.1;

/** One slice between two slices of a lesion may miss it. */
const MAX_STEPS = 2;

/** Sorts slices into levels. If one slice of a stack has no position, the positions of all are ignored. */
export function levelsOf<S extends SeriesSlice>(slices: readonly S[]): Level<S>[] {
  const numbered = slices.every(({ provenance }) => provenance.instance !== undefined);
  const placed = slices.flatMap((slice) => {
    const { position } = slice.provenance;
    return position === undefined ? [] : [{ slice, position }];
  });
  if (placed.length < slices.length) {
    const inOrder = [...slices].sort((a, b) => byNumber(a, b, numbered));
    return inOrder.map((slice) => ({ position: null, slices: [slice] }));
  }
  const levels: { position: number; slices: S[] }[] = [];
  for (const { slice, position } of placed.sort((a, b) => a.position - b.position)) {
    const level = levels.at(-1);
    if (level && position - level.position < SAME_PLACE) level.slices.push(slice);
    else levels.push({ position, slices: [slice] });
  }
  for (const level of levels) level.slices.sort((a, b) => byNumber(a, b, numbered));
  return levels;
}

/** Compares by image number, then by frame number, then by name with digits read as numbers. */
function byNumber(a: SeriesSlice, b: SeriesSlice, numbered: boolean): number {
  return (
    (numbered ? (a.provenance.instance ?? 0) - (b.provenance.instance ?? 0) : 0) ||
    (numbered ? (a.provenance.index ?? 0) - (b.provenance.index ?? 0) : 0) ||
    compareNames(a.file, b.file)
  );
}

/** Puts `slice 9` before `slice 10`. Compares code units, since the order of a locale differs between machines. */
export function compareNames(a: string, b: string): number {
  const parts = (name: string) => name.split(/(\d+)/);
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [p, q] = [left[i], right[i]];
    if (p === q) continue;
    // odd parts are digits
    const numeric = i % 2 ? Number(p) - Number(q) : 0;
    return numeric || (p < q ? -1 : 1);
  }
  return left.length - right.length;
}

/**
 * Typical distance between the centres of neighbouring slices, in millimetres: the median of the measured distances, or
 * the spacing in the files where they give no positions. Null where neither is known or plausible, and for a single
 * slice, whose thickness does not include the gaps.
 */
export function stackSpacing(levels: readonly Level[]): number | null {
  const spacing = medianSpacing(levels);
  return saneSpacing(spacing) ? spacing : null;
}

function medianSpacing(levels: readonly Level[]): number | undefined {
  if (levels.length < 2) return undefined;
  const positions = levels.flatMap(({ position }) => position ?? []);
  if (positions.length < levels.length) return levels[0].slices[0].provenance.sliceSpacing;
  const distances = positions.slice(1).map((position, i) => position - positions[i]);
  distances.sort((a, b) => a - b);
  const middle = distances.length >> 1;
  return distances.length % 2 ? distances[middle] : (distances[middle - 1] + distances[middle]) / 2;
}

/** Millimetres from a level to a later one. */
function distance(levels: readonly Level[], from: number, to: number, spacing: number): number {
  const [start, end] = [levels[from].position, levels[to].position];
  return start === null || end === null ? (to - from) * spacing : end - start;
}

/** Whether two levels are close enough for one lesion to be on both: neighbours, or with one missed slice between. */
export function withinReach(
  levels: readonly Level[],
  from: number,
  to: number,
  spacing: number | null,
): boolean {
  if (spacing === null) return to - from <= MAX_STEPS;
  return Math.round(distance(levels, from, to, spacing) / spacing) <= MAX_STEPS;
}

/**
 * Thickness that a level stands for, in millimetres: half way to each neighbour, but at most half the distance at which
 * slices are still joined into one lesion. At the ends of the stack, half the typical distance.
 */
export function slabOf(levels: readonly Level[], level: number, spacing: number): number {
  const half = (from: number, to: number) => {
    if (from < 0 || to >= levels.length) return spacing / 2;
    return Math.min(distance(levels, from, to, spacing), MAX_STEPS * spacing) / 2;
  };
  return half(level - 1, level) + half(level, level + 1);
}
