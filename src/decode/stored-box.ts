import type { Provenance } from './types';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Converts a box on the displayed picture to the picture as stored in the file, which other programs show.
 * @param box in fractions of the picture's width and height, from its top left corner
 */
export function storedBox({ x, y, width, height }: Box, { turned = 1 }: Pick<Provenance, 'turned'>): Box {
  // EXIF 5 to 8 swap rows and columns; then 2, 3, 7, 8 mirror the stored columns, and 3, 4, 6, 7 the stored rows
  const across = turned >= 5 ? { from: y, size: height } : { from: x, size: width };
  const down = turned >= 5 ? { from: x, size: width } : { from: y, size: height };
  const mirrored = ({ from, size }: typeof across) => 1 - from - size;
  return {
    x: [2, 3, 7, 8].includes(turned) ? mirrored(across) : across.from,
    y: [3, 4, 6, 7].includes(turned) ? mirrored(down) : down.from,
    width: across.size,
    height: down.size,
  };
}

/** The same for a point. */
export function storedPoint(
  point: { readonly x: number; readonly y: number },
  provenance: Pick<Provenance, 'turned'>,
) {
  const { x, y } = storedBox({ ...point, width: 0, height: 0 }, provenance);
  return { x, y };
}

/** The same for a lesion's box and its peak. */
export function storedLesion<L extends Box & { readonly peak: { readonly x: number; readonly y: number } }>(
  lesion: L,
  provenance: Pick<Provenance, 'turned'>,
): L {
  return { ...lesion, ...storedBox(lesion, provenance), peak: storedPoint(lesion.peak, provenance) };
}
