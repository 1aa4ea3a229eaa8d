import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Picture } from '../../reader/protocol';
import './slice-canvas.css';

interface Props {
  readonly picture: Picture;
  readonly label: string;
  /** Shows the pixels themselves where they are much enlarged, instead of smoothing them over. */
  readonly pixels?: boolean;
  /** Drawn over the picture, in its own box. */
  readonly children?: ComponentChildren;
}

/** A picture drawn at the device's own resolution, as large as fits into a square. */
export function SliceCanvas({ picture, label, pixels = false, children }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current!;
    const source = canvasOf(picture);
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
      style={{ inlineSize: `${Math.min(1, width / height) * 100}%`, aspectRatio: `${width} / ${height}` }}
    >
      <canvas ref={ref} role="img" aria-label={label} />
      {children}
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

/** The picture at its own size, as a source to draw from. */
function canvasOf({ width, height, grey }: Picture): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  // The same byte three times and an opaque alpha: the order of bytes in a word does not matter for grey.
  for (let i = 0; i < grey.length; i++) pixels[i] = 0xff000000 | (grey[i]! * 0x010101);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}
