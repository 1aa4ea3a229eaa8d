import type { Box } from '../data/box';
import type { Warp } from './augment';

/** Points per side of a cell at which the ellipse is sampled. */
const POINTS = 4;
/** Lower limit of the half axes, in cells, so that the smallest lesion still marks its cell. */
const MIN_HALF_AXIS = 0.5;

/** Whether a point of the warped image lies in the ellipse inside the box of the unwarped one. */
export function insideLesion(box: Box, warp: Warp, x: number, y: number, least = 0): boolean {
  const u = (warp.a * x + warp.b * y + warp.c - box.cx) / Math.max(box.width / 2, least);
  const v = (warp.d * x + warp.e * y + warp.f - box.cy) / Math.max(box.height / 2, least);
  return u * u + v * v <= 1;
}

/**
 * For every cell of a side x side map, the share that is covered by the ellipse inside the box, after the warp. Points
 * are sampled through the warp itself, so that rotation does not turn a small ellipse into its bounding box.
 */
export function lesionMap(box: Box | null, warp: Warp, side: number): Float32Array {
  const map = new Float32Array(side * side);
  if (box === null) return map;
  const least = MIN_HALF_AXIS / side;
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      let hits = 0;
      for (let p = 0; p < POINTS; p++) {
        for (let q = 0; q < POINTS; q++) {
          const x = (j + (q + 0.5) / POINTS) / side;
          const y = (i + (p + 0.5) / POINTS) / side;
          if (insideLesion(box, warp, x, y, least)) hits++;
        }
      }
      map[i * side + j] = hits / (POINTS * POINTS);
    }
  }
  return map;
}
