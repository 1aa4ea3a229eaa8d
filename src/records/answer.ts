import type { DecodedSlice, DecodeRefusal, Provenance } from '../decode/types';
import { lesionOutline, type Polygon } from '../pipeline/findings/outline';
import type { Rect } from '../pipeline/image/resample';
import type { Model } from '../pipeline/model';
import { readSlice } from '../pipeline/read';
import type { Reading } from '../pipeline/reading';

/** One slice with its reading: the basis of every record. It has no pixels. */
export interface SliceAnswer {
  readonly kind: 'reading';
  /** As in `DecodedSlice`. */
  readonly file: string;
  readonly provenance: Provenance;
  /** Of the source, in pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * Millimetres between the centres of neighbouring columns (x) and rows (y) of the source, where the file gives them.
   */
  readonly spacing?: { readonly x: number; readonly y: number };
  /** The square around the head that was read, in source pixels; null where none was found. */
  readonly crop: Rect | null;
  readonly reading: Pick<
    Reading,
    'status' | 'label' | 'probabilities' | 'lesion' | 'reason' | 'readers' | 'measurements'
  >;
  /** Outline of the lesion's region, in fractions of the source; absent where there is no lesion. */
  readonly outline?: readonly Polygon[];
}

/** No reading, for a reason other than the file's content. */
export interface FailedAnswer {
  readonly kind: 'failed';
  readonly file: string;
  /** One English sentence. */
  readonly message: string;
}

/** A slice as displayed: 8-bit grey, square pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Row-major, one byte a pixel. */
  readonly grey: Uint8Array | Uint8ClampedArray;
}

/** The result for one image. */
export type Answer = SliceAnswer | DecodeRefusal | FailedAnswer;

/** Reads a decoded slice. Never throws. */
export function answerSlice(decoded: DecodedSlice, model: Model): SliceAnswer | FailedAnswer {
  const { file, slice, provenance } = decoded;
  const { width, height, spacing } = slice;
  try {
    const reading = readSlice(slice, model);
    const { status, label, probabilities, lesion, reason, readers, measurements } = reading;
    const { prepared, candidate } = reading;
    return {
      ...{ kind: 'reading', file, provenance, width, height },
      ...(spacing && { spacing }),
      crop: prepared?.crop ?? null,
      reading: { status, label, probabilities, lesion, reason, readers, measurements },
      ...(lesion && { outline: lesionOutline(candidate, slice) }),
    };
  } catch {
    // no image should cause this, but one that does must not stop the others
    return { kind: 'failed', file, message: 'The image could not be measured; please report it.' };
  }
}
