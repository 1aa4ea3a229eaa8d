import { useEffect, useRef } from 'preact/hooks';
import type { Lesion } from '../../pipeline/reading';
import type { SliceRead } from '../../worker/protocol';
import { useFullPicture } from '../session/full-picture';
import { drawMarks } from '../slice/viewer/draw';
import { greyCanvas } from '../ui/grey-canvas';
import type { Member } from './studies';

/** Width and height of the canvas, in device pixels. */
const [WIDTH, HEIGHT] = [480, 300];
/** Size of the part that is shown, relative to the lesion's box. */
const AROUND = 1.9;

interface Props {
  readonly slice: Member;
  /** The box around the lesion on all of its slices, so that the same part of each is shown. */
  readonly box: Pick<Lesion, 'x' | 'y' | 'width' | 'height'>;
  readonly label: string;
}

/** The part of a slice around a lesion, with its outline. */
export function LesionCrop({ slice, box, label }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { entry } = useFullPicture(slice.entry);
  const read = entry.outcome?.kind === 'reading' ? entry.outcome : null;
  useEffect(() => {
    const context = ref.current?.getContext('2d');
    if (context && read) draw(context, read, box);
  }, [read, box]);
  return (
    <canvas
      ref={ref}
      class="lesion-crop__picture"
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
    />
  );
}

function draw(context: CanvasRenderingContext2D, read: SliceRead, box: Props['box']): void {
  const { display, outline } = read;
  const [wide, high] = [display.width, display.height];
  // Large enough for both sides of the box, in the shape of the canvas.
  const across = Math.max(box.width * wide, (box.height * high * WIDTH) / HEIGHT, wide / 8) * AROUND;
  const scale = WIDTH / across;
  const left = (box.x + box.width / 2) * wide - across / 2;
  const top = (box.y + box.height / 2) * high - (across * HEIGHT) / WIDTH / 2;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#000';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.imageSmoothingQuality = 'high';
  context.drawImage(greyCanvas(display), -left * scale, -top * scale, wide * scale, high * scale);
  if (!outline) return;
  const marks = { outline, numbers: [], dashed: read.reading.status === 'uncertain' };
  drawMarks(
    context,
    marks,
    ({ x, y }) => ({ x: (x * wide - left) * scale, y: (y * high - top) * scale }),
    1.5,
  );
}
