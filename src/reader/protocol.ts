/**
 * What the page and the reading worker say to each other. Everything here survives a structured clone.
 */
import type { DecodeRefusal, Provenance } from '../decode/types';
import type { Feature } from '../pipeline/measure/feature';
import type { Reading, Step } from '../pipeline/reading';
import type { Rect } from '../pipeline/resample';

/** An 8-bit grey picture with square pixels, ready to be drawn. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Row-major, one byte a pixel. */
  readonly grey: Uint8ClampedArray<ArrayBuffer>;
}

/** A question of the tree together with what it asks about. */
export interface DescribedStep extends Step {
  readonly about: Feature;
}

/** The model that a reading was made with. */
export interface ModelInfo {
  /** SHA-256 of its manifest. */
  readonly hash: string;
  readonly trainingFingerprint: string;
  readonly features: readonly Feature[];
}

/** One slice, read. */
export interface SliceRead {
  readonly kind: 'reading';
  readonly file: string;
  readonly provenance: Provenance;
  /** Of the source, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Without what only the worker needs. */
  readonly reading: Omit<Reading, 'prepared'>;
  /** The image that was measured; null when the slice could not be prepared. */
  readonly prepared: Picture | null;
  /** The part of the source that it shows, in source pixels. */
  readonly crop: Rect | null;
  readonly path: readonly DescribedStep[];
  /** The slice for the screen, at most DISPLAY_SIDE a side. */
  readonly display: Picture;
  /** The same for lists and the history, at most THUMBNAIL_SIDE a side. */
  readonly thumbnail: Picture;
  /** SHA-256 of the model's manifest. */
  readonly model: string;
}

export type FailureCode =
  /** The browser could not hand over the file's bytes: moved, deleted, or no permission. */
  | 'file-unreadable'
  /** The model's files could not be fetched. */
  | 'model-missing'
  /** They were fetched and do not belong together, or not to this version. */
  | 'model-mismatch'
  /** The worker did not start, or died: usually memory. */
  | 'reader-died'
  /** `seconds` without an answer. */
  | 'reader-silent'
  /** A mistake of ours. */
  | 'internal';

/** No reading, and not because of what is in the file. */
export interface ReadFailure {
  readonly kind: 'failed';
  readonly file: string;
  readonly code: FailureCode;
  /** For the record; the screen's words come from the code. */
  readonly detail: string;
}

export type Outcome = SliceRead | DecodeRefusal | ReadFailure;

export interface ReadRequest {
  readonly type: 'read';
  readonly id: number;
  readonly file: File;
  /** Files that came along: some formats come in two halves. */
  readonly companions: readonly File[];
}

export type Request = ReadRequest | { readonly type: 'abort'; readonly id: number };

export type Reply =
  | { readonly type: 'model'; readonly id: number; readonly model: ModelInfo }
  | { readonly type: 'outcome'; readonly id: number; readonly outcome: Outcome }
  | { readonly type: 'end'; readonly id: number };

export const DISPLAY_SIDE = 1024;
export const THUMBNAIL_SIDE = 192;
