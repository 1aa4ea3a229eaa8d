import type { Lesion } from '../reading';
import type { Slice } from '../slice';

/** In millimetres and square millimetres; of the part that this slice shows. */
export interface LesionSize {
  /** Sides of its box. */
  readonly width: number;
  readonly height: number;
  /** Of the region itself. */
  readonly area: number;
}

/**
 * A lesion's size in the patient.
 *
 * @param slice `width` and `height` in pixels, `spacing` in millimetres
 * @returns null where the source does not tell its pixels' spacing
 */
export function lesionSize(
  { width, height, spacing }: Pick<Slice, 'width' | 'height' | 'spacing'>,
  lesion: Pick<Lesion, 'width' | 'height' | 'area'>,
): LesionSize | null {
  if (!spacing) return null;
  const [across, down] = [width * spacing.x, height * spacing.y];
  return { width: lesion.width * across, height: lesion.height * down, area: lesion.area * across * down };
}
