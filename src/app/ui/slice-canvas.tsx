import { useEffect, useRef } from 'preact/hooks';
import type { Picture } from '../../worker/protocol';
import { greyCanvas } from './grey-canvas';
import './slice-canvas.css';

interface Props {
  readonly picture: Picture;
  readonly label: string;
  /** Shows the pixels themselves where they are much enlarged, instead of smoothing them over. */
  readonly pixels?: boolean;
  /** What it stands in has its proportions, and it is as large as that. */
  readonly fills?: boolean;
}

/** A picture drawn at the device's own resolution, as large as fits into a square. */
export function SliceCanvas({ picture, label, pixels = false, fills = false }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const source = greyCanvas(picture);
    const draw = () => paint(canvas, source, pixels);
    const observer = new ResizeObserver(draw);
    observer.observe(canvas);
    // Paper has more dots than the screen; the layout for it changes the size, and this follows at once.
    addEventListener('beforeprint', draw);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', draw);
    };
  }, [picture, pixels]);
  const { width, height } = picture;
  return (
    <div
      class="slice-canvas"
      style={{
        inlineSize: `${(fills ? 1 : Math.min(1, width / height)) * 100}%`,
        aspectRatio: `${width} / ${height}`,
      }}
    >
      <canvas ref={ref} role="img" aria-label={label} />
    </div>
  );
}

function paint(canvas: HTMLCanvasElement, source: HTMLCanvasElement, pixels: boolean): void {
  const { width, height } = canvas.getBoundingClientRect();
  const scale = devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) return;
  // Below three dots a pixel, some would come out visibly larger than others.
  context.imageSmoothingEnabled = !pixels || canvas.width < 3 * source.width;
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
}
