import type { Place, Point } from './lattice';

/** Maps lattice coordinates, which may be fractional, to the picture. */
export type Projection = (column: number, row: number) => Point;

/** With fewer points, the perspective terms would fit noise. */
const MIN_FOR_PERSPECTIVE = 9;

/**
 * The least-squares map from lattice to picture: a homography where there are enough points, otherwise an affine map
 * (for points on one line, the other direction is taken perpendicular to it).
 *
 * Source: Hartley and Zisserman, "Multiple View Geometry", 2nd ed., 4.1 (the inhomogeneous solution).
 *
 * @param places of the points, in the same order
 */
export function projectionOf(points: readonly Point[], places: readonly Place[]): Projection {
  const columns = new Set(places.map(({ column }) => column)).size;
  const rows = new Set(places.map(({ row }) => row)).size;
  const flat = columns < 2 || rows < 2;
  const perspective = !flat && columns > 2 && rows > 2 && points.length >= MIN_FOR_PERSPECTIVE;
  const unknowns = perspective ? 8 : 6;
  const sums = Array.from({ length: unknowns }, () => new Float64Array(unknowns + 1));
  const add = (equation: readonly number[], value: number) => {
    for (let i = 0; i < unknowns; i++) {
      for (let j = 0; j < unknowns; j++) sums[i][j] += equation[i] * equation[j];
      sums[i][unknowns] += equation[i] * value;
    }
  };
  const put = ({ x, y }: Point, { column: u, row: v }: Place) => {
    add([u, v, 1, 0, 0, 0, ...(perspective ? [-u * x, -v * x] : [])], x);
    add([0, 0, 0, u, v, 1, ...(perspective ? [-u * y, -v * y] : [])], y);
  };
  for (const [i, point] of points.entries()) put(point, places[i]);
  if (flat && points.length > 1) {
    // For points on one line, a further point is added beside each: perpendicular to the line, one step away.
    const step = lineStep(points, places, columns > 1);
    points.forEach(({ x, y }, i) => {
      const { column, row } = places[i];
      if (columns > 1) put({ x: x - step.y, y: y + step.x }, { column, row: row + 1 });
      else put({ x: x + step.y, y: y - step.x }, { column: column + 1, row });
    });
  }
  const [a, b, c, d, e, f, g = 0, h = 0] = solve(sums);
  return (u, v) => {
    const w = g * u + h * v + 1;
    return { x: (a * u + b * v + c) / w, y: (d * u + e * v + f) / w };
  };
}

function lineStep(points: readonly Point[], places: readonly Place[], across: boolean): Point {
  const at = (i: number) => (across ? places[i].column : places[i].row);
  let [first, last] = [0, 0];
  for (let i = 1; i < points.length; i++) {
    if (at(i) < at(first)) first = i;
    if (at(i) > at(last)) last = i;
  }
  const steps = at(last) - at(first);
  return {
    x: (points[last].x - points[first].x) / steps,
    y: (points[last].y - points[first].y) / steps,
  };
}

/** Gaussian elimination with pivots, in place. */
function solve(rows: Float64Array[]): number[] {
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    for (let i = k + 1; i < n; i++) {
      const share = rows[k][k] === 0 ? 0 : rows[i][k] / rows[k][k];
      for (let j = k; j <= n; j++) rows[i][j] -= share * rows[k][j];
    }
  }
  const out = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    let value = rows[k][n];
    for (let j = k + 1; j < n; j++) value -= rows[k][j] * out[j];
    out[k] = rows[k][k] === 0 ? 0 : value / rows[k][k];
  }
  return out;
}
