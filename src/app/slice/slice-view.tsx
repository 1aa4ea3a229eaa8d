import { useEffect, useMemo } from 'preact/hooks';
import type { StudyWords } from '../../i18n/en/study';
import { useWords } from '../../i18n/words';
import type { SliceRead } from '../../worker/protocol';
import { marksOf } from './marks';
import { stopCheck } from './occlusion-run';
import type { Summary } from './summary';
import { sayMeasure } from './tabs/measure';
import type { Point } from './viewer/geometry';
import { Viewer } from './viewer/viewer';
import { useVerdictWords } from './words';
import './well.css';

interface Props {
  readonly read: SliceRead;
  /** Null where there is no answer. */
  readonly summary: Summary | null;
  /** Text in the picture's corner, one string for each line; begins with the file's name. */
  readonly tag: readonly string[];
  /** The point where other planes cross this slice, in fractions of it. */
  readonly cross?: Point | null;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** A slice in its viewer, with its outline, and a description in a corner. */
export function SliceView({ read, summary, tag, cross = null, onPrevious, onNext }: Props) {
  const { images } = useWords();
  const { marked, card, measure } = useVerdictWords();
  const shown = summary?.marked ? summary : null;
  // An occlusion check belongs to the slice on the screen, so it is stopped with it.
  useEffect(() => stopCheck, [read]);
  const alt = [images.sliceAlt(read.file, read.width, read.height)];
  if (shown) alt.push(marked(card.place(shown.where)));
  // Memoised, so that marks are drawn again only when they change.
  const marks = useMemo(() => summary && marksOf(read, summary), [read, summary]);
  const [name, ...facts] = tag;
  return (
    <>
      <Viewer
        {...{ read, marks, cross, onPrevious, onNext }}
        label={alt.join('. ')}
        sayMeasure={(result) => sayMeasure(result, measure)}
      />
      <p class="result__tag small">
        <bdi class="result__file">{name}</bdi>
        {facts.length > 0 && <span>{facts.join(' · ')}</span>}
      </p>
    </>
  );
}

/** A slice's plane and sequence according to the file. */
export const factsOf = (
  { provenance: { plane, sequence } }: SliceRead,
  planes: StudyWords['planes'],
): string[] => [plane && planes[plane], sequence].filter((fact) => fact !== undefined);
