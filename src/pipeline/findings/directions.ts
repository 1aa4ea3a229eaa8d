/**
 * Directions around a centre, as points on the square of side 2 around it. Neighbouring directions are a constant step
 * apart along the square. Sines would differ between engines in the last bit; divisions do not.
 */
const PER_SIDE = 24;

export const DIRECTIONS = 4 * PER_SIDE;

/** The unit vector of direction k, clockwise on the screen from 0, which points right. */
export function unitVector(k: number): { readonly x: number; readonly y: number } {
  const side = Math.floor(k / PER_SIDE);
  const along = (2 * (k % PER_SIDE)) / PER_SIDE - 1;
  // Right, bottom, left, top of the square.
  const [x, y] = [
    [1, along],
    [-along, 1],
    [-1, -along],
    [along, -1],
  ][side] as [number, number];
  const length = Math.sqrt(x * x + y * y);
  return { x: x / length, y: y / length };
}

/** The direction of a vector, 0 .. DIRECTIONS; 0 for a null vector. */
export function directionOf(x: number, y: number): number {
  const most = Math.max(Math.abs(x), Math.abs(y));
  if (most === 0) return 0;
  const [u, v] = [x / most, y / most];
  const place = (side: number, along: number) => (side + (along + 1) / 2) * PER_SIDE;
  if (u === 1) return place(0, v);
  if (v === 1) return place(1, -u);
  if (u === -1) return place(2, -v);
  return place(3, u);
}

/** Linear interpolation between the values of two neighbouring directions. */
export function valueAt(values: Float64Array, direction: number): number {
  const below = Math.floor(direction);
  const from = values[below % DIRECTIONS];
  const to = values[(below + 1) % DIRECTIONS];
  return from + (direction - below) * (to - from);
}
