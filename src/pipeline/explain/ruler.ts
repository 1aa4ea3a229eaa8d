import type { Prepared } from '../prepare';

/** Size of the head in millimetres: converts lengths in head radii to millimetres. */
export interface Ruler {
  /** Of the circle with the head's area. */
  readonly radius: number;
  /** Square millimetres. */
  readonly area: number;
}

/** @returns null where the source gives no pixel spacing */
export function rulerOf(prepared: Prepared): Ruler | null {
  const { pixelSize, mask } = prepared;
  if (pixelSize === undefined) return null;
  const pixels = mask.reduce((sum, inside) => sum + inside, 0);
  return {
    radius: Math.sqrt(pixels / Math.PI) * pixelSize,
    area: pixels * pixelSize * pixelSize,
  };
}
