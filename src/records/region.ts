import { storedBox, storedPoint } from '../decode/stored-box';
import type { Provenance } from '../decode/types';
import { areaOf, type Polygon } from '../pipeline/findings/outline';
import type { Lesion } from '../pipeline/reading';

/** A trained mask of a lesion: 1 inside, 0 outside, row-major, with the size of the image as stored in the file. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly inside: Uint8Array;
}

export type Outline = readonly (readonly [x: number, y: number])[];

/** The region of a lesion: a closed outline in fractions of the image. The first point is not repeated at the end. */
export interface Region {
  /** On the image as stored in the file, for other programs. */
  readonly stored: Outline;
  /** On the displayed picture, turned for radiological display. */
  readonly shown: Outline;
}

type Turned = Pick<Provenance, 'turned'>;

/** The box of a lesion as an outline. */
export function boxRegion(lesion: Pick<Lesion, 'x' | 'y' | 'width' | 'height'>, provenance: Turned): Region {
  return { stored: corners(storedBox(lesion, provenance)), shown: corners(lesion) };
}

/**
 * The largest part of a lesion's outline, as a region.
 * @param outline closed lines in fractions of the displayed picture
 * @returns null where there is none
 */
export function outlineRegion(outline: readonly Polygon[], provenance: Turned): Region | null {
  const [largest] = [...outline].sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
  if (!largest) return null;
  const stored = largest.map((point) => storedPoint(point, provenance));
  return { stored: pairs(stored), shown: pairs(largest) };
}

const pairs = (polygon: Polygon): Outline => polygon.map(({ x, y }) => [x, y]);

const corners = ({ x, y, width, height }: Pick<Lesion, 'x' | 'y' | 'width' | 'height'>): Outline => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** Inverse orientations: each quarter turn is the inverse of the other; all others are their own inverse. */
const UNDONE: Partial<Record<number, Provenance['turned']>> = { 6: 8, 8: 6 };

function shownPoint(x: number, y: number, { turned }: Turned): readonly [number, number] {
  const undone = turned && (UNDONE[turned] ?? turned);
  const point = storedPoint({ x, y }, undone ? { turned: undone } : {});
  return [point.x, point.y];
}

/**
 * The outline of a mask's largest part, along the edges of its pixels; holes are ignored.
 * @returns null where the mask is empty
 */
export function maskRegion({ width, height, inside }: Mask, provenance: Turned = {}): Region | null {
  const at = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && inside[y * width + x] === 1;
  let longest: [number, number][] = [];
  let largest = 0;
  const begun = new Set<number>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // an upper edge that is not yet on an outline
      if (!at(x, y) || at(x, y - 1) || begun.has(y * width + x)) continue;
      const outline = follow(at, x, y, (px, py) => begun.add(py * width + px));
      // outlines run clockwise, but anticlockwise around holes
      const area = -areaOf(outline.map(([px, py]) => ({ x: px, y: py })));
      if (area > largest) [longest, largest] = [outline, area];
    }
  }
  if (largest === 0) return null;
  const stored = longest.map(([x, y]) => [x / width, y / height] as const);
  return { stored, shown: stored.map(([x, y]) => shownPoint(x, y, provenance)) };
}

/** Follows an outline clockwise on the screen, with the inside on the right; only corners are kept. */
function follow(
  at: (x: number, y: number) => boolean,
  startX: number,
  startY: number,
  passed: (x: number, y: number) => void,
): [number, number][] {
  const outline: [number, number][] = [];
  let [x, y, dx, dy] = [startX, startY, 1, 0];
  do {
    if (dx === 1) passed(x, y);
    const [fromX, fromY] = [dx, dy];
    x += dx;
    y += dy;
    // the pixels ahead, on the left and on the right
    const left = at(x + (dx + dy - 1) / 2, y + (dy - dx - 1) / 2);
    const right = at(x + (dx - dy - 1) / 2, y + (dy + dx - 1) / 2);
    if (!right) [dx, dy] = [-dy, dx];
    else if (left) [dx, dy] = [dy, -dx];
    if (dx !== fromX || dy !== fromY) outline.push([x, y]);
  } while (x !== startX || y !== startY || dx !== 1);
  return outline;
}
