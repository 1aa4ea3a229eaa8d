/**
 * Why a file cannot be read. The interface translates the code and params; the command line prints the English
 * sentence.
 */
export type RefusalCode =
  | 'empty'
  | 'unknown-format'
  /** A known format that is not supported: `format`. */
  | 'unsupported-format'
  /** A supported format in an encoding that is not: `format`, `encoding`. */
  | 'unsupported-encoding'
  /** This browser or program has no decoder for the format: `format`. */
  | 'no-decoder'
  /** The decoder for `format` exists, but could not be loaded. */
  | 'codec-unavailable'
  | 'truncated'
  | 'corrupt'
  /** The header and the pixels contradict each other, and it is not clear which is right. */
  | 'contradictory'
  /** Over the limits: `width`, `height`, `maxSide`, `maxMegapixels`. */
  | 'too-large'
  /** The file itself is over the limit: `megabytes`, `maxMegabytes`. */
  | 'file-too-large'
  | 'too-small'
  | 'no-pixels'
  /** A DICOM file of another modality: `modality` (its code), `modalityName`. */
  | 'modality'
  /** A DICOM file of another part of the body: `bodyPart`, the standard's term. */
  | 'body-part'
  | 'dicomdir'
  /** A scanner's mosaic: many slices side by side in one picture. */
  | 'mosaic'
  /** A disc image (ISO). */
  | 'disc-image'
  | 'missing-pair'
  /** `maxSeconds`. */
  | 'timeout'
  /** A kind of archive that is not opened: `format`. */
  | 'archive-format'
  | 'archive-nested'
  | 'archive-encrypted'
  /** `entries`, `maxEntries`. */
  | 'archive-entries'
  /** `maxMegabytes`. */
  | 'archive-size'
  /** `maxRatio`. */
  | 'archive-ratio'
  | 'archive-empty';

export type RefusalParams = Readonly<Record<string, string | number>>;

/** One sentence for each code: what is wrong, and what to do about it. `{name}` stands for a param. */
const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  empty: 'The file is empty; copy or export it again.',
  'unknown-format':
    'The file is in no format that can be read here; use DICOM, NIfTI, PNG, JPEG, TIFF, BMP, GIF or a zip of these.',
  'unsupported-format': '{format} files cannot be read here; export the image as DICOM, NIfTI, PNG or JPEG.',
  'unsupported-encoding':
    'This {format} file uses {encoding}, which cannot be read here; export it uncompressed or in a common encoding.',
  'no-decoder': 'There is no decoder for {format} here; convert the image to PNG or JPEG.',
  'codec-unavailable':
    'The decoder for {format} could not be loaded; reload the application while online, then add the file again.',
  truncated: 'The file ends before its image is complete; copy or export it again.',
  corrupt: 'The file is damaged and its image cannot be decoded; copy or export it again.',
  contradictory:
    'The header of the file and its pixels contradict each other, and which is right is not clear; export the image again, uncompressed.',
  'too-large':
    'The image is {width} x {height} pixels; at most {maxSide} a side and {maxMegapixels} megapixels can be read, so make it smaller.',
  'file-too-large':
    'The file has {megabytes} MB; at most {maxMegabytes} MB can be read, so split it or make it smaller.',
  'too-small': 'The image has {width} x {height} pixels, too few to show anything; use the original image.',
  'no-pixels':
    'The DICOM file holds no image (a report, plan or list perhaps); choose the image files of the study.',
  modality: 'The modality of this image is {modalityName}, not MR; only brain MRI can be read.',
  'body-part':
    'The file says that it shows another part of the body ({bodyPart}), and only the brain can be read; if the file is wrong, export the image as PNG and add that.',
  dicomdir: 'This is the index of a DICOM disc, not an image; the images are read from the files beside it.',
  mosaic:
    'This is a mosaic: one picture with many small slices side by side; export the series as single slices, or convert it to NIfTI.',
  'disc-image':
    'This is the image of a disc (ISO); open it on the computer, and add the files that are in it.',
  'archive-format': '{format} archives are not opened here; unpack the archive first and add its files.',
  'missing-pair': 'A NIfTI header and its image come as two files, .hdr and .img; add both together.',
  timeout: 'Decoding took longer than {maxSeconds} s and was stopped; export the image in another encoding.',
  'archive-nested': 'An archive inside an archive is not opened; unpack it first and add its files.',
  'archive-encrypted': 'The archive is protected by a password; unpack it first and add its files.',
  'archive-entries': 'The archive has {entries} files; at most {maxEntries} are read, so split it.',
  'archive-size':
    'The file unpacks to more than {maxMegabytes} MB; unpack it first and add a part of its files.',
  'archive-ratio':
    'The file claims to unpack to more than {maxRatio} times its size, which no image does; it is not opened.',
  'archive-empty': 'The archive holds no file that can be read; choose the archive of the images.',
};

/** The English sentence of a code, with its params filled in. */
export function sentence(code: RefusalCode, params: RefusalParams = {}): string {
  return SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? 'unknown'));
}

/** Thrown inside `src/decode` and by environments; `decodeFile` turns it into a result. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: RefusalParams = {},
  ) {
    super(sentence(code, params));
    this.name = 'Refusal';
  }
}
