import type { PlaceInSeries, Placement, Plane } from '../pipeline/series/slice';
import type { Slice } from '../pipeline/slice';
import type { FrameDecoder } from './codecs/codec';
import type { Orientation } from './image/exif';
import type { Rgba } from './image/rgba';
import type { RefusalCode, RefusalParams } from './refusal';

/** Picture formats that the environment decodes: browsers have them built in. */
export type NativeType = 'png' | 'jpeg' | 'webp' | 'avif';

/** What decoding needs from its environment; it uses neither the DOM nor Node itself. */
export interface DecodeEnvironment {
  /**
   * Decodes an 8-bit picture to unpremultiplied RGBA. EXIF orientation is applied (browsers do so by default) and no
   * colour profile is. Rejects when it cannot, with a `Refusal` where it knows why.
   */
  decodeImage(bytes: Uint8Array, type: NativeType): Promise<Rgba>;
  /** Codecs for compressed DICOM frames. Default: the packages, imported when first needed. */
  readonly codecs?: FrameDecoder;
}

export type { Placement, Plane };

/** Warnings about a slice that could be read. */
export type WarningCode =
  /** The file says that text is burned into the pixels: it may name the patient. */
  | 'burned-in-annotation'
  /** The pixels went through a lossy compression, of the JPEG family; through another, which may have been lossless. */
  | 'lossy'
  | 'perhaps-lossy'
  /** The file names no modality, so it may not be MR. */
  | 'no-modality'
  /** No window in the file: the robust range of the values is shown. */
  | 'no-window'
  /** The file has less pixel data than stated; what is missing was not read. */
  | 'incomplete'
  /** The file gives no pixel size. */
  | 'no-spacing'
  /** The header gives no orientation: the plane is taken from the order in which the values are stored. */
  | 'no-orientation'
  /** No file meta information: the encoding was guessed from the content. */
  | 'no-meta-header'
  /** A picture over the limits: it was reduced while it was decoded. */
  | 'shrunk'
  /** Only the first picture of an animation was read. */
  | 'first-frame-only'
  /** A later time point or channel of a 4D volume was left out. */
  | 'first-volume-only'
  /** A negative, which was inverted before it was read. */
  | 'inverted'
  /** A white background, which was made black before it was read. */
  | 'white-surround'
  /** The picture was turned or mirrored for radiological display. */
  | 'turned'
  /** The header does not match the pixels, which were read as they are. */
  | 'contradiction'
  /** Other bytes follow the image; they were ignored. */
  | 'trailing-bytes'
  /** The window of the file hides the picture, or much of the head: the robust range of the values is shown. */
  | 'window-hides'
  /** The file's pixel size or slice spacing is implausible: no lengths are given. */
  | 'implausible-spacing'
  /** A copy of a picture (secondary capture, film), which may not be MR. */
  | 'secondary-capture'
  /** The header uses terms that are not in the standard; they were read by their likely meaning. */
  | 'nonstandard-header';

/** Where a slice came from: pixel, geometry and series facts alone, never a name, an id, a date or free text. */
export interface Provenance extends PlaceInSeries {
  /** 'png', 'jpeg', 'dicom', 'nifti', ... */
  format: string;
  /** Number of slices in the file, or in this stack of it. */
  count?: number;
  /** Number of slices in the whole file, where it has several stacks. */
  total?: number;
  /** DICOM modality code. */
  modality?: string;
  /** The sides of the patient at the picture's right and bottom, as DICOM's letters: 'L', 'P', 'LA'. */
  towards?: { readonly right: string; readonly bottom: string };
  /** The EXIF orientation (2 to 8) by which the stored picture was turned: see `storedBox`. */
  turned?: Orientation;
  /** Millimetres. */
  sliceThickness?: number;
  /** DICOM transfer syntax UID. */
  transferSyntax?: string;
  warnings: WarningCode[];
}

/** How values become grey, DICOM PS3.3 C.11.2.1. */
export interface Window {
  readonly centre: number;
  readonly width: number;
  readonly shape: 'linear' | 'linear-exact' | 'sigmoid';
}

/** What a viewer needs to apply another window to the values. */
export interface Windowing {
  /** Values before windowing (DICOM: after the modality LUT), row-major like the slice's grey. */
  readonly raw: Float32Array;
  /** The windows of the file, or the robust one; the first was used for `grey`. Empty where a LUT was used. */
  readonly windows: readonly Window[];
  /** Small values are shown bright (MONOCHROME1). */
  readonly inverted: boolean;
}

export interface DecodedSlice {
  readonly kind: 'slice';
  /** File name, with `#index` for slices of a file with several, `outer.zip/inner` inside archives. */
  readonly file: string;
  readonly slice: Slice;
  readonly provenance: Provenance;
  /** Only where the file holds more than 8-bit display values. */
  readonly windows?: Windowing;
}

export interface DecodeRefusal {
  readonly kind: 'refused';
  readonly file: string;
  readonly code: RefusalCode;
  /** Values for the sentence in any language. Never holds text from the file. */
  readonly params: RefusalParams;
  /** One clear English sentence: what is wrong and what to do. */
  readonly message: string;
}

export type Decoded = DecodedSlice | DecodeRefusal;

export interface DecodeOptions {
  /**
   * Which slices of a volume to yield. `all` yields the three planes one after another; `readable` leaves out planes
   * across a few thick slices, whose images are too small to be read. Default axial.
   */
  readonly planes?: 'axial' | 'coronal' | 'sagittal' | 'all' | 'readable';
  /** Reads DICOM files that are not MR too, instead of refusing them (to check codecs, not to read brains). */
  readonly anyModality?: boolean;
  /** Milliseconds that one picture or frame may take. */
  readonly timeoutMs?: number;
  /** Ends the generator quietly before the next slice (an `AbortSignal` will do). */
  readonly signal?: { readonly aborted: boolean };
  /** Whether a file of an archive is wanted; the others are not unpacked. Default: all. */
  readonly wants?: (name: string, index: number, count: number) => boolean;
  /**
   * Distinguishes files of the same name, such as their folder: each volume that names no series is a series by itself.
   */
  readonly place?: string;
  /** Returns the bytes of a file that came with this one (the other half of a `.hdr`/`.img` pair), if any. */
  readonly sibling?: (name: string) => Promise<Uint8Array | undefined>;
}
