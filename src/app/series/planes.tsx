import { useEffect, useRef } from 'preact/hooks';
import { useFullPicture } from '../session/full-picture';
import { drawCross } from '../slice/viewer/draw';
import { useStudyWords } from '../slice/words';
import { greyCanvas } from '../ui/grey-canvas';
import { locate, type Place, placeOf } from './linked';
import type { Series } from './studies';
import { titleOf } from './words';

/** Side of the canvas, in device pixels. */
const SIDE = 420;

interface Props {
  readonly linked: readonly Series[];
  readonly current: Series;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  /** Shows another plane large. */
  readonly onPlane: (plane: Series) => void;
}

/** The other planes of a volume, or the other series of an examination, through the point that is viewed. */
export function Planes({ linked, current, place, onPlace, onPlane }: Props) {
  const words = useStudyWords();
  return (
    <div class="planes">
      <ul class="planes__list">
        {linked
          .filter((plane) => plane !== current)
          .map((plane) => {
            const { index } = locate(plane, place);
            const name = words.plane(titleOf(plane, words), index + 1, plane.slices.length);
            return (
              <li key={plane.key}>
                <PlanePicture plane={plane} place={place} label={name} onPlace={onPlace} />
                <button type="button" class="button" onClick={() => onPlane(plane)}>
                  {name}
                </button>
              </li>
            );
          })}
      </ul>
      <p class="small soft">{words.planesNote}</p>
    </div>
  );
}

interface PictureProps {
  readonly plane: Series;
  readonly place: Place;
  readonly label: string;
  readonly onPlace: (place: Place) => void;
}

/**
 * Pressing the picture goes to that point; with the keyboard, the point is reached through the slices of each plane.
 */
function PlanePicture({ plane, place, label, onPlace }: PictureProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { index, x, y } = locate(plane, place);
  const { entry } = useFullPicture(plane.slices[index].entry);
  const display = entry.outcome?.kind === 'reading' ? entry.outcome.display : null;
  const scale = display ? SIDE / Math.max(display.width, display.height) : 1;
  const [wide, high] = display
    ? [Math.round(display.width * scale), Math.round(display.height * scale)]
    : [SIDE, SIDE];
  useEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context || !display) return;
    context.imageSmoothingQuality = 'high';
    context.drawImage(greyCanvas(display), 0, 0, wide, high);
    drawCross(context, { x, y }, (at) => ({ x: at.x * wide, y: at.y * high }));
  }, [display, x, y, wide, high]);
  return (
    <canvas
      ref={ref}
      class="planes__picture"
      width={wide}
      height={high}
      role="img"
      aria-label={label}
      onClick={({ currentTarget, clientX, clientY }) => {
        const { left, top, width, height } = currentTarget.getBoundingClientRect();
        onPlace(placeOf(plane, index, { x: (clientX - left) / width, y: (clientY - top) / height }));
      }}
    />
  );
}
