/**
 * What the page and the reading worker say to each other. Everything here survives a structured clone.
 */
import { isOtherFile } from '../decode/other-file';
import { isOutOfScope } from '../decode/out-of-scope';
import type { DecodeOptions, DecodeRefusal, Provenance, Window } from '../decode/types';
import type { Explanation } from '../pipeline/explain/index';
import type { Occlusion } from '../pipeline/explain/occlusion/occlude';
import type { Feature } from '../pipeline/findings/feature';
import type { Midline } from '../pipeline/findings/midline';
import type { Polygon } from '../pipeline/findings/outline';
import type { Rect } from '../pipeline/image/resample';
import type { Label } from '../pipeline/labels';
import type { Stage } from '../pipeline/prepare-stages';
import type { PictureMeasures } from '../pipeline/quality/measures';
import type { QualityCode } from '../pipeline/quality/quality';
import type { Reading, Step } from '../pipeline/reading';
import type { Changes } from './changes';

/** An 8-bit grey picture with square pixels, ready to be drawn. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Row-major, one byte a pixel. */
  readonly grey: Uint8ClampedArray<ArrayBuffer>;
  /** The file's own values, pixel by pixel, where it holds more than 8 bits: for laying another window over them. */
  readonly deep?: DeepValues;
}

/** Values before windowing, in 16 bits: a value is `stored * slope + intercept`. */
export interface DeepValues {
  readonly stored: Uint16Array<ArrayBuffer>;
  readonly slope: number;
  readonly intercept: number;
  /** The windows of the file, one at least; the first made the picture's grey. */
  readonly windows: readonly Window[];
  /** Small values are shown bright (MONOCHROME1). */
  readonly inverted: boolean;
}

/** One step of the preparation, to be looked at. */
export interface StagePicture extends Picture {
  readonly id: Stage['id'];
}

/** Where a lesion may be, cell by cell over the prepared square (`crop`). */
export interface HeatMap {
  /** Cells a side. */
  readonly side: number;
  /** Row-major, 0..255: the probability of a lesion there. */
  readonly values: Uint8ClampedArray<ArrayBuffer>;
}

/** What each cell of the prepared square (`crop`) adds to each class's logit. */
export interface EvidenceMap {
  /** Cells a side. */
  readonly side: number;
  /** [row][column][class], classes in the order of LABELS. */
  readonly values: Float32Array<ArrayBuffer>;
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
  /** Millimetres from pixel to pixel of the source, across (x) and down (y), where the file tells. */
  readonly spacing?: { readonly x: number; readonly y: number };
  /** Without what only the worker needs. */
  readonly reading: Omit<Reading, 'prepared' | 'output' | 'candidate'>;
  /** The image that was measured; null when the slice could not be prepared. */
  readonly prepared: Picture | null;
  /** The part of the source that it shows, in source pixels. */
  readonly crop: Rect | null;
  /** How it came about, where that was asked for. */
  readonly stages?: readonly StagePicture[];
  /** What the picture lacks; absent in cases kept by an earlier version, and where nothing was prepared. */
  readonly quality?: readonly QualityCode[];
  /** What the picture is like, and its perceptual hash; absent in the same cases. */
  readonly measures?: PictureMeasures;
  readonly hash?: Uint8Array<ArrayBuffer>;
  /** Both lie over `crop`; absent where the slice could not be prepared. */
  readonly heat?: HeatMap;
  readonly evidence?: EvidenceMap;
  /**
   * Of a picture of several heads: the corners of each, clockwise from the upper left, in fractions of the source. Each
   * was read as a slice of its own, the nth as `FILE#tileN`.
   */
  readonly tiles?: readonly Polygon[];
  /** Of the lesion's region, in fractions of the source; absent in cases kept by an earlier version. */
  readonly outline?: readonly Polygon[];
  /** Of the head; absent from sagittal slices, which have none. */
  readonly midline?: Midline;
  readonly path: readonly DescribedStep[];
  /** Absent where the tree was not asked, and from cases kept by an earlier version. */
  readonly explanation?: Explanation;
  /** The slice for the screen, at most DISPLAY_SIDE a side. */
  readonly display: Picture;
  /** The same for lists and the history, at most THUMBNAIL_SIDE a side. */
  readonly thumbnail: Picture;
  /** SHA-256 of the model's manifest. */
  readonly model: string;
  /** Of what the model was trained from: its evaluation bears the same. Absent in cases of an earlier version. */
  readonly trainingFingerprint?: string;
}

export type FailureCode =
  /** The browser could not hand over the file's bytes: moved, deleted, or no permission. */
  | 'file-unreadable'
  /** The model's files could not be fetched. */
  | 'model-missing'
  /** They were fetched and do not belong together, or not to this version. */
  | 'model-mismatch'
  /** The installed app failed its self-test. */
  | 'install-failed'
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

/** Turned away for what it shows, by its file or by its reading: nothing went wrong with it. */
export const isRejected = (outcome: Outcome): boolean =>
  outcome.kind === 'reading'
    ? outcome.reading.status === 'rejected'
    : outcome.kind === 'refused' && isOutOfScope(outcome.code);

/** No image, and not meant as one: what came along on a disc. */
export const isLeftOut = (outcome: Outcome): boolean => outcome.kind === 'refused' && isOtherFile(outcome);

export interface ReadRequest {
  readonly type: 'read';
  readonly id: number;
  readonly file: File;
  /** Files that came along: some formats come in two halves. */
  readonly companions: readonly File[];
  /** Tells files of one name apart. */
  readonly place?: string;
  /** Only this slice, by its `file`: its pictures were let go and are wanted again. */
  readonly only?: string;
  /** With every step of the preparation. */
  readonly stages?: boolean;
  /** What is done to the slice first, to see how its reading changes; with `only`. */
  readonly changes?: Changes;
  /** Slices of volumes that are wanted. */
  readonly planes?: DecodeOptions['planes'];
  /** Every nth slice (of an archive: every nth file). Several workers share one big file. */
  readonly part?: Part;
}

export interface Part {
  readonly index: number;
  readonly of: number;
}

/** Covers part after part of a prepared image, to test what its answer rests on. */
export interface OccludeRequest {
  readonly type: 'occlude';
  readonly id: number;
  /** The prepared image, as in `SliceRead.prepared`. */
  readonly image: Uint8ClampedArray<ArrayBuffer>;
  /** The class whose evidence is watched. */
  readonly label: Label;
  /** SHA-256 of the manifest of the model that answered: another one's network would not test it. */
  readonly model: string;
}

/** Measures an outline. */
export interface ShapeRequest {
  readonly type: 'shape';
  readonly id: number;
  /** As in `SliceRead.outline`. */
  readonly outline: readonly Polygon[];
  /** Of the whole picture, in the unit that lengths are wanted in. */
  readonly width: number;
  readonly height: number;
}

/** Of the largest part of an outline, its holes filled. */
export interface Shape {
  /** The largest and the smallest Feret (calliper) diameter, in the unit of the request. */
  readonly maxFeret: number;
  readonly minFeret: number;
  /** Area by that of a circle as wide as the largest diameter: 1 for a circle. */
  readonly roundness: number;
  /** Area by that of the convex hull: 1 for a shape without bays. */
  readonly solidity: number;
}

export type Request =
  | ReadRequest
  | OccludeRequest
  | ShapeRequest
  | { readonly type: 'abort'; readonly id: number };

export type Reply =
  | { readonly type: 'model'; readonly id: number; readonly model: ModelInfo }
  /** How many slices the whole file seems to hold, as soon as it is known. */
  | { readonly type: 'expect'; readonly id: number; readonly slices: number }
  /** `order` grows in the file's order, with gaps. */
  | { readonly type: 'outcome'; readonly id: number; readonly order: number; readonly outcome: Outcome }
  /** How far the occlusion is, 0..1, and at the end what it found. */
  | { readonly type: 'occluded'; readonly id: number; readonly done: number; readonly occlusion?: Occlusion }
  | { readonly type: 'shape'; readonly id: number; readonly shape: Shape | null }
  /** `heavy`: it took so much memory that the worker is better begun anew. */
  | { readonly type: 'end'; readonly id: number; readonly heavy?: boolean };

export const DISPLAY_SIDE = 1024;
/** 9 kB each: ten thousand of them fit into a phone's memory. */
export const THUMBNAIL_SIDE = 96;
