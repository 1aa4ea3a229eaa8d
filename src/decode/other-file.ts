import type { DecodeRefusal } from './types';

/** Formats of what lies beside the images on a disc, in words of `sniff`. */
const NO_IMAGES: ReadonlySet<string | number> = new Set([
  'PDF',
  'Web page',
  'XML',
  'RTF',
  'Office',
  'SVG',
  'Windows program',
  'program',
]);

/** Names that promise an image: one that cannot be read is missed. */
const IMAGE =
  /\.(dcm|dicom|ima|hdr|img|nii|gz|mgz|mnc|nrrd|png|apng|jpe?g|jp2|j2k|tiff?|bmp|gif|webp|avif|heic|zip|tar|iso)$/i;

/**
 * Names without an ending are what DICOM files have: one with a number (IM00012) is missed whatever is wrong with it, another
 * one unless it is empty (LOCKFILE) or a text that everybody knows.
 */
function mayBeDicom(file: string, code: DecodeRefusal['code']): boolean {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  if (name.includes('.') || /^(readme|licen[cs]e|copying|version|autorun|changelog)$/i.test(name))
    return false;
  return /\d/.test(name) || code !== 'empty';
}

/**
 * Whether a file that was refused is no image and was not meant as one: the viewer, the index, the texts and reports of
 * a disc. Where images came along it is left out with a word, and nobody misses it.
 */
export function isOtherFile({
  file,
  code,
  params,
}: Pick<DecodeRefusal, 'file' | 'code' | 'params'>): boolean {
  if (code === 'dicomdir' || code === 'no-pixels') return true;
  if (IMAGE.test(file) || mayBeDicom(file, code)) return false;
  if (code === 'unsupported-format') return NO_IMAGES.has(params.format ?? '');
  return (
    code === 'unknown-format' || code === 'empty' || code === 'archive-nested' || code === 'archive-empty'
  );
}
