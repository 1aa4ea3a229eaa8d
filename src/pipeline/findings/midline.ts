import { GRID_SIZE } from '../prepare';
import type { Sides } from './locate';
import type { OutlinePoint } from './outline';
import type { Scene } from './scene';

/** The line about which one side of a head is the mirror image of the other, from its top to its bottom. */
export interface Midline {
  /** In fractions of the source image; may lie beyond its edges. */
  readonly from: OutlinePoint;
  readonly to: OutlinePoint;
}

/**
 * The head's midline, as the findings take it (see `mirrorAxis`). Not for sagittal slices, which have no midline.
 *
 * @param source width and height of the source image, in pixels
 */
export function midlineOf({ axis, prepared }: Pick<Scene, 'axis' | 'prepared'>, source: Sides): Midline {
  const { crop } = prepared;
  const at = (row: number): OutlinePoint => ({
    x: (crop.x + ((axis[row] + 0.5) / GRID_SIZE) * crop.width) / source.width,
    y: (crop.y + ((row + 0.5) / GRID_SIZE) * crop.height) / source.height,
  });
  return { from: at(0), to: at(GRID_SIZE - 1) };
}
