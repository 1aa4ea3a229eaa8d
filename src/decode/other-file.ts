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
 * DICOM files often have no extension. A name with a number (IM00012) may be one, whatever is wrong with the file; so
 * may another, unless the file is empty (LOCKFILE) or its name is that of a well-known text.
 */
function mayBeDicom(file: string, code: DecodeRefusal['code']): boolean {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  if (name.includes('.') || /^(readme|licen[cs]e|copying|version|autorun|changelog)$/i.test(name))
    return false;
  return /\d/.test(name) || code !== 'empty';
}

/**
 * Whether a refused file was not meant to be an image: the viewer, the index, the texts and reports of a disc. Where
 * there are images as well, such files are counted and not listed.
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
