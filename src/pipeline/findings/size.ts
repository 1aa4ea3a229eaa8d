import type { Lesion } from '../reading';
import type { Slice } from '../slice';

/** In millimetres and square millimetres, on this slice alone. */
export interface LesionSize {
  /** Of the bounding box. */
  readonly width: number;
  readonly height: number;
  /** Of the region itself. */
  readonly area: number;
}

/**
 * A lesion's physical size.
 *
 * @param slice `width` and `height` in pixels, `spacing` in millimetres
 * @returns null where the source gives no pixel spacing
 */
export function lesionSize(
  { width, height, spacing }: Pick<Slice, 'width' | 'height' | 'spacing'>,
  lesion: Pick<Lesion, 'width' | 'height' | 'area'>,
): LesionSize | null {
  if (!spacing) return null;
  const [across, down] = [width * spacing.x, height * spacing.y];
  return { width: lesion.width * across, height: lesion.height * down, area: lesion.area * across * down };
}
