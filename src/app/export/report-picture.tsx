import { useEffect, useRef } from 'preact/hooks';
import type { Rect } from '../../pipeline/image/resample';
import type { SliceRead } from '../../worker/protocol';
import { heatColours } from '../slice/viewer/maps';
import { boxOnPicture, rectOnPicture } from '../slice/viewer/places';
import { greyCanvas } from '../ui/grey-canvas';

/** Dots a side on paper: 8 cm at 200 dots an inch. */
const SIDE = 640;

interface Props {
  readonly read: SliceRead;
  readonly label: string;
  /** Lays the lesion's heatmap and box over the slice. */
  readonly marked?: boolean;
}

/** The slice as a still picture of a fixed size: paper asks for it when nothing can be measured any more. */
export function ReportPicture({ read, label, marked = false }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = ref.current?.getContext('2d');
    if (context) paint(context, read, marked);
  }, [read, marked]);
  const { width, height } = read.display;
  const scale = SIDE / Math.max(width, height);
  return (
    <canvas
      ref={ref}
      class="report__picture"
      role="img"
      aria-label={label}
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
    />
  );
}

function paint(context: CanvasRenderingContext2D, read: SliceRead, marked: boolean): void {
  const { display, heat, crop, reading } = read;
  const { width } = context.canvas;
  const scale = width / display.width;
  const scaled = ({ x, y, width, height }: Rect) =>
    [x * scale, y * scale, width * scale, height * scale] as const;
  context.imageSmoothingQuality = 'high';
  context.drawImage(greyCanvas(display), 0, 0, width, context.canvas.height);
  if (!marked) return;
  if (heat && crop) {
    const { side, rgba } = heatColours(heat);
    const map = document.createElement('canvas');
    map.width = side;
    map.height = side;
    map.getContext('2d')?.putImageData(new ImageData(rgba, side, side), 0, 0);
    context.globalAlpha = 0.6;
    context.drawImage(map, ...scaled(rectOnPicture(read, crop)));
    context.globalAlpha = 1;
  }
  if (!reading.lesion) return;
  // A dark line under a bright one is seen on any grey, in grey print too.
  for (const [style, wide] of [
    ['#000', 7],
    ['#ffe14d', 3],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = wide;
    context.strokeRect(...scaled(boxOnPicture(read, reading.lesion)));
  }
}
