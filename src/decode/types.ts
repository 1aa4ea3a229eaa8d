import type { PlaceInSeries, Placement, Plane } from '../pipeline/series/slice';
import type { Slice } from '../pipeline/slice';
import type { FrameDecoder } from './codecs/codec';
import type { Orientation } from './image/exif';
import type { Rgba } from './image/rgba';
import type { RefusalCode, RefusalParams } from './refusal';

/** Picture formats that the environment decodes: browsers have them built in. */
export type NativeType = 'png' | 'jpeg' | 'webp' | 'avif';

/** What decoding needs from where it runs: neither the DOM nor Node is touched from here. */
export interface DecodeEnvironment {
  /**
   * Decodes an 8-bit picture to unpremultiplied RGBA. EXIF orientation is applied (browsers do so by
   * default) and no colour profile is. Rejects when it cannot, with a `Refusal` where it knows why.
   */
  decodeImage(bytes: Uint8Array, type: NativeType): Promise<Rgba>;
  /** Codecs of compressed DICOM frames. Left out: the packages are imported when first needed. */
  readonly codecs?: FrameDecoder;
}

export type { Placement, Plane };

/** Things worth telling about a slice that could be read. */
export type WarningCode =
  /** The file says that text is burned into the pixels: it may name the patient. */
  | 'burned-in-annotation'
  /** The pixels went through a lossy compression. */
  | 'lossy'
  /** The file names no modality, so that nothing says that it is MR. */
  | 'no-modality'
  /** No window in the file: the robust range of the values is shown. */
  | 'no-window'
  /** The file holds less pixel data than it promises; what is missing was not read. */
  | 'incomplete'
  /** The file says nothing about the size of a pixel. */
  | 'no-spacing'
  /** The header gives no orientation: the plane is taken from the order in which the values are stored. */
  | 'no-orientation'
  /** No file meta information: the encoding was guessed from the content. */
  | 'no-meta-header'
  /** A picture over the limits: made smaller while it was decoded, and read so. */
  | 'shrunk'
  /** Only the first picture of an animation was read. */
  | 'first-frame-only'
  /** A later time point or channel of a 4D volume was left out. */
  | 'first-volume-only'
  /** It was black for white, as on a negative, and was turned before it was read. */
  | 'inverted'
  /** It lay on a white page, which was made black before it was read. */
  | 'white-surround'
  /** The picture was turned or mirrored from how it is stored, for radiological display. */
  | 'turned'
  /** The pixels are not what the header says of them: they were read as what they are. */
  | 'contradiction'
  /** Something follows the image that is no part of it: it was left out. */
  | 'trailing-bytes'
  /** The window of the file hides the picture, or much of the head: the robust range of the values is shown. */
  | 'window-hides'
  /** The size that the file gives for a pixel, or the way to the next slice, is none: no lengths are given. */
  | 'implausible-spacing'
  /** A copy of a picture (secondary capture, film): nothing says that it is MR. */
  | 'secondary-capture'
  /** Words of the header are not those of the standard, and were read as they seem to be meant. */
  | 'nonstandard-header';

/** Where a slice came from: pixel, geometry and series facts alone, never a name, an id, a date or free text. */
export interface Provenance extends PlaceInSeries {
  /** 'png', 'jpeg', 'dicom', 'nifti', ... */
  format: string;
  /** How many slices the file holds. */
  count?: number;
  /** Slices that the whole file gives, where these are several stacks. */
  total?: number;
  /** DICOM modality code. */
  modality?: string;
  /** The sides of the patient that lie at the picture's right and bottom, as DICOM's letters: 'L', 'P', 'LA'. */
  towards?: { readonly right: string; readonly bottom: string };
  /** How the picture was turned from how it is stored, as EXIF numbers it (2 to 8): see `storedBox`. */
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

/** What a viewer needs to lay another window over the values. */
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
  /** What the sentence of another language needs. Never holds text of the file. */
  readonly params: RefusalParams;
  /** One clear English sentence: what is wrong and what to do. */
  readonly message: string;
}

export type Decoded = DecodedSlice | DecodeRefusal;

export interface DecodeOptions {
  /**
   * Which slices of a volume to yield. `all` yields the three planes one after another; `readable` leaves out planes
   * that cut a few thick slices and are too small to be read. Default axial.
   */
  readonly planes?: 'axial' | 'coronal' | 'sagittal' | 'all' | 'readable';
  /** Reads DICOM files that are not MR too, instead of refusing them (to check codecs, not to read brains). */
  readonly anyModality?: boolean;
  /** Milliseconds that one picture or frame may take. */
  readonly timeoutMs?: number;
  /** Ends the generator quietly before the next slice (an `AbortSignal` will do). */
  readonly signal?: { readonly aborted: boolean };
  /** Whether a file of an archive is wanted; the others are not unpacked. Left out: all are. */
  readonly wants?: (name: string, index: number, count: number) => boolean;
  /** Tells files of one name apart, such as their folder: volumes that name no series are one each. */
  readonly place?: string;
  /** Gives the bytes of a file that came along with this one (`.hdr` and `.img` are two halves), if any. */
  readonly sibling?: (name: string) => Promise<Uint8Array | undefined>;
}
