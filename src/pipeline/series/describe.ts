import type { Series } from './group';
import type { Plane } from './slice';
import { stackSpacing } from './stack';

/** What may be said of a series without saying whose it is. Words are made of it elsewhere. */
export interface SeriesDescription {
  readonly plane: Plane | null;
  /** Coarse name of the contrast: 'T1', 'T2', 'FLAIR', ... */
  readonly sequence: string | null;
  readonly slices: number;
  /** Places along the stack: fewer than slices where there are several of one place. */
  readonly levels: number;
  /** Usual millimetres between the centres of neighbouring slices. */
  readonly spacingMm: number | null;
}

export function describeSeries({ slices, levels }: Series): SeriesDescription {
  const { plane = null, sequence = null } = slices[0].provenance;
  const spacing = stackSpacing(levels);
  return { plane, sequence, slices: slices.length, levels: levels.length, spacingMm: spacing };
}
