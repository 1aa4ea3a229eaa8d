import { type Found, foundFile } from '../session/entry';
import { ArchiveError, type ArchiveImage, fetchImage, imagesOf } from './dicom-web';

/** Images fetched at the same time: browsers open six connections to one server, and the screen needs one of them. */
const AT_ONCE = 4;
/** Attempts before an image counts as missing. */
const TRIES = 2;

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (fetched: number, total: number) => void;
}

/**
 * The MR images of a study as files, in their order. An image that the archive does not deliver comes without its file,
 * so that the list says so. All are fetched before the first is read, since an answer rests on all of them.
 * @throws ArchiveError where the archive is gone, or has none of them
 */
export async function fetchStudy(
  root: string,
  study: string,
  { signal, onProgress }: Options,
): Promise<Found[]> {
  const images = await imagesOf(root, study, signal);
  const found: Found[] = [];
  let next = 0;
  let fetched = 0;
  onProgress(0, images.length);
  const lane = async () => {
    for (let i = next++; i < images.length; i = next++) {
      found[i] = await fetchOne(root, images[i], signal);
      onProgress(++fetched, images.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  if (found.every(({ file }) => file === null)) throw new ArchiveError('missing');
  return found;
}

async function fetchOne(root: string, image: ArchiveImage, signal: AbortSignal): Promise<Found> {
  const name = `${String(image.number).padStart(3, '0')}.dcm`;
  const folder = `series-${image.seriesNumber}/`;
  for (let tries = 1; ; tries++) {
    try {
      const bytes = await fetchImage(root, image, signal);
      return foundFile(new File([bytes], name, { type: 'application/dicom' }), folder);
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      if (tries < TRIES) continue;
      if (error.code !== 'missing' && error.code !== 'refused') throw error;
      return { file: null, name, folder };
    }
  }
}
