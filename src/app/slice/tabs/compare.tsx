import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Rect } from '../../../pipeline/image/resample';
import type { SliceRead } from '../../../worker/protocol';
import type { Summary } from '../summary';
import { useVerdictWords } from '../words';
import { BRIGHTER, compareSides, DARKER } from './sides';
import './compare.css';

/** The side with the outlined area, the other side mirrored, and their difference. */
export function Compare({ read, summary }: { read: SliceRead; summary: Summary }) {
  const { compare } = useVerdictWords();
  const { display, midline } = read;
  const sides = useMemo(
    () => midline && compareSides(display, midline, partOf(read, summary)),
    [read, summary],
  );
  if (!sides) return <p>{compare.none}</p>;
  const { width, height } = sides;
  const picture = (rgba: Uint8ClampedArray<ArrayBuffer>, label: string) => (
    <Painted {...{ rgba, width, height, label }} />
  );
  return (
    <>
      <div class="compare">
        <figure>
          {picture(sides.here, compare.here)}
          <figcaption class="small soft">{compare.here}</figcaption>
        </figure>
        <figure>
          {picture(sides.other, compare.other)}
          <figcaption class="small soft">{compare.other}</figcaption>
        </figure>
        <figure>
          {picture(sides.difference, compare.difference)}
          <figcaption class="small soft">
            <Swatch colour={DARKER} /> {compare.darker} · <Swatch colour={BRIGHTER} /> {compare.brighter}
          </figcaption>
        </figure>
      </div>
      <p class="small soft">{compare.note}</p>
    </>
  );
}

const Swatch = ({ colour }: { colour: readonly number[] }) => (
  <span class="compare__swatch" style={{ background: `rgb(${colour.join(' ')})` }} />
);

/** Margin around the outline, as a share of its sides. */
const ROOM = 0.5;

/** The part that is compared, in fractions of the picture: around the lesion, or else the left half of the picture. */
function partOf({ reading, crop, midline, width, height }: SliceRead, { marked }: Summary): Rect {
  const { lesion } = reading;
  if (marked && lesion) {
    const { x, y, width, height } = lesion;
    return within(x - ROOM * width, y - ROOM * height, x + (1 + ROOM) * width, y + (1 + ROOM) * height);
  }
  if (!crop || !midline) return within(0, 0, 1, 1);
  const [x, y] = [crop.x / width, crop.y / height];
  return within(x, y, (midline.from.x + midline.to.x) / 2, y + crop.height / height);
}

function within(x0: number, y0: number, x1: number, y1: number): Rect {
  const [left, top] = [Math.max(0, x0), Math.max(0, y0)];
  return { x: left, y: top, width: Math.min(1, x1) - left, height: Math.min(1, y1) - top };
}

interface PaintedProps {
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

function Painted({ rgba, width, height, label }: PaintedProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    ref.current?.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [rgba]);
  return <canvas ref={ref} role="img" aria-label={label} width={width} height={height} />;
}
