import { gzip, zip } from './archive/index';
import { avif } from './avif/index';
import { bmp } from './bmp/index';
import { bareDicom, dicom, dicomAfterSpace } from './dicom/index';
import type { Format } from './format';
import { gif } from './gif/index';
import { jpeg } from './jpeg/index';
import { nifti } from './nifti/index';
import { png } from './png/index';
import { tiff } from './tiff/index';
import { UNSUPPORTED } from './unsupported';
import { webp } from './webp/index';

/**
 * Every known format, in the order in which a file is tried: the most reliable signatures first. "DICM" comes before
 * all others, since its preamble may hold anything, even a TIFF header (dual-personality files, PS3.10 7.1).
 */
export const FORMATS: readonly Format[] = [
  dicom,
  png,
  jpeg,
  webp,
  gif,
  bmp,
  tiff,
  zip,
  gzip,
  nifti,
  avif,
  ...UNSUPPORTED,
  bareDicom,
  dicomAfterSpace,
];

/** The format of a file, recognised by its content alone. */
export const formatOf = (bytes: Uint8Array): Format | undefined =>
  FORMATS.find((format) => format.sniff(bytes));
