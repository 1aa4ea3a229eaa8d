/** How far a cover extends beyond its cell, in cells, so that no structure is missed on the border of two cells. */
const REACH = 0.25;

/**
 * Width, in cells, of the ring around a cover. The cover is filled with the mean grey of this ring, so that it adds no
 * new contrast.
 */
const RING = 0.25;

/** Parts that contain less head than this share are not covered. */
const MIN_HEAD = 0.5;

/**
 * An image with one part covered by the mean grey of its surroundings. Air is left unchanged: a patch outside the head
 * would look like a finding.
 *
 * @param image square, row-major, 0 outside the head
 * @param column of the cell to cover, out of `cells` a side
 * @returns null where too little of the head lies there
 */
export function cover(image: Float32Array, column: number, row: number, cells: number): Float32Array | null {
  const side = Math.sqrt(image.length);
  const cell = side / cells;
  const from = (at: number) => Math.max(0, Math.round((at - REACH) * cell));
  const to = (at: number) => Math.min(side, Math.round((at + 1 + REACH) * cell));
  const [x0, x1, y0, y1] = [from(column), to(column), from(row), to(row)];
  const ring = Math.round(RING * cell);
  let inside = 0;
  let around = 0;
  let sum = 0;
  for (let y = Math.max(0, y0 - ring); y < Math.min(side, y1 + ring); y++) {
    for (let x = Math.max(0, x0 - ring); x < Math.min(side, x1 + ring); x++) {
      const value = image[y * side + x];
      if (value <= 0) continue;
      if (x >= x0 && x < x1 && y >= y0 && y < y1) inside++;
      else {
        around++;
        sum += value;
      }
    }
  }
  if (inside < MIN_HEAD * (x1 - x0) * (y1 - y0) || around === 0) return null;
  const covered = image.slice();
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) if (covered[y * side + x] > 0) covered[y * side + x] = sum / around;
  }
  return covered;
}
