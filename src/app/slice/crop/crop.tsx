import { useRef, useState } from 'preact/hooks';
import type { SliceRead } from '../../../worker/protocol';
import { takeIn } from '../../intake/intake';
import type { Entry } from '../../session/entry';
import { Panel } from '../../ui/panel';
import { SliceCanvas } from '../../ui/slice-canvas';
import { useVerdictWords } from '../words';
import { cut } from './cut';
import {
  CORNERS,
  type Corner,
  type CropFrame,
  centredAt,
  firstFrame,
  movedBy,
  type Place,
  scaledBy,
  withCorner,
} from './frame';
import './crop.css';

interface Props {
  readonly entry: Entry;
  readonly read: SliceRead;
  readonly onClose: () => void;
}

/** Step of the arrow keys, as a share of the picture. */
const STEP = 0.01;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The user puts a frame around one slice of a picture, and its content is read. */
export function Crop({ entry, read, onClose }: Props) {
  const { crop } = useVerdictWords();
  const { display, tiles } = read;
  const [frame, setFrame] = useState(() => firstFrame(display, tiles?.[0]));
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');

  async function take() {
    setState('busy');
    try {
      const part = await cut(entry, read, frame);
      onClose();
      takeIn([part]);
    } catch {
      setState('failed');
    }
  }

  return (
    <Panel title={crop.title} wide onClose={onClose}>
      <p>{crop.how}</p>
      <Picture picture={display} frame={frame} onFrame={setFrame} />
      <div class="crop__tools">
        <button type="button" class="button" onClick={() => setFrame(scaledBy(frame, 1 / 1.1))}>
          {crop.smaller}
        </button>
        <button type="button" class="button" onClick={() => setFrame(scaledBy(frame, 1.1))}>
          {crop.larger}
        </button>
        <button
          type="button"
          class="button button--primary"
          disabled={state === 'busy'}
          onClick={() => void take()}
        >
          {crop.read}
        </button>
      </div>
      {state === 'failed' && <p role="alert">{crop.failed}</p>}
    </Panel>
  );
}

interface PictureProps {
  readonly picture: SliceRead['display'];
  readonly frame: CropFrame;
  readonly onFrame: (frame: CropFrame) => void;
}

function Picture({ picture, frame, onFrame }: PictureProps) {
  const { crop } = useVerdictWords();
  const stage = useRef<HTMLDivElement>(null);
  /** What is being dragged, and its last position. */
  const held = useRef<{ readonly what: Corner | 'frame'; readonly at: Place } | null>(null);
  const { width, height } = picture;

  const placeOf = ({ clientX, clientY }: PointerEvent): Place => {
    const box = stage.current?.getBoundingClientRect() ?? new DOMRect();
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  };
  const down = (event: PointerEvent) => {
    const part = (event.target as HTMLElement).dataset.hold as Corner | 'frame' | undefined;
    const at = placeOf(event);
    // A press outside the frame moves the frame there, so that nobody has to drag (WCAG 2.5.7).
    if (!part) onFrame(centredAt(frame, at));
    held.current = { what: part ?? 'frame', at };
    stage.current?.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (!held.current) return;
    const { what, at } = held.current;
    const to = placeOf(event);
    onFrame(what === 'frame' ? movedBy(frame, to.x - at.x, to.y - at.y) : withCorner(frame, what, to));
    held.current = { what, at: to };
  };
  const end = () => {
    held.current = null;
  };
  const key = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow) {
      const [dx, dy] = arrow;
      const { x, y } = frame;
      onFrame(
        event.shiftKey
          ? withCorner(frame, 'lower-right', { x: x + frame.width + dx, y: y + frame.height + dy })
          : movedBy(frame, dx, dy),
      );
    } else if (event.key === '+' || event.key === '-')
      onFrame(scaledBy(frame, event.key === '+' ? 1.1 : 1 / 1.1));
    else return;
    event.preventDefault();
  };

  const share = (value: number) => `${100 * value}%`;
  return (
    <div
      ref={stage}
      class="crop__stage"
      dir="ltr"
      style={{ '--ratio': width / height, aspectRatio: `${width} / ${height}` }}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <SliceCanvas picture={picture} label={crop.picture} fills />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a least size of its own */}
      <div
        class="crop__frame"
        data-hold="frame"
        role="group"
        aria-roledescription={crop.frame}
        aria-label={crop.where(frame.x, frame.y, frame.width, frame.height)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the frame
        tabIndex={0}
        style={{
          left: share(frame.x),
          top: share(frame.y),
          width: share(frame.width),
          height: share(frame.height),
        }}
        onKeyDown={key}
      >
        {CORNERS.map((corner) => (
          <span key={corner} class="crop__corner" data-hold={corner} />
        ))}
      </div>
    </div>
  );
}
