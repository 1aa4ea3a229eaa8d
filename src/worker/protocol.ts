/** Messages between the page and the reading worker. All of them survive a structured clone. */
import { isOtherFile } from '../decode/other-file';
import { isOutOfScope } from '../decode/out-of-scope';
import type { DecodeOptions, DecodeRefusal, Provenance, Window } from '../decode/types';
import type { Foreign } from '../pipeline/explain/foreign/foreign';
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
  /** The file's own values, pixel by pixel, where it holds more than 8 bits: for applying another window. */
  readonly deep?: DeepValues;
}

/** Values before windowing, in 16 bits: a value is `stored * slope + intercept`. */
export interface DeepValues {
  readonly stored: Uint16Array<ArrayBuffer>;
  readonly slope: number;
  readonly intercept: number;
  /** The windows of the file, at least one; the first was used for the picture's grey. */
  readonly windows: readonly Window[];
  /** Small values are shown bright (MONOCHROME1). */
  readonly inverted: boolean;
}

/** One step of the preparation as a picture. */
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

/** A question of the tree, with the finding that it asks about. */
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

/** The reading of one slice, with what the page shows of it. */
export interface SliceRead {
  readonly kind: 'reading';
  readonly file: string;
  readonly provenance: Provenance;
  /** Of the source, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixel spacing of the source in millimetres, across (x) and down (y), where the file gives it. */
  readonly spacing?: { readonly x: number; readonly y: number };
  /** Without what only the worker needs. */
  readonly reading: Omit<Reading, 'prepared' | 'output' | 'candidate'>;
  /** The prepared image, on which findings were measured; null when the slice could not be prepared. */
  readonly prepared: Picture | null;
  /** The part of the source that it shows, in source pixels. */
  readonly crop: Rect | null;
  /** The steps of its preparation, where requested. */
  readonly stages?: readonly StagePicture[];
  /** Quality problems; absent in cases kept by an earlier version, and where nothing was prepared. */
  readonly quality?: readonly QualityCode[];
  /** Measures of image quality, and the perceptual hash; absent in the same cases. */
  readonly measures?: PictureMeasures;
  readonly hash?: Uint8Array<ArrayBuffer>;
  /** Both cover `crop`; absent where the slice could not be prepared. */
  readonly heat?: HeatMap;
  readonly evidence?: EvidenceMap;
  /**
   * For a picture of several heads: the corners of each, clockwise from the upper left, in fractions of the source.
   * Each was read as its own slice, the nth as `FILE#tileN`.
   */
  readonly tiles?: readonly Polygon[];
  /** Outline of the lesion's region, in fractions of the source; absent in cases kept by an earlier version. */
  readonly outline?: readonly Polygon[];
  /** Midline of the head; absent from sagittal slices, which have none. */
  readonly midline?: Midline;
  readonly path: readonly DescribedStep[];
  /** Absent where the tree was not used, and in cases kept by an earlier version. */
  readonly explanation?: Explanation;
  /** The slice for the screen, at most DISPLAY_SIDE a side. */
  readonly display: Picture;
  /** The same for lists and the history, at most THUMBNAIL_SIDE a side. */
  readonly thumbnail: Picture;
  /** SHA-256 of the model's manifest. */
  readonly model: string;
  /** Fingerprint of the model's training data, as in its evaluation. Absent in cases kept by an earlier version. */
  readonly trainingFingerprint?: string;
}

export type FailureCode =
  /** The browser could not read the file's bytes: moved, deleted, or no permission. */
  | 'file-unreadable'
  /** The model's files could not be fetched. */
  | 'model-missing'
  /** The model's files do not belong together, or not to this version. */
  | 'model-mismatch'
  /** The installed app failed its self-test. */
  | 'install-failed'
  /** The worker did not start, or died: usually out of memory. */
  | 'reader-died'
  /** `seconds` without an answer. */
  | 'reader-silent'
  /** A bug in this program. */
  | 'internal';

/** No reading, for a reason other than the file's content. */
export interface ReadFailure {
  readonly kind: 'failed';
  readonly file: string;
  readonly code: FailureCode;
  /** For the log; the text on the screen comes from the code. */
  readonly detail: string;
}

export type Outcome = SliceRead | DecodeRefusal | ReadFailure;

/** Rejected for what it shows, by its header or by its reading, without any error. */
export const isRejected = (outcome: Outcome): boolean =>
  outcome.kind === 'reading'
    ? outcome.reading.status === 'rejected'
    : outcome.kind === 'refused' && isOutOfScope(outcome.code);

/** Not an image and not meant to be one: another file from a disc. */
export const isLeftOut = (outcome: Outcome): boolean => outcome.kind === 'refused' && isOtherFile(outcome);

export interface ReadRequest {
  readonly type: 'read';
  readonly id: number;
  readonly file: File;
  /** Files added with this one: some formats consist of two files. */
  readonly companions: readonly File[];
  /** Distinguishes files of the same name. */
  readonly place?: string;
  /** Only this slice, by its `file`: its pictures were dropped from memory and are needed again. */
  readonly only?: string;
  /** Include every step of the preparation. */
  readonly stages?: boolean;
  /** Changes to apply to the slice first; used with `only`. */
  readonly changes?: Changes;
  /** Which planes of volumes to read. */
  readonly planes?: DecodeOptions['planes'];
  /** Every nth slice (of an archive: every nth file), where several workers share a large file. */
  readonly part?: Part;
}

export interface Part {
  readonly index: number;
  readonly of: number;
}

/** Covers one part of a prepared image after another, to test what its answer rests on. */
export interface OccludeRequest {
  readonly type: 'occlude';
  readonly id: number;
  /** The prepared image, as in `SliceRead.prepared`. */
  readonly image: Uint8ClampedArray<ArrayBuffer>;
  /** The class whose evidence is watched. */
  readonly label: Label;
  /** SHA-256 of the manifest of the model that gave the answer: the test needs the same network. */
  readonly model: string;
}

/** Finds the places of a prepared image that are unlike the training images. */
export interface ForeignRequest extends Omit<OccludeRequest, 'type' | 'label'> {
  readonly type: 'foreign';
}

/** Measures an outline. */
export interface ShapeRequest {
  readonly type: 'shape';
  readonly id: number;
  /** As in `SliceRead.outline`. */
  readonly outline: readonly Polygon[];
  /** Size of the whole picture, in the unit wanted for lengths. */
  readonly width: number;
  readonly height: number;
}

/** Shape of the largest part of an outline, with its holes filled. */
export interface Shape {
  /** The largest and the smallest Feret (calliper) diameter, in the unit of the request. */
  readonly maxFeret: number;
  readonly minFeret: number;
  /** Area divided by that of a circle with the largest diameter: 1 for a circle. */
  readonly roundness: number;
  /** Area divided by that of the convex hull: 1 for a convex shape. */
  readonly solidity: number;
}

export type Request =
  | ReadRequest
  | OccludeRequest
  | ForeignRequest
  | ShapeRequest
  | { readonly type: 'abort'; readonly id: number };

export type Reply =
  | { readonly type: 'model'; readonly id: number; readonly model: ModelInfo }
  /** Expected number of slices in the whole file, as soon as it is known. */
  | { readonly type: 'expect'; readonly id: number; readonly slices: number }
  /** `order` increases in the file's order, with gaps. */
  | { readonly type: 'outcome'; readonly id: number; readonly order: number; readonly outcome: Outcome }
  /** Progress of the occlusion, 0..1, and its result at the end. */
  | { readonly type: 'occluded'; readonly id: number; readonly done: number; readonly occlusion?: Occlusion }
  /** Null where the model has no table of its training images' features. */
  | { readonly type: 'foreign'; readonly id: number; readonly foreign: Foreign | null }
  | { readonly type: 'shape'; readonly id: number; readonly shape: Shape | null }
  /** `heavy`: it took so much memory that the worker should be restarted. */
  | { readonly type: 'end'; readonly id: number; readonly heavy?: boolean };

export const DISPLAY_SIDE = 1024;
/** 9 kB each, so that ten thousand of them fit into a phone's memory. */
export const THUMBNAIL_SIDE = 96;
