import { useWords } from '../../i18n/words';
import type { SliceRead } from '../../worker/protocol';
import type { Entry } from '../session/entry';
import { SliceCanvas } from '../ui/slice-canvas';
import { LesionSize } from './lesion-size';
import { Stages } from './stages';
import { Viewer } from './viewer/viewer';
import './images.css';

interface Props {
  readonly read: SliceRead;
  readonly entry: Entry;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

const NOTHING = { prepared: null, lesion: null };

/** The slice, to be looked at closely, beside what was measured of it. */
export function Images({ read, entry, onPrevious, onNext }: Props) {
  const { images } = useWords();
  const { reading } = read;
  // What was made of something that is no brain would only puzzle, and nothing is marked on it.
  const { prepared, lesion } =
    reading.status === 'rejected' ? NOTHING : { prepared: read.prepared, lesion: reading.lesion };
  const label = images.originalAlt(read.file, read.width, read.height);
  return (
    <section class="images" aria-label={images.title}>
      <figure class="images__original">
        <Viewer {...{ read, label, onPrevious, onNext }} />
        <figcaption class="small soft">
          {images.original}{' '}
          <bdi class="number" dir="ltr">
            {read.width} × {read.height}
          </bdi>
          {lesion && ` · ${images.lesion}`}
          {lesion && <LesionSize read={read} />}
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
      {prepared && entry.file && <Stages key={entry.id} entry={entry} />}
    </section>
  );
}
