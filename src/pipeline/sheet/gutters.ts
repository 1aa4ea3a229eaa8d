import { outside, type Working } from './blobs';
import type { Place, Point } from './lattice';
import type { Projection } from './projection';

/** Points sampled along each side of a tile, and how far across it the darkest grey is searched for, in steps. */
const ALONG = 9;
const ACROSS = [-0.08, -0.04, 0, 0.04, 0.08];

/** A gutter is darker than this share of the range from the picture's dark to its tile's bright. */
const DARK = 0.4;

/** Quantiles of grey that are taken as the picture's dark, and as bright in a tile's middle. */
const DARKEST = 0.02;
const BRIGHT = 0.7;

/** The grey taken as dark in a picture, without its surround. */
export function darkOf({ grey }: Working, surround: Uint8Array): number {
  const inside = outside(grey, surround).sort();
  return inside[Math.floor(DARKEST * inside.length)];
}

/**
 * Share of the tiles' sides that is dark: nearly all on a sheet, with air and film between the heads; far less where
 * the lattice was found in parts of one head.
 *
 * @returns a share, 0..1, of the sides inside the picture, without the surround
 */
export function gutterShare(
  { width, height, grey }: Working,
  surround: Uint8Array,
  dark: number,
  project: Projection,
  places: readonly Place[],
): number {
  const at = ({ x, y }: Point): number | null => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= width || row >= height) return null;
    const i = row * width + column;
    return surround[i] ? null : grey[i];
  };
  const filled = new Set(places.map(({ column, row }) => String([column, row])));
  let [hits, looks] = [0, 0];
  for (const { column, row } of places) {
    const middle: number[] = [];
    for (let i = 0; i < ALONG; i++)
      for (let j = 0; j < ALONG; j++) {
        const value = at(
          project(column - 0.25 + (0.5 * j) / (ALONG - 1), row - 0.25 + (0.5 * i) / (ALONG - 1)),
        );
        if (value !== null) middle.push(value);
      }
    middle.sort((a, b) => a - b);
    const bright = middle[Math.floor(BRIGHT * middle.length)] ?? dark;
    const limit = dark + DARK * (bright - dark);
    for (let k = 0; k < ALONG; k++) {
      const t = -0.5 + (k + 0.5) / ALONG;
      for (const side of [-0.5, 0.5]) {
        for (const upright of [true, false]) {
          const seen = ACROSS.map((off) =>
            at(upright ? project(column + side + off, row + t) : project(column + t, row + side + off)),
          );
          const inside = seen.filter((value) => value !== null);
          if (inside.length < seen.length) {
            // A line between two tiles may belong to the surround; outside the sheet it is not counted.
            const beside = upright ? [column + 2 * side, row] : [column, row + 2 * side];
            if (!filled.has(String(beside))) continue;
            looks++;
            hits++;
            continue;
          }
          looks++;
          if (inside.some((value) => value <= limit)) hits++;
        }
      }
    }
  }
  return looks === 0 ? 0 : hits / looks;
}

/**
 * Share of a picture's bright content that lies within a lattice: nearly all on a sheet, but only part of a head whose
 * parts look like a lattice.
 *
 * @returns share of the grey above the picture's dark, 0..1, without the surround
 */
export function contentShare(
  { width, height, grey }: Working,
  surround: Uint8Array,
  dark: number,
  project: Projection,
  rows: number,
  columns: number,
): number {
  const corners = [
    project(-0.5, -0.5),
    project(columns - 0.5, -0.5),
    project(columns - 0.5, rows - 0.5),
    project(-0.5, rows - 0.5),
  ];
  let [within, all] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (surround[i] || grey[i] <= dark) continue;
      all += grey[i] - dark;
      const isWithin = corners.every((from, k) => {
        const to = corners[(k + 1) % 4];
        return (to.x - from.x) * (y + 0.5 - from.y) - (to.y - from.y) * (x + 0.5 - from.x) >= 0;
      });
      if (isWithin) within += grey[i] - dark;
    }
  }
  return all > 0 ? within / all : 0;
}
