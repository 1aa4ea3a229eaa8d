/** Differences below this are rounding. */
const FLAT = 1e-6;

/** A separate peak lies at least this far from the lesion's edge, in pixels of the grid. */
const APART = 6;

/** Log odds of a lesion where there is no candidate: lower than any that the network gives. */
export const NO_PLACE = -16;

/**
 * @param map log odds of a lesion
 * @param head 1 where a lesion can be
 * @returns index of the highest; null where the head is empty or the map is flat inside it
 */
export function peakPixel(map: Float64Array, head: Uint8Array): number | null {
  let top = -1;
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < map.length; i++) {
    if (!head[i]) continue;
    if (top < 0 || map[i] > map[top]) top = i;
    lowest = Math.min(lowest, map[i]);
  }
  return top >= 0 && map[top] - lowest > FLAT ? top : null;
}

/**
 * Highest log odds away from the lesion, given each pixel's distance from it (`outer`); NO_PLACE where the lesion
 * leaves no room.
 */
export function nextPeak(map: Float64Array, head: Uint8Array, outer: Float32Array): number {
  let height = NO_PLACE;
  for (let i = 0; i < map.length; i++) {
    if (head[i] && outer[i] > APART) height = Math.max(height, map[i]);
  }
  return height;
}
