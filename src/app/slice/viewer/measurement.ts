/** The values of lengths, angles and regions that were drawn on a picture. */
import type { Picture } from '../../../worker/protocol';
import type { Point } from './geometry';
import type { Measured } from './measuring';
import { type Values, valueAt } from './window-level';

export type Result =
  /** Pixels of the picture, and millimetres where the file gives the pixel size. */
  | { readonly kind: 'ruler'; readonly pixels: number; readonly millimetres: number | null }
  | { readonly kind: 'angle'; readonly degrees: number }
  /** In the file's own values. */
  | { readonly kind: 'region'; readonly mean: number; readonly deviation: number };

type Sides = Pick<Picture, 'width' | 'height'>;

/** @param pixel side of a pixel of the picture in millimetres; null where unknown */
export function resultOf(
  { kind, points }: Measured,
  picture: Sides,
  values: Values,
  pixel: number | null,
): Result {
  const [a, b, c] = points.map(({ x, y }) => ({ x: x * picture.width, y: y * picture.height }));
  if (kind === 'ruler') {
    const pixels = distance(a, b);
    return { kind, pixels, millimetres: pixel === null ? null : pixels * pixel };
  }
  if (kind === 'angle') return { kind, degrees: angleAt(a, b, c) };
  return { kind, ...meanWithin(a, distance(a, b), picture, values) };
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** At `corner`, 0 to 180 degrees. */
function angleAt(one: Point, corner: Point, other: Point): number {
  const turn =
    Math.atan2(one.y - corner.y, one.x - corner.x) - Math.atan2(other.y - corner.y, other.x - corner.x);
  const degrees = Math.abs((turn * 180) / Math.PI) % 360;
  return degrees > 180 ? 360 - degrees : degrees;
}

/** Mean over the pixels with centres inside a circle; in a circle too small for any, the pixel that it lies in. */
function meanWithin(middle: Point, radius: number, picture: Sides, values: Values) {
  const found: number[] = [];
  for (let y = Math.floor(middle.y - radius); y <= middle.y + radius; y++) {
    for (let x = Math.floor(middle.x - radius); x <= middle.x + radius; x++) {
      const centre = { x: x + 0.5, y: y + 0.5 };
      const value = distance(centre, middle) <= radius ? valueAt(values, picture, centre) : null;
      if (value !== null) found.push(value);
    }
  }
  if (found.length === 0) found.push(valueAt(values, picture, middle) ?? 0);
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
  const squares = found.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / found.length) };
}
