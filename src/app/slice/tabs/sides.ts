/** One side of the head next to the other, mirrored about the head's midline, and the difference of the two. */

import type { Midline } from '../../../pipeline/findings/midline';
import { bilinear } from '../../../pipeline/image/bilinear';
import type { Rect } from '../../../pipeline/image/resample';
import type { Picture } from '../../../worker/protocol';

type Grey = Pick<Picture, 'width' | 'height' | 'grey'>;

/** Blue: darker than on the other side; orange: brighter. This pair is distinguishable with any colour blindness. */
export const DARKER = [77, 166, 255] as const;
export const BRIGHTER = [255, 160, 51] as const;

/** Smaller differences, as a share of the grey range, are noise. */
const MIN_GAP = 0.06;
/** Differences from here on have the full colour. */
const FULL = 0.4;

export interface Sides {
  readonly width: number;
  readonly height: number;
  readonly here: Uint8ClampedArray<ArrayBuffer>;
  readonly other: Uint8ClampedArray<ArrayBuffer>;
  /** Colours over a dimmed `here`. */
  readonly difference: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * @param part in fractions of the picture
 * @returns three RGBA pictures of the size of the part, in pixels of the picture
 */
export function compareSides(picture: Grey, midline: Midline, part: Rect): Sides {
  const x0 = Math.round(part.x * picture.width);
  const y0 = Math.round(part.y * picture.height);
  const width = Math.max(1, Math.round(part.width * picture.width));
  const height = Math.max(1, Math.round(part.height * picture.height));
  const mirror = mirrorAbout(picture, midline);
  /** At a point in pixels of the picture, with centres at halves; black outside. */
  const greyAt = (x: number, y: number) => bilinear(picture, x - 0.5, y - 0.5, 0);
  const here = new Uint8ClampedArray(4 * width * height);
  const other = new Uint8ClampedArray(here.length);
  const difference = new Uint8ClampedArray(here.length);
  for (let v = 0; v < height; v++) {
    for (let u = 0; u < width; u++) {
      const [x, y] = [x0 + u + 0.5, y0 + v + 0.5];
      const across = mirror(x, y);
      const [a, b] = [greyAt(x, y), greyAt(across.x, across.y)];
      const at = 4 * (v * width + u);
      here.set([a, a, a, 255], at);
      other.set([b, b, b, 255], at);
      const gap = (a - b) / 255;
      const strength = Math.min(1, Math.max(0, (Math.abs(gap) - MIN_GAP) / (FULL - MIN_GAP)));
      const colour = gap < 0 ? DARKER : BRIGHTER;
      const dim = 0.45 * a;
      difference.set([...colour.map((channel) => dim + (channel - dim) * strength), 255], at);
    }
  }
  return { width, height, here, other, difference };
}

/** The mirror image of a point, in pixels of the picture. */
export function mirrorAbout({ width, height }: Pick<Grey, 'width' | 'height'>, { from, to }: Midline) {
  const [ax, ay] = [from.x * width, from.y * height];
  const [dx, dy] = [to.x * width - ax, to.y * height - ay];
  const square = dx * dx + dy * dy || 1;
  return (x: number, y: number) => {
    const along = ((x - ax) * dx + (y - ay) * dy) / square;
    return { x: 2 * (ax + along * dx) - x, y: 2 * (ay + along * dy) - y };
  };
}
