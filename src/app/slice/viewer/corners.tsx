import { useWords } from '../../../i18n/words';
import type { ScaleBar } from './scale-bar';
import { useViewerWords } from './words';

interface Props {
  readonly flags: readonly string[];
  /** At 1 the whole slice is shown, and no zoom is stated. */
  readonly zoom: number;
  readonly readings: readonly string[];
  readonly bar: ScaleBar | null;
}

/** Information in the stage's corners: changes of the picture, window, scale. */
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
