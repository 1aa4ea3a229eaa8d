import type { Series } from './group';
import type { Plane } from './slice';
import { stackSpacing } from './stack';

/** Facts about a series that do not identify the patient. Put in words elsewhere. */
export interface SeriesDescription {
  readonly plane: Plane | null;
  /** Contrast: 'T1', 'T2', 'FLAIR', ... */
  readonly sequence: string | null;
  readonly slices: number;
  /** Positions along the stack: fewer than slices where several lie at one position. */
  readonly levels: number;
  /** Typical distance between the centres of neighbouring slices. */
  readonly spacingMm: number | null;
}

export function describeSeries({ slices, levels }: Series): SeriesDescription {
  const { plane = null, sequence = null } = slices[0].provenance;
  const spacing = stackSpacing(levels);
  return { plane, sequence, slices: slices.length, levels: levels.length, spacingMm: spacing };
}
