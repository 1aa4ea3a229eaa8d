import { resample } from '../image/resample';
import type { Point } from './lattice';
import type { SheetPicture, Tile } from './layout';

/** Longest side of a tile that is cut out, in pixels: enough for any sheet of many slices. */
const MAX_PIXELS = 512;

/** A part of a picture between four corners, straightened. */
export interface Cut {
  readonly width: number;
  readonly height: number;
  readonly grey: Float32Array;
}

/** Size of a tile on its sheet, in pixels: the means of its opposite sides. */
export function sizeOf({ corners }: Pick<Tile, 'corners'>): { width: number; height: number } {
  const [a, b, c, d] = corners;
  return {
    width: Math.max(1, Math.round((distance(a, b) + distance(d, c)) / 2)),
    height: Math.max(1, Math.round((distance(a, d) + distance(b, c)) / 2)),
  };
}

/**
 * Cuts a tile out of a sheet and straightens it, at the sheet's resolution, up to MAX_PIXELS.
 *
 * Positions are interpolated bilinearly between the four corners, which is accurate for a plane seen at a slight angle.
 * A larger tile is cut out at full size and then area-averaged. Pixels beyond the sheet are 0.
 *
 * @param longest side of the result, in pixels
 * @param size size in which the tile is cut out, in pixels of the sheet; default: the tile's own size
 */
export function cutTile(
  sheet: SheetPicture,
  tile: Pick<Tile, 'corners'>,
  longest = MAX_PIXELS,
  { width, height } = sizeOf(tile),
): Cut {
  const [a, b, c, d] = tile.corners;
  const grey = new Float32Array(width * height);
  for (let i = 0; i < height; i++) {
    const v = (i + 0.5) / height;
    const left = between(a, d, v);
    const right = between(b, c, v);
    for (let j = 0; j < width; j++) {
      const { x, y } = between(left, right, (j + 0.5) / width);
      grey[i * width + j] = valueAt(sheet, x - 0.5, y - 0.5);
    }
  }
  const scale = longest / Math.max(width, height);
  if (scale >= 1) return { width, height, grey };
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  return { width: w, height: h, grey: resample(grey, width, height, { x: 0, y: 0, width, height }, w, h) };
}

function valueAt({ width, height, grey }: SheetPicture, x: number, y: number): number {
  if (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5) return 0;
  const x0 = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const y0 = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const x1 = Math.min(width - 1, x0 + 1);
  const y1 = Math.min(height - 1, y0 + 1);
  const u = Math.min(1, Math.max(0, x - x0));
  const v = Math.min(1, Math.max(0, y - y0));
  const upper = grey[y0 * width + x0] * (1 - u) + grey[y0 * width + x1] * u;
  const lower = grey[y1 * width + x0] * (1 - u) + grey[y1 * width + x1] * u;
  return upper * (1 - v) + lower * v;
}

const distance = (p: Point, q: Point): number => Math.hypot(q.x - p.x, q.y - p.y);

const between = (p: Point, q: Point, t: number): Point => ({
  x: p.x + t * (q.x - p.x),
  y: p.y + t * (q.y - p.y),
});
