import { boundsOf } from '../findings/spread';
import { GRID_SIZE, type Prepared } from '../prepare';

/** The head's own measures in millimetres: what turns shares of a head back into lengths. */
export interface Ruler {
  /** Of the circle with the head's area. */
  readonly radius: number;
  /** Of its bounding box. */
  readonly width: number;
  readonly height: number;
  /** Square millimetres. */
  readonly area: number;
}

/** @returns null where the source does not tell its pixels' spacing */
export function rulerOf(prepared: Prepared): Ruler | null {
  const { pixelSize, mask } = prepared;
  if (pixelSize === undefined) return null;
  const pixels = mask.reduce((sum, inside) => sum + inside, 0);
  const { x0, y0, x1, y1 } = boundsOf(prepared.mask, GRID_SIZE);
  return {
    radius: Math.sqrt(pixels / Math.PI) * pixelSize,
    width: (x1 - x0) * pixelSize,
    height: (y1 - y0) * pixelSize,
    area: pixels * pixelSize * pixelSize,
  };
}
