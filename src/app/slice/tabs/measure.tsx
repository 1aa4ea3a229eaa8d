import { useMemo } from 'preact/hooks';
import type { VerdictWords } from '../../../i18n/en/verdict';
import { useWords } from '../../../i18n/words';
import type { SliceRead } from '../../../worker/protocol';
import type { Entry } from '../../session/entry';
import { useStore } from '../../state/store';
import { SliceCanvas } from '../../ui/slice-canvas';
import { CropButton } from '../crop/crop-button';
import { flawsOf } from '../flaws';
import { Stages } from '../stages';
import type { Summary } from '../summary';
import { type Result, resultOf } from '../viewer/measurement';
import { chooseMeasure, clearMeasures, MEASURES, measuring } from '../viewer/measuring';
import { pixelSize } from '../viewer/places';
import { valuesOf } from '../viewer/window-level';
import { Warnings } from '../warnings';
import { useVerdictWords } from '../words';
import './measure.css';

interface Props {
  readonly read: SliceRead;
  readonly summary: Summary;
  readonly entry: Entry;
}

/** Lengths, angles and greys, by hand; how large the outlined area is; and what the picture lacks. */
export function Measure({ read, summary, entry }: Props) {
  const { images } = useWords();
  const { measure, card } = useVerdictWords();
  const { tool, done } = useStore(measuring);
  const { display, prepared } = read;
  const values = useMemo(() => valuesOf(display), [display]);
  const millimetres = pixelSize(read);
  const flaws = flawsOf(read).filter(({ grave }) => !grave);
  const { extent, marked } = summary;
  return (
    <>
      <div class="measure__tools">
        {MEASURES.map((each) => (
          <button
            key={each}
            type="button"
            class="button"
            aria-pressed={tool === each}
            onClick={() => chooseMeasure(tool === each ? null : each)}
          >
            {measure[each]}
          </button>
        ))}
        {done.length > 0 && (
          <button type="button" class="button button--plain" onClick={clearMeasures}>
            {measure.clear}
          </button>
        )}
      </div>
      <p class="small soft" role="status">
        {tool && measure.how[tool]}
      </p>
      <table class="measure number">
        <tbody>
          {done.map((one, index) => (
            <tr key={index}>
              <th scope="row">{measure[one.kind]}</th>
              <td>{sayMeasure(resultOf(one, display, values, millimetres), measure)}</td>
            </tr>
          ))}
          {marked && extent !== null && (
            <tr>
              <th scope="row">{measure.lesion}</th>
              <td>
                {typeof extent === 'number'
                  ? card.ofHead(extent)
                  : `${card.millimetres(extent.width, extent.height)} · ${measure.area(extent.area)}`}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {millimetres === null && <p class="small soft">{measure.noScale}</p>}
      {millimetres === null && <CropButton entry={entry} read={read} />}
      <details class="disclosure">
        <summary>{measure.picture}</summary>
        <Warnings flaws={flaws} />
        {prepared && (
          <figure class="measure__prepared">
            <SliceCanvas picture={prepared} label={images.preparedAlt} pixels />
            <figcaption class="small soft">{measure.prepared}</figcaption>
          </figure>
        )}
        {prepared && entry.file && <Stages key={entry.id} entry={entry} />}
      </details>
    </>
  );
}

export function sayMeasure(result: Result, words: VerdictWords['measure']): string {
  if (result.kind === 'angle') return words.degrees(result.degrees);
  if (result.kind === 'region') return words.mean(result.mean, result.deviation);
  return result.millimetres === null ? words.pixels(result.pixels) : words.length(result.millimetres);
}
