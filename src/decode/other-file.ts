import type { DecodeRefusal } from './types';

/** Formats of files that come with the images on a disc, by the names of `Format`. */
const NO_IMAGES: ReadonlySet<string | number> = new Set([
  'PDF',
  'Web page',
  'XML',
  'RTF',
  'Office',
  'SVG',
  'Windows program',
  'Program',
  'Video',
]);

/** Names of images: the user should know of one that cannot be read. */
const IMAGE =
  /\.(dcm|dicom|ima|hdr|img|nii|gz|mgz|mnc|nrrd|png|apng|jpe?g|jp2|j2k|tiff?|bmp|gif|webp|avif|heic|zip|tar|iso)$/i;

/**
 * DICOM files often have no extension. A name without one may be DICOM if it has a number (IM00012), or if the file is
 * not empty (as LOCKFILE is) and its name is not that of a common text.
 */
function mayBeDicom(file: string, code: DecodeRefusal['code']): boolean {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  if (name.includes('.') || /^(readme|licen[cs]e|copying|version|autorun|changelog)$/i.test(name))
    return false;
  return /\d/.test(name) || code !== 'empty';
}

/**
 * Whether a refused file was never meant to be an image: the viewer, index, texts and reports on a disc. Beside images,
 * such files are counted but not listed.
 */
export function isOtherFile({
  file,
  code,
  params,
}: Pick<DecodeRefusal, 'file' | 'code' | 'params'>): boolean {
  if (code === 'dicomdir' || code === 'no-pixels') return true;
  // what the content says counts for files without an extension as well
  const known = code === 'unsupported-format' && NO_IMAGES.has(params.format ?? '');
  if (IMAGE.test(file) || (!known && mayBeDicom(file, code))) return false;
  if (code === 'unsupported-format') return known;
  // installers of viewers
  if (code === 'archive-format') return params.format === 'CAB';
  return (
    code === 'unknown-format' || code === 'empty' || code === 'archive-nested' || code === 'archive-empty'
  );
}
