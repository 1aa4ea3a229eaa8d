import { argmax } from '../../argmax';
import type { Rect } from '../../image/resample';
import type { Occlusion } from './occlude';

/**
 * `confirmed`: covering hurts the answer most where the map points. `elsewhere`: it hurts more in another place.
 * `nowhere`: no single part lowers the evidence by MIN_DROP, so that nothing can be said about the map.
 */
export type OcclusionVerdict = 'confirmed' | 'elsewhere' | 'nowhere';

/** In points; smaller drops are noise of the network. */
export const MIN_DROP = 1;

/**
 * Whether occlusion agrees with the place that was marked.
 *
 * @param region the place, in fractions of the prepared image
 */
export function occlusionVerdict({ side, drops }: Occlusion, region: Rect): OcclusionVerdict {
  const strongest = argmax(drops);
  if (drops[strongest] < MIN_DROP) return 'nowhere';
  return meets(strongest, side, region) ? 'confirmed' : 'elsewhere';
}

/** Whether a part's cell (of `side` squared) overlaps a region. */
export function meets(part: number, side: number, { x, y, width, height }: Rect): boolean {
  const column = part % side;
  const row = (part - column) / side;
  return (
    column < (x + width) * side && x * side < column + 1 && row < (y + height) * side && y * side < row + 1
  );
}
