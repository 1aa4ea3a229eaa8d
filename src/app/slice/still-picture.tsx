import { useEffect, useRef } from 'preact/hooks';
import type { SliceRead } from '../../worker/protocol';
import { greyCanvas } from '../ui/grey-canvas';
import { drawMarks, type Marks } from './viewer/draw';
import { colourCanvas } from './viewer/layers';
import type { ColourMap } from './viewer/maps';
import { rectOnPicture } from './viewer/places';

/** Side of the canvas in device pixels: on paper 8 cm at 200 dots an inch. */
const SIDE = 640;
/** Scale of lines and numbers, relative to the screen. */
const LARGER = 1.6;

interface Props {
  readonly read: SliceRead;
  readonly label: string;
  readonly class: string;
  /** What is drawn over the slice. */
  readonly marks?: Marks | null;
  /** A map over the prepared part of the slice. */
  readonly map?: ColourMap | null;
}

/** The slice as a picture of a fixed size, for print, where nothing can be measured any more. */
export function StillPicture({ read, label, class: name, marks, map }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { width, height } = read.display;
  const scale = SIDE / Math.max(width, height);
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  useEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    // Smoothed edges are half transparent: what was drawn before would show through.
    context.clearRect(0, 0, wide, high);
    context.imageSmoothingQuality = 'high';
    context.drawImage(greyCanvas(read.display), 0, 0, wide, high);
    if (map && read.crop) {
      const { x, y, width, height } = rectOnPicture(read, read.crop);
      context.drawImage(colourCanvas(map), x * scale, y * scale, width * scale, height * scale);
    }
    if (marks) drawMarks(context, marks, ({ x, y }) => ({ x: x * wide, y: y * high }), LARGER);
  }, [read, marks, map]);
  return <canvas ref={ref} class={name} role="img" aria-label={label} width={wide} height={high} />;
}
