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
  /** What stands in the picture's corner, a line each; a file's name first. */
  readonly tag: readonly string[];
  /** Where other planes cut this slice, in fractions of it. */
  readonly cross?: Point | null;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** A slice in its viewer, with its outline, and what it is in a corner. */
export function SliceView({ read, summary, tag, cross = null, onPrevious, onNext }: Props) {
  const { images } = useWords();
  const { marked, card, measure } = useVerdictWords();
  const shown = summary?.marked ? summary : null;
  // What a check by covering found belongs to the slice on the screen.
  useEffect(() => stopCheck, [read]);
  const alt = [images.sliceAlt(read.file, read.width, read.height)];
  if (shown) alt.push(marked(card.place(shown.where)));
  // Drawn anew only when they are others.
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

/** What the file says of a slice's plane and sequence. */
export const factsOf = (
  { provenance: { plane, sequence } }: SliceRead,
  planes: StudyWords['planes'],
): string[] => [plane && planes[plane], sequence].filter((fact) => fact !== undefined);
