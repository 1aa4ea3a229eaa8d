/**
 * Quality problems of a readable slice, to be shown with the answer. They never change the answer. Blur alone is not
 * reported: none of these measures tells a blurred slice from a smooth one.
 */
import { GRID_SIZE, type Prepared } from '../prepare';
import type { Slice } from '../slice';
import { airMask } from './air';
import { ghosting } from './ghosts';
import { letters } from './writing';

export type QualityCode =
  /** Fewer pixels across the head than the grid has: most of what is measured comes from interpolation. */
  | 'low-resolution'
  /** The picture cuts off part of the head. */
  | 'cropped-head'
  /** Displaced copies of the head along one axis: most likely motion. */
  | 'ghosting'
  /** Letters beside the head, whether or not the file announces them. */
  | 'writing';

/**
 * Threshold of `ghosting` for reporting ghosts. How often unchanged slices and slices with simulated motion exceed it:
 * docs/generated/quality.json.
 */
export const GHOSTS_FROM = 0.02;

/** Fewest letters in one line. Two bright specks side by side are common, three are not. */
const WRITING_FROM = 3;

/** The crop is this much longer than the head's longer side (see prepare). */
const CROP_TO_HEAD = 1.08;

/** A pixel of the head touches the edge of the picture within this distance, in pixels of the grid. */
const NEAR = 1.5;

/**
 * Contact with an edge, as a share of the head's size along it, above which the head counts as cut off. A whole head in
 * a tightly cropped picture touches the edge less: an ellipse has a chord of 0.31 of its size within NEAR of its end.
 */
const CUT_FROM = 0.45;

/**
 * @param prepared the result of `prepare` for the slice
 * @returns every code that applies, in the order above; empty for a slice of good quality
 */
export function qualityOf(slice: Slice, prepared: Prepared): QualityCode[] {
  // The crop is square in millimetres: where pixels are not square, it has fewer of them along one side.
  const pixels = Math.min(prepared.crop.width, prepared.crop.height) / CROP_TO_HEAD;
  const air = airMask(prepared);
  return [
    ...(pixels < GRID_SIZE ? (['low-resolution'] as const) : []),
    ...(mostContact(prepared, slice.width) >= CUT_FROM ? (['cropped-head'] as const) : []),
    ...((ghosting(slice, prepared, air) ?? 0) >= GHOSTS_FROM ? (['ghosting'] as const) : []),
    ...(letters(slice, prepared, air) >= WRITING_FROM ? (['writing'] as const) : []),
  ];
}

/**
 * The longest contact of the head with the left, right or upper edge of the picture, as a share of its size along
 * that edge. The lower edge does not count: in every coronal and sagittal slice the neck crosses it.
 */
function mostContact({ mask, crop }: Prepared, width: number): number {
  const side = GRID_SIZE;
  const columns = new Uint8Array(side);
  const rows = new Uint8Array(side);
  // The grid's columns and rows just inside the picture's edges. No head lies beyond the grid.
  const near = {
    left: (-crop.x / crop.width) * side + NEAR,
    right: ((width - crop.x) / crop.width) * side - NEAR,
    upper: (-crop.y / crop.height) * side + NEAR,
  };
  const touching = { left: new Uint8Array(side), right: new Uint8Array(side), upper: new Uint8Array(side) };
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (!mask[y * side + x]) continue;
      columns[x] = 1;
      rows[y] = 1;
      if (x + 0.5 < near.left) touching.left[y] = 1;
      if (x + 0.5 > near.right) touching.right[y] = 1;
      if (y + 0.5 < near.upper) touching.upper[x] = 1;
    }
  }
  const [wide, tall] = [count(columns), count(rows)];
  return Math.max(count(touching.left) / tall, count(touching.right) / tall, count(touching.upper) / wide);
}

function count(flags: Uint8Array): number {
  return flags.reduce((sum, flag) => sum + flag, 0);
}
