import { useEffect, useMemo, useState } from 'preact/hooks';
import type { VerdictWords } from '../../../i18n/en/verdict';
import { useWords } from '../../../i18n/words';
import type { Polygon } from '../../../pipeline/findings/outline';
import type { Shape, SliceRead } from '../../../worker/protocol';
import type { Entry } from '../../session/entry';
import { reader } from '../../session/session';
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

/** Manual measurement of lengths, angles and grey; size of the outlined area; flaws of the picture. */
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
          {marked && read.outline && <ShapeRows key={entry.id} read={read} outline={read.outline} />}
        </tbody>
      </table>
      {marked && read.outline && <p class="small soft">{measure.shapeNote}</p>}
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

/**
 * The outline's diameters and shape: in millimetres where the file gives the pixel size, else in pixels of the picture.
 */
function ShapeRows({ read, outline }: { read: SliceRead; outline: readonly Polygon[] }) {
  const { measure } = useVerdictWords();
  const [shape, setShape] = useState<Shape | null>(null);
  const { width, height } = read.display;
  const millimetres = pixelSize(read);
  useEffect(() => {
    let shown = true;
    const unit = millimetres ?? 1;
    void reader.shape({ outline, width: width * unit, height: height * unit }).then((found) => {
      if (shown) setShape(found);
    });
    return () => {
      shown = false;
    };
  }, [outline, width, height, millimetres]);
  if (!shape) return null;
  const length = (value: number) => (millimetres === null ? measure.pixels(value) : measure.length(value));
  const rows = [
    ['maxFeret', length],
    ['minFeret', length],
    ['roundness', measure.ratio],
    ['solidity', measure.ratio],
  ] as const;
  return (
    <>
      {rows.map(([name, say]) => (
        <tr key={name}>
          <th scope="row">{measure.shape[name]}</th>
          <td>{say(shape[name])}</td>
        </tr>
      ))}
    </>
  );
}

export function sayMeasure(result: Result, words: VerdictWords['measure']): string {
  if (result.kind === 'angle') return words.degrees(result.degrees);
  if (result.kind === 'region') return words.mean(result.mean, result.deviation);
  return result.millimetres === null ? words.pixels(result.pixels) : words.length(result.millimetres);
}
