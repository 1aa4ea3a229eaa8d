/** Formats that users do drop but that are not supported: a refusal names them instead of saying "unknown". */
import type { Format } from './format';
import { Refusal } from './refusal';
import { ascii } from './view';

type Signature = readonly [text: string, offset: number, name: string];

/** A format that is refused by name. */
const unread = (
  code: 'unsupported-format' | 'archive-format',
  name: string,
  sniff: (bytes: Uint8Array) => boolean,
): Format => ({
  name,
  sniff,
  load() {
    throw new Refusal(code, { format: name });
  },
});

const bySignature =
  (code: 'unsupported-format' | 'archive-format') =>
  ([text, offset, name]: Signature) =>
    unread(code, name, (bytes) => ascii(bytes, offset, text.length) === text);

/** ISO base media files (HEIC, AVIF, MP4) carry their brand after the first box's name. */
const isIsoMedia = (bytes: Uint8Array): boolean => ascii(bytes, 4, 4) === 'ftyp';

const KNOWN: readonly Signature[] = [
  ['II+\0', 0, 'BigTIFF'],
  ['MM\0+', 0, 'BigTIFF'],
  ['%PDF', 0, 'PDF'],
  ['NRRD', 0, 'NRRD'],
  ['\x89HDF', 0, 'HDF5 or MINC'],
  ['CDF\x01', 0, 'MINC'],
  ['8BPS', 0, 'Photoshop'],
  ['\x00\x00\x00\x0cjP  ', 0, 'JPEG 2000'],
  ['\xff\x4f\xff\x51', 0, 'JPEG 2000'],
  ['\xff\x0a', 0, 'JPEG XL'],
  ['\x00\x00\x00\x0cJXL ', 0, 'JPEG XL'],
  ['\x1aE\xdf\xa3', 0, 'Video'],
  ['<svg', 0, 'SVG'],
  ['<!DOCTYPE', 0, 'Web page'],
  ['<html', 0, 'Web page'],
  ['<?xml', 0, 'XML'],
  ['{\\rtf', 0, 'RTF'],
  ['\xd0\xcf\x11\xe0', 0, 'Office'],
  ['MZ', 0, 'Windows program'],
  ['\x7fELF', 0, 'Program'],
  ['\xca\xfe\xba\xbe', 0, 'Program'],
  ['\xcf\xfa\xed\xfe', 0, 'Program'],
];

const ARCHIVES: readonly Signature[] = [
  ['Rar!', 0, 'RAR'],
  ['7z\xbc\xaf', 0, '7-Zip'],
  ['BZh', 0, 'bzip2'],
  ['\xfd7zXZ', 0, 'xz'],
  ['\x28\xb5\x2f\xfd', 0, 'Zstandard'],
  ['MSCF', 0, 'CAB'],
  ['ustar', 257, 'tar'],
];

/**
 * ISO 9660 and UDF identify themselves in the first descriptor, after 16 sectors: of 2048 bytes, or of 2352 with a
 * header of 16, as copied from the disc. An Apple disk image ends with a trailer.
 */
const disc: Format = {
  name: 'Disc image',
  sniff: (bytes) =>
    [32769, 16 * 2352 + 17].some((at) => /^(CD001|BEA01|NSR0[23])$/.test(ascii(bytes, at, 5))) ||
    ascii(bytes, bytes.length - 512, 4) === 'koly',
  load() {
    throw new Refusal('disc-image');
  },
};

/** NIfTI's predecessor: the same header without a magic number, and with no information about left and right. */
function isAnalyze(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sized = bytes.length === 348 && (view.getInt32(0, true) === 348 || view.getInt32(0, false) === 348);
  return sized && bytes[38] === 0x72; // "regular"
}

export const UNSUPPORTED: readonly Format[] = [
  unread(
    'unsupported-format',
    'HEIC',
    (bytes) => isIsoMedia(bytes) && /^(hei|hev|mif|msf)/.test(ascii(bytes, 8, 4)),
  ),
  unread('unsupported-format', 'Video', isIsoMedia),
  ...KNOWN.map(bySignature('unsupported-format')),
  ...ARCHIVES.map(bySignature('archive-format')),
  disc,
  unread('unsupported-format', 'Analyze 7.5', isAnalyze),
];
