/**
 * The lesion's outline: marching squares around its mask, which is smoothed a little first (linear interpolation, as in
 * Maple, "Geometric design and space planning using the marching squares and marching cube algorithms", 2003).
 */
import { GRID_SIZE } from '../prepare';
import type { Candidate } from './candidate';
import { boxBlur } from './integral';
import type { Sides } from './locate';

export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
}

/** A closed line: its last point is joined to its first. */
export type Polygon = readonly OutlinePoint[];

/** Smaller polygons are left out. In square pixels of the grid. */
const MIN_AREA = 4;

/**
 * The candidate's outline, as closed lines in fractions of the source image; each hole is a separate line.
 *
 * @param source width and height of the source image, in pixels
 * @returns an empty list where there is no candidate
 */
export function lesionOutline(candidate: Candidate | null, source: Sides): Polygon[] {
  if (!candidate) return [];
  const { crop } = candidate.scene.prepared;
  const across = (x: number) => rounded((crop.x + (x / GRID_SIZE) * crop.width) / source.width);
  const down = (y: number) => rounded((crop.y + (y / GRID_SIZE) * crop.height) / source.height);
  return contours(smoothed(candidate.mask), GRID_SIZE)
    .filter((polygon) => Math.abs(areaOf(polygon)) >= MIN_AREA)
    .map((polygon) => polygon.map(({ x, y }) => ({ x: across(x), y: down(y) })));
}

/**
 * For each pixel, the share of its 3 x 3 neighbourhood that is inside (its centre counted three times), minus a half.
 */
function smoothed(mask: Uint8Array): Float32Array {
  const all = new Uint8Array(mask.length).fill(1);
  const mean = boxBlur(Float32Array.from(mask), all, GRID_SIZE, 1);
  return mean.map((share, i) => (share + mask[i] / 3) / (4 / 3) - 0.5);
}

/** Value beyond the field's edges; lines pass half-way to it. */
const OUTSIDE = Number.NEGATIVE_INFINITY;

/** A tenth of a pixel of the largest screen. */
const rounded = (fraction: number) => Math.round(Math.min(1, Math.max(0, fraction)) * 1e5) / 1e5;

/** The sides of a cell that a line runs from and to, with the inside on its left, by which corners are inside. */
const TOP = 0;
const RIGHT = 1;
const BOTTOM = 2;
const LEFT = 3;
type Side = typeof TOP | typeof RIGHT | typeof BOTTOM | typeof LEFT;
/** Corners count 1 (top left), 2 (top right), 4 (bottom right), 8 (bottom left). Diagonal ones are kept apart. */
const LINES: readonly (readonly (readonly [from: Side, to: Side])[])[] = [
  [],
  [[LEFT, TOP]],
  [[TOP, RIGHT]],
  [[LEFT, RIGHT]],
  [[RIGHT, BOTTOM]],
  [
    [LEFT, TOP],
    [RIGHT, BOTTOM],
  ],
  [[TOP, BOTTOM]],
  [[LEFT, BOTTOM]],
  [[BOTTOM, LEFT]],
  [[BOTTOM, TOP]],
  [
    [TOP, RIGHT],
    [BOTTOM, LEFT],
  ],
  [[BOTTOM, RIGHT]],
  [[RIGHT, LEFT]],
  [[RIGHT, TOP]],
  [[TOP, LEFT]],
  [],
];

/**
 * The closed lines along which a field is 0. What is above 0 lies to their left (on a screen, y down). Beyond its edges
 * the field counts as below 0.
 *
 * @param field `side` squared, row-major; a pixel's value is that of its middle
 * @returns points in pixels, pixel (0,0) covering 0..1
 */
export function contours(field: ArrayLike<number>, side: number): OutlinePoint[][] {
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= side || y >= side ? OUTSIDE : field[y * side + x];
  const wide = side + 2;
  // For each grid edge where a line segment begins: the edge where it ends, and the point on the first.
  const lines = new Map<number, { to: number; point: OutlinePoint }>();
  for (let y = -1; y < side; y++) {
    for (let x = -1; x < side; x++) {
      const [a, b, c, d] = [at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1)];
      const inside = (a > 0 ? 1 : 0) + (b > 0 ? 2 : 0) + (c > 0 ? 4 : 0) + (d > 0 ? 8 : 0);
      // Every edge lies between a pixel and the one to its right (even) or below it (odd).
      const key = (column: number, row: number, below: number) => 2 * ((row + 1) * wide + column + 1) + below;
      const edges = [key(x, y, 0), key(x + 1, y, 1), key(x, y + 1, 0), key(x, y, 1)];
      const points = [
        { x: x + 0.5 + cut(a, b), y: y + 0.5 },
        { x: x + 1.5, y: y + 0.5 + cut(b, c) },
        { x: x + 0.5 + cut(d, c), y: y + 1.5 },
        { x: x + 0.5, y: y + 0.5 + cut(a, d) },
      ];
      for (const [from, to] of LINES[inside]) lines.set(edges[from], { to: edges[to], point: points[from] });
    }
  }
  const polygons: OutlinePoint[][] = [];
  for (const first of lines.keys()) {
    const polygon: OutlinePoint[] = [];
    for (let edge = first, line = lines.get(edge); line; edge = line.to, line = lines.get(edge)) {
      polygon.push(line.point);
      lines.delete(edge);
    }
    if (polygon.length > 2) polygons.push(polygon);
  }
  return polygons;
}

/** Where the zero lies between two values of different sign, 0..1. */
function cut(from: number, to: number): number {
  return Number.isFinite(from) && Number.isFinite(to) ? from / (from - to) : 0.5;
}

/** Shoelace formula: positive for a line that runs anticlockwise on the screen. */
export function areaOf(polygon: Polygon): number {
  let twice = 0;
  polygon.forEach(({ x, y }, i) => {
    const next = polygon[(i + 1) % polygon.length];
    twice += next.x * y - x * next.y;
  });
  return twice / 2;
}
