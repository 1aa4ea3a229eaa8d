import { GRID_SIZE, type Prepared } from '../prepare';
import type { Lesion } from '../reading';
import type { Sides } from './locate';

/** In millimetres and square millimetres; of the part that this slice shows. */
export interface LesionSize {
  readonly width: number;
  readonly height: number;
  readonly area: number;
}

/** @returns null where the source does not tell its pixels' spacing */
export function lesionSize(lesion: Lesion, prepared: Prepared, source: Sides): LesionSize | null {
  const { crop, pixelSize } = prepared;
  if (pixelSize === undefined) return null;
  // The prepared image's pixels are square even where the source's are not.
  const across = (source.width / crop.width) * GRID_SIZE * pixelSize;
  const down = (source.height / crop.height) * GRID_SIZE * pixelSize;
  return { width: lesion.width * across, height: lesion.height * down, area: lesion.area * across * down };
}
