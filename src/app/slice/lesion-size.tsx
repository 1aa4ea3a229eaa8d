import { useWords } from '../../i18n/words';
import type { SliceRead } from '../../worker/protocol';
import { lesionSize } from './viewer/places';

/** How large the marked region is, where the file tells how large a pixel is. */
export function LesionSize({ read }: { read: SliceRead }) {
  const { images } = useWords();
  const size = read.reading.lesion && lesionSize(read, read.reading.lesion);
  return size && <span class="number"> {images.lesionSize(size.width, size.height, size.area)}</span>;
}
