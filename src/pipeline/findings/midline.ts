import type { Prepared } from '../prepare';
import type { Sides } from './locate';
import type { OutlinePoint } from './outline';
import { SIZE, sceneOf } from './scene';

/** The line about which one side of a head is the mirror image of the other, from its top to its bottom. */
export interface Midline {
  /** In fractions of the source image; may lie beyond its edges. */
  readonly from: OutlinePoint;
  readonly to: OutlinePoint;
}

/**
 * The head's midline, as the findings take it (see `mirrorAxis`). A sagittal slice has none: what this gives for one
 * means nothing.
 *
 * @param source its sides in pixels
 */
export function midlineOf(prepared: Prepared, source: Sides): Midline {
  const { axis } = sceneOf(prepared);
  const { crop } = prepared;
  const at = (row: number): OutlinePoint => ({
    x: (crop.x + ((axis[row] + 0.5) / SIZE) * crop.width) / source.width,
    y: (crop.y + ((row + 0.5) / SIZE) * crop.height) / source.height,
  });
  return { from: at(0), to: at(SIZE - 1) };
}
