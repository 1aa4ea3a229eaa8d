import type { Reading } from '../reading';
import type { Vector } from '../vector';

export type Plane = 'axial' | 'coronal' | 'sagittal' | 'oblique';

/** Where a picture lies, in the space shared by all pictures of its frame of reference. */
export interface Placement {
  /** Key of the frame of reference. For linking alone: never shown, stored or exported. */
  readonly frame: string;
  /** The outer corner at the top left. */
  readonly corner: Vector;
  /** Vectors from there to the outer corners at the top right and at the bottom left. */
  readonly right: Vector;
  readonly down: Vector;
}

/** What a file says about a slice's position in its series. */
export interface PlaceInSeries {
  /** Key of the series that the slice belongs to. For grouping alone: never shown, stored or exported. */
  series?: string;
  /** Key of the examination that the series belongs to; likewise never shown, stored or exported. */
  study?: string;
  /** Position of the slice within its file, from 0, where the file holds several. */
  index?: number;
  plane?: Plane;
  /** Contrast ('T1', 'T2', 'PD', 'FLAIR', 'DWI'), derived from numbers and codes only. */
  sequence?: string;
  /** Millimetres along the slice normal, for ordering. */
  position?: number;
  placement?: Placement;
  /** Number of the image in its series: orders slices that have no position. */
  instance?: number;
  /** Millimetres between the centres of neighbouring slices. */
  sliceSpacing?: number;
}

/** What a study needs of each slice that was read. Holds no pixels, so that a whole examination fits in memory. */
export interface SeriesSlice {
  readonly file: string;
  readonly provenance: Readonly<PlaceInSeries>;
  /** Size of the source, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Millimetres between the centres of neighbouring columns (x) and rows (y) of the source. */
  readonly spacing?: { readonly x: number; readonly y: number };
  /** The square around the head that was read, in source pixels; null where no head was found. */
  readonly crop: { readonly width: number } | null;
  readonly reading: Pick<Reading, 'status' | 'label' | 'probabilities' | 'lesion' | 'reason'>;
}

/** Picks what a study needs from a larger object: the worker's `SliceRead` or the records' `SliceAnswer`. */
export function seriesSlice(read: SeriesSlice): SeriesSlice {
  const { file, provenance, width, height, spacing, crop, reading } = read;
  const { status, label, probabilities, lesion, reason } = reading;
  return {
    ...{ file, provenance, width, height, reading: { status, label, probabilities, lesion, reason } },
    ...(spacing && { spacing }),
    crop: crop && { width: crop.width },
  };
}
