/** Converts places in the source to pixels of the picture on the screen. */

import type { Rect } from '../../../pipeline/image/resample';
import type { SliceRead } from '../../../worker/protocol';

type Sizes = Pick<SliceRead, 'width' | 'height' | 'spacing'> & {
  readonly display: Pick<SliceRead['display'], 'width' | 'height'>;
};

/** A rectangle in source pixels. The source's pixels need not be square; the picture's are. */
export function rectOnPicture({ width, height, display }: Sizes, rect: Rect): Rect {
  const [across, down] = [display.width / width, display.height / height];
  return {
    x: rect.x * across,
    y: rect.y * down,
    width: rect.width * across,
    height: rect.height * down,
  };
}

/** Side of a pixel of the picture in millimetres, if the file gives it. */
export function pixelSize({ width, display, spacing }: Sizes): number | null {
  return spacing ? (spacing.x * width) / display.width : null;
}
