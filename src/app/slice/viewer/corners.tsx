import { useWords } from '../../../i18n/words';
import type { ScaleBar } from './scale-bar';
import { useViewerWords } from './words';

interface Props {
  readonly flags: readonly string[];
  /** 1 is the whole slice, of which nothing need be said. */
  readonly zoom: number;
  readonly readings: readonly string[];
  readonly bar: ScaleBar | null;
}

/** What must be known while looking, in the stage's corners: how the picture was changed, its window, its scale. */
export function Corners({ flags, zoom, readings, bar }: Props) {
  const { percent } = useWords();
  const viewer = useViewerWords();
  return (
    <>
      {flags.length > 0 && <p class="corner corner--flags small">{flags.join(' · ')}</p>}
      {zoom > 1 && (
        <p class="corner corner--zoom small number" aria-hidden="true">
          {percent(zoom)}
        </p>
      )}
      {readings.length > 0 && (
        <p class="corner corner--readings small number" aria-hidden="true">
          {readings.join(' · ')}
        </p>
      )}
      {bar && (
        <p class="corner corner--scale small number">
          <span class="scale-bar" style={{ inlineSize: `${bar.length}px` }} />
          {viewer.scale(bar.millimetres)}
        </p>
      )}
    </>
  );
}
