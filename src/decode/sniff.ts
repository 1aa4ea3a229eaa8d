import { ascii } from './view';

/**
 * What a file is, told by its content alone: names lie, and the files of a patient CD have no extension.
 */
export type Sniffed =
  | { readonly kind: 'image'; readonly type: 'png' | 'jpeg' | 'webp' | 'avif' | 'gif' | 'bmp' }
  | { readonly kind: 'tiff' | 'nifti' | 'zip' | 'gzip' }
  /** Its preamble, or its first element, stands at `start`. */
  | { readonly kind: 'dicom'; readonly start: 0 | 1 }
  /** Known, and not read here. */
  | { readonly kind: 'known' | 'archive'; readonly name: string }
  /** The image of a whole disc. */
  | { readonly kind: 'disc' }
  | { readonly kind: 'unknown' };

const image = (type: Extract<Sniffed, { kind: 'image' }>['type']): Sniffed => ({ kind: 'image', type });

/** ISO base media files (HEIC, AVIF, MP4) carry their brand after the first box's name. */
function isoBrand(bytes: Uint8Array): Sniffed | undefined {
  if (ascii(bytes, 4, 4) !== 'ftyp') return undefined;
  const brand = ascii(bytes, 8, 4);
  if (brand === 'avif' || brand === 'avis') return image('avif');
  if (brand === 'mif1' && ascii(bytes, 16, 64).includes('avif')) return image('avif');
  if (/^(hei|hev|mif|msf)/.test(brand)) return { kind: 'known', name: 'HEIC' };
  return { kind: 'known', name: 'Video' };
}

/** Formats that people do drop; naming them beats "unknown". */
const KNOWN: readonly (readonly [signature: string, offset: number, name: string])[] = [
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
  ['\x7fELF', 0, 'program'],
  ['\xca\xfe\xba\xbe', 0, 'program'],
];

/** Archives that are not opened here. */
const ARCHIVES: typeof KNOWN = [
  ['Rar!', 0, 'RAR'],
  ['7z\xbc\xaf', 0, '7-Zip'],
  ['BZh', 0, 'bzip2'],
  ['\xfd7zXZ', 0, 'xz'],
  ['\x28\xb5\x2f\xfd', 0, 'Zstandard'],
  ['MSCF', 0, 'CAB'],
  ['ustar', 257, 'tar'],
];

/** ISO 9660 and UDF name themselves in the first descriptor, behind 16 sectors. */
const isDisc = (bytes: Uint8Array): boolean => /^(CD001|BEA01|NSR0[23])$/.test(ascii(bytes, 32769, 5));

/** NIfTI-1 and -2 by the size of their header, in either byte order, and their magic. */
function isNifti(bytes: Uint8Array): boolean {
  if (bytes.length < 348) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = [view.getInt32(0, true), view.getInt32(0, false)];
  if (size.includes(540)) return /^n[i+]2/.test(ascii(bytes, 4, 3));
  return size.includes(348) && /^n[i+]1/.test(ascii(bytes, 344, 3));
}

/** NIfTI's predecessor: the same header without a magic, and without a word about left and right. */
function isAnalyze(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sized = bytes.length === 348 && (view.getInt32(0, true) === 348 || view.getInt32(0, false) === 348);
  return sized && bytes[38] === 0x72; // "regular"
}

/** Groups with which a DICOM data set without preamble can begin: meta information, or identification. */
function looksLikeBareDicom(bytes: Uint8Array): boolean {
  if (bytes.length < 64) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const little of [true, false]) {
    const group = view.getUint16(0, little);
    if (group !== 0x0002 && group !== 0x0008 && group !== 0x0004) continue;
    if (view.getUint16(2, little) > 0x0100) continue;
    // Explicit VR: two capitals. Implicit: a 32-bit length that is short for a first element.
    if (/^(UI|UL|CS|DA|TM|OB|SH|LO|UN|SQ)$/.test(ascii(bytes, 4, 2))) return true;
    if (little && view.getUint32(4, little) <= 512) return true;
  }
  return false;
}

/**
 * One space before the first element: left of a preamble that was cut off, as in pydicom's `no_meta.dcm`. Only where
 * an identification group with a named representation follows, since text begins with spaces too.
 */
function hasStrayByte(bytes: Uint8Array): boolean {
  const identification = bytes[1] === 0x08 && bytes[2] === 0 && bytes[4] === 0;
  const named = /^(CS|UI|DA|TM|SH|LO)$/.test(ascii(bytes, 5, 2));
  return bytes[0] === 0x20 && identification && named && looksLikeBareDicom(bytes.subarray(1));
}

/** Tells the format of a file by its first bytes. */
export function sniff(bytes: Uint8Array): Sniffed {
  // "DICM" first: its preamble may hold anything, even a TIFF header (dual-personality files, PS3.10 7.1).
  if (ascii(bytes, 128, 4) === 'DICM') return { kind: 'dicom', start: 0 };
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return image('png');
  if (ascii(bytes, 0, 3) === '\xff\xd8\xff') return image('jpeg');
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return image('webp');
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return image('gif');
  // Two letters prove little: a bitmap's header sizes must fit as well.
  if (ascii(bytes, 0, 2) === 'BM' && bytes.length > 26 && bytes[15] === 0 && bytes[16] === 0)
    return image('bmp');
  const four = ascii(bytes, 0, 4);
  if (four === 'II*\0' || four === 'MM\0*') return { kind: 'tiff' };
  if (four === 'II+\0' || four === 'MM\0+') return { kind: 'known', name: 'BigTIFF' };
  if (four === 'PK\x03\x04' || four === 'PK\x05\x06') return { kind: 'zip' };
  if (ascii(bytes, 0, 3) === '\x1f\x8b\x08') return { kind: 'gzip' };
  if (isNifti(bytes)) return { kind: 'nifti' };
  const iso = isoBrand(bytes);
  if (iso) return iso;
  for (const [signature, offset, name] of KNOWN) {
    if (ascii(bytes, offset, signature.length) === signature) return { kind: 'known', name };
  }
  for (const [signature, offset, name] of ARCHIVES) {
    if (ascii(bytes, offset, signature.length) === signature) return { kind: 'archive', name };
  }
  if (isDisc(bytes)) return { kind: 'disc' };
  if (isAnalyze(bytes)) return { kind: 'known', name: 'Analyze 7.5' };
  if (looksLikeBareDicom(bytes)) return { kind: 'dicom', start: 0 };
  return hasStrayByte(bytes) ? { kind: 'dicom', start: 1 } : { kind: 'unknown' };
}
