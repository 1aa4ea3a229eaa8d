import type { Lesion } from '../../src/pipeline/reading';
import type { Box } from './box';
import type { Pointing } from './table';

/**
 * Compares the lesion that was found with the box that was drawn. Where none was found, it points nowhere.
 *
 * @param box centre and size, in fractions of the image
 */
export function pointingOf(lesion: Lesion | null, box: Box): Pointing {
  if (!lesion) return { inside: false, centre: false, overlap: 0 };
  const drawn = {
    x: box.cx - box.width / 2,
    y: box.cy - box.height / 2,
    width: box.width,
    height: box.height,
  };
  const within = (at: number, from: number, length: number) => at >= from && at <= from + length;
  const holds = (x: number, y: number) => within(x, drawn.x, drawn.width) && within(y, drawn.y, drawn.height);
  return {
    inside: holds(lesion.peak.x, lesion.peak.y),
    centre: holds(lesion.x + lesion.width / 2, lesion.y + lesion.height / 2),
    overlap: overlapOf(lesion, drawn),
  };
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Intersection over union (Everingham et al., the PASCAL VOC challenge, IJCV 2010). */
function overlapOf(a: Rectangle, b: Rectangle): number {
  const shared = (from: number, length: number, other: number, otherLength: number) =>
    Math.max(0, Math.min(from + length, other + otherLength) - Math.max(from, other));
  const both = shared(a.x, a.width, b.x, b.width) * shared(a.y, a.height, b.y, b.height);
  return both / (a.width * a.height + b.width * b.height - both);
}
