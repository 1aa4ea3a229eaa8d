import { useWords } from '../../i18n/words';
import type { SliceRead } from '../../reader/protocol';
import { SliceCanvas } from '../parts/slice-canvas';
import './images.css';

/** The slice beside what was measured of it. */
export function Images({ read }: { read: SliceRead }) {
  const { images } = useWords();
  const { display, reading } = read;
  const { lesion } = reading;
  // What was made of something that is no brain would only puzzle.
  const prepared = reading.status === 'rejected' ? null : read.prepared;
  return (
    <section class="images" aria-label={images.title}>
      <figure class="images__original">
        <div class="well">
          <SliceCanvas picture={display} label={images.originalAlt(read.file, read.width, read.height)}>
            {lesion && (
              <svg class="well__overlay" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
                <rect x={lesion.x} y={lesion.y} width={lesion.width} height={lesion.height} />
                <rect x={lesion.x} y={lesion.y} width={lesion.width} height={lesion.height} />
              </svg>
            )}
          </SliceCanvas>
        </div>
        <figcaption class="small soft">
          {images.original}{' '}
          <span class="number">
            {read.width} × {read.height}
          </span>
          {lesion && ` · ${images.lesion}`}
        </figcaption>
      </figure>
      {prepared && (
        <figure class="images__prepared">
          <div class="well">
            <SliceCanvas picture={prepared} label={images.preparedAlt} pixels />
          </div>
          <figcaption class="small soft">{images.prepared}</figcaption>
        </figure>
      )}
    </section>
  );
}
