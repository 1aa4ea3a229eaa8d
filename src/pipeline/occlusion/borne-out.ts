import { mostOf } from '../most';
import type { Rect } from '../resample';
import type { Occlusion } from './occlude';

/**
 * `borne-out`: covering hurts the answer most where the map points. `elsewhere`: it hurts more in another place.
 * `nowhere`: no covered part alone takes LEAST_FALL away, and nothing can be said of the map.
 */
export type Borne = 'borne-out' | 'elsewhere' | 'nowhere';

/** Points: less than this is a flicker of the network. */
export const LEAST_FALL = 1;

/**
 * Whether covering agrees with a place that was pointed at.
 *
 * @param region the place, in fractions of the prepared image
 */
export function borneOut({ side, falls }: Occlusion, region: Rect): Borne {
  const strongest = mostOf(falls);
  if (falls[strongest]! < LEAST_FALL) return 'nowhere';
  const column = strongest % side;
  return meets(
    { x: column / side, y: (strongest - column) / side / side, width: 1 / side, height: 1 / side },
    region,
  )
    ? 'borne-out'
    : 'elsewhere';
}

function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
