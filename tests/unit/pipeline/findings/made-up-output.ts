import type { NetOutput } from '../../../../src/pipeline/net/output';
import { GRID_SIZE, IMAGE_SIZE, type Prepared } from '../../../../src/pipeline/prepare';

const MAP_SIDE = 32;
const TYPE_SIDE = 16;

/** A round bump on the lesion map, in fractions of the prepared image; `top` in log odds. */
export interface Bump {
  readonly x: number;
  readonly y: number;
  readonly top: number;
  /** The distance from the centre at which the log odds have fallen by 1.5. */
  readonly r: number;
}

/** Centres of a square's cells, in fractions of it, row by row. */
const cells = (side: number) =>
  Array.from({ length: side * side }, (_, i) => ({
    x: ((i % side) + 0.5) / side,
    y: (Math.floor(i / side) + 0.5) / side,
  }));

/** Paraboloids on a floor of -6 log odds; where two overlap, the higher one counts. */
export function outputOf(
  bumps: readonly Bump[],
  logits: readonly number[] = [4, 0, -2, -1],
  types?: (x: number, y: number) => readonly number[],
): NetOutput {
  const height = (u: number, v: number) =>
    Math.max(-6, ...bumps.map(({ x, y, top, r }) => top - (1.5 * ((u - x) ** 2 + (v - y) ** 2)) / r ** 2));
  return {
    logits: Float32Array.from(logits),
    map: Float32Array.from(cells(MAP_SIDE), ({ x, y }) => height(x, y)),
    mapSide: MAP_SIDE,
    evidence: new Float32Array(8 * 8 * 4),
    features: new Float32Array(8),
    ...(types && { types: Float32Array.from(cells(TYPE_SIDE).flatMap(({ x, y }) => [...types(x, y)])) }),
  };
}

/** The head of every test: an ellipse centred in the prepared image, in fractions of it. */
export const HEAD = { rx: 0.36, ry: 0.44 };

/** A prepared slice with a rippled grey, and `grey` painted over it where it returns a number. */
export function preparedOf(
  grey: (x: number, y: number) => number | null = () => null,
  more: Partial<Prepared> = {},
): Prepared {
  const inside = ({ x, y }: { x: number; y: number }) =>
    ((x - 0.5) / HEAD.rx) ** 2 + ((y - 0.5) / HEAD.ry) ** 2 <= 1;
  const mask = Uint8Array.from(cells(GRID_SIZE), (pixel) => (inside(pixel) ? 1 : 0));
  const image = Float32Array.from(cells(IMAGE_SIZE), (pixel) => {
    if (!inside(pixel)) return 0;
    // Bands of rows, the same on both sides, which give the brain a spread for measuring contrasts.
    return grey(pixel.x, pixel.y) ?? 0.4 + 0.1 * (Math.floor(pixel.y * 16) % 3);
  });
  const crop = { x: 0, y: 0, width: GRID_SIZE, height: GRID_SIZE };
  return { image, mask, crop, coverage: 0.4, ...more };
}

export const disc = (cx: number, cy: number, r: number) => (x: number, y: number) =>
  (x - cx) ** 2 + (y - cy) ** 2 <= r ** 2;
