import { argmax } from '../../argmax';
import type { Rect } from '../../image/resample';
import type { Occlusion } from './occlude';

/**
 * `confirmed`: covering hurts the answer most where the map points. `elsewhere`: it hurts more in another place.
 * `nowhere`: no covered part alone takes MIN_DROP away, and nothing can be said of the map.
 */
export type OcclusionVerdict = 'confirmed' | 'elsewhere' | 'nowhere';

/** Points: less than this is a flicker of the network. */
export const MIN_DROP = 1;

/**
 * Whether covering agrees with a place that was pointed at.
 *
 * @param region the place, in fractions of the prepared image
 */
export function occlusionVerdict({ side, drops }: Occlusion, region: Rect): OcclusionVerdict {
  const strongest = argmax(drops);
  if (drops[strongest] < MIN_DROP) return 'nowhere';
  return meets(strongest, side, region) ? 'confirmed' : 'elsewhere';
}

/** Whether the cell of a part, out of `side` squared, and a region share anything. */
export function meets(part: number, side: number, { x, y, width, height }: Rect): boolean {
  const column = part % side;
  const row = (part - column) / side;
  return (
    column < (x + width) * side && x * side < column + 1 && row < (y + height) * side && y * side < row + 1
  );
}
