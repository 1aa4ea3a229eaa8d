import { argmax } from '../../argmax';
import type { Rect } from '../../image/resample';
import type { Occlusion } from './occlude';

/**
 * `borne-out`: covering hurts the answer most where the map points. `elsewhere`: it hurts more in another place.
 * `nowhere`: no covered part alone takes MIN_FALL away, and nothing can be said of the map.
 */
export type Borne = 'borne-out' | 'elsewhere' | 'nowhere';

/** Points: less than this is a flicker of the network. */
export const MIN_FALL = 1;

/**
 * Whether covering agrees with a place that was pointed at.
 *
 * @param region the place, in fractions of the prepared image
 */
export function borneOut({ side, falls }: Occlusion, region: Rect): Borne {
  const strongest = argmax(falls);
  if (falls[strongest] < MIN_FALL) return 'nowhere';
  return meets(strongest, side, region) ? 'borne-out' : 'elsewhere';
}

/** Whether the cell of a part, out of `side` squared, and a region share anything. */
export function meets(part: number, side: number, { x, y, width, height }: Rect): boolean {
  const column = part % side;
  const row = (part - column) / side;
  return (
    column < (x + width) * side && x * side < column + 1 && row < (y + height) * side && y * side < row + 1
  );
}
