/** Rows and columns among points, also where they were photographed at an angle. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point's place in the lattice: column and row, from 0. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** Largest distance of a point from the position predicted by its neighbour, in steps of the lattice. */
const TOLERANCE = 0.35;

/** Largest offset of a neighbour from the row or column, as a share of its distance: about 20 degrees. */
const SLANT = 0.36;

/**
 * Gives each point its place in a lattice, starting from its neighbours: steps may gradually change in length and
 * direction.
 *
 * @returns a place for each point, in the largest lattice found; null for points that do not fit it
 */
export function placesOf(points: readonly Point[]): (Place | null)[] {
  const across = typicalStep(points, (dx, dy) => dx > 0 && Math.abs(dy) <= SLANT * dx);
  const down = typicalStep(points, (dx, dy) => dy > 0 && Math.abs(dx) <= SLANT * dy);
  let best: (Place | null)[] = points.map(() => null);
  let most = 0;
  const tried = new Set<number>();
  for (let start = 0; start < points.length; start++) {
    if (tried.has(start)) continue;
    const places = spread(points, start, across, down);
    let count = 0;
    places.forEach((place, i) => {
      if (!place) return;
      tried.add(i);
      count++;
    });
    if (count > most) [best, most] = [places, count];
  }
  const column = Math.min(...best.flatMap((place) => (place ? [place.column] : [])));
  const row = Math.min(...best.flatMap((place) => (place ? [place.row] : [])));
  return best.map((place) => place && { column: place.column - column, row: place.row - row });
}

/** The median over all points of the shortest step that passes; null where there is none. */
function typicalStep(points: readonly Point[], passes: (dx: number, dy: number) => boolean): Point | null {
  const steps: Point[] = [];
  for (const from of points) {
    let nearest: Point | null = null;
    for (const to of points) {
      const step = { x: to.x - from.x, y: to.y - from.y };
      if (!passes(step.x, step.y)) continue;
      if (!nearest || Math.hypot(step.x, step.y) < Math.hypot(nearest.x, nearest.y)) nearest = step;
    }
    if (nearest) steps.push(nearest);
  }
  if (steps.length === 0) return null;
  const lengths = steps.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
  return lengths[lengths.length >> 1];
}

function spread(
  points: readonly Point[],
  start: number,
  across: Point | null,
  down: Point | null,
): (Place | null)[] {
  const places: (Place | null)[] = points.map(() => null);
  const queue = [{ at: start, column: 0, row: 0 }];
  places[start] = { column: 0, row: 0 };
  const taken = new Set(['0,0']);
  for (let next = 0; next < queue.length; next++) {
    const { at, column, row } = queue[next];
    for (const [step, columns, rows] of [
      [across, 1, 0],
      [across, -1, 0],
      [down, 0, 1],
      [down, 0, -1],
    ] as const) {
      if (!step) continue;
      const sign = columns + rows;
      const expected = { x: points[at].x + sign * step.x, y: points[at].y + sign * step.y };
      const reach = TOLERANCE * Math.hypot(step.x, step.y);
      const found = nearestTo(points, expected, reach);
      const key = `${column + columns},${row + rows}`;
      if (found < 0 || places[found] || taken.has(key)) continue;
      const place = { column: column + columns, row: row + rows };
      places[found] = place;
      taken.add(key);
      queue.push({ at: found, ...place });
    }
  }
  return places;
}

function nearestTo(points: readonly Point[], { x, y }: Point, reach: number): number {
  let best = -1;
  let least = reach;
  points.forEach((point, i) => {
    const far = Math.hypot(point.x - x, point.y - y);
    if (far < least) [best, least] = [i, far];
  });
  return best;
}
