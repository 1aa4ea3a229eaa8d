import { useEffect, useRef } from 'preact/hooks';
import type { Picture } from '../../worker/protocol';
import { greyCanvas } from './grey-canvas';
import './slice-canvas.css';

interface Props {
  readonly picture: Picture;
  readonly label: string;
  /** Shows individual pixels when strongly enlarged, without smoothing. */
  readonly pixels?: boolean;
  /** Fills its container, which has the picture's proportions. */
  readonly fills?: boolean;
}

/** A picture at the device's own resolution, as large as fits into a square. */
export function SliceCanvas({ picture, label, pixels = false, fills = false }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const source = greyCanvas(picture);
    const draw = () => paint(canvas, source, pixels);
    const observer = new ResizeObserver(draw);
    observer.observe(canvas);
    // Paper has more dots than the screen: printing changes the size, and the canvas must follow at once.
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
  // With fewer than three device pixels for each pixel, pixels would have visibly different sizes.
  context.imageSmoothingEnabled = !pixels || canvas.width < 3 * source.width;
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
}
