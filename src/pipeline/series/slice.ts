import type { DecodedSlice, Provenance } from '../../decode/types';
import type { Reading } from '../reading';

/**
 * What a study needs to know of one slice that was read: small facts, no pixels, so that a whole examination fits
 * in memory. Whatever has more (the reader's `SliceRead`) will do.
 */
export interface StudySlice {
  readonly file: string;
  readonly provenance: Pick<
    Provenance,
    'series' | 'index' | 'plane' | 'sequence' | 'position' | 'instance' | 'sliceSpacing'
  >;
  /** Of the source, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Millimetres between the centres of neighbouring columns (x) and rows (y) of the source. */
  readonly spacing?: { readonly x: number; readonly y: number };
  /** The square around the head that was read, in source pixels; null or left out where it is not known. */
  readonly crop?: { readonly width: number } | null;
  readonly reading: Pick<Reading, 'status' | 'label' | 'probabilities' | 'lesion' | 'reason'>;
}

/** What a study keeps of a slice and its reading: no pixels. */
export function studySlice({ file, slice, provenance }: DecodedSlice, reading: Reading): StudySlice {
  const { width, height, spacing } = slice;
  const { status, label, probabilities, lesion, reason, prepared } = reading;
  return {
    ...{ file, provenance, width, height, reading: { status, label, probabilities, lesion, reason } },
    ...(spacing && { spacing }),
    crop: prepared && { width: prepared.crop.width },
  };
}
