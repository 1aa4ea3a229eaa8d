/** Draws the stage: the slice, what is laid over it, the box. */
import type { Rect } from '../../../pipeline/image/resample';
import { type Frame, type Look, scaleOf, toScreen, transformOf } from './geometry';
import type { Sign } from './maps';

export interface Scenery {
  readonly slice: () => CanvasImageSource;
  readonly look: Look;
  readonly frame: Frame;
  /** In image pixels. */
  readonly box: Rect | null;
  readonly overlay: {
    readonly image: () => CanvasImageSource;
    readonly signs: readonly Sign[];
    /** The part of the picture that it covers, in image pixels. */
    readonly rect: Rect;
    readonly opacity: number;
  } | null;
}

/** Device pixels an image pixel takes from which on it is shown as the square that it is. */
const SQUARES_FROM = 12;

/** @param density device pixels a CSS pixel is wide */
export function draw(context: CanvasRenderingContext2D, scenery: Scenery, density: number): void {
  const { slice, look, frame, overlay, box } = scenery;
  const { a, d, e, f } = transformOf(look, frame);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.imageSmoothingEnabled = scaleOf(look, frame) * density < SQUARES_FROM;
  context.imageSmoothingQuality = 'high';
  context.save();
  context.setTransform(a * density, 0, 0, d * density, e * density, f * density);
  context.drawImage(slice(), 0, 0, frame.imageWidth, frame.imageHeight);
  if (overlay) {
    const { image, rect, opacity } = overlay;
    // What was prepared may reach beyond the slice: there is nothing to lay it over.
    context.beginPath();
    context.rect(0, 0, frame.imageWidth, frame.imageHeight);
    context.clip();
    context.globalAlpha = opacity;
    context.imageSmoothingEnabled = true;
    context.drawImage(image(), rect.x, rect.y, rect.width, rect.height);
  }
  context.restore();
  context.setTransform(density, 0, 0, density, 0, 0);
  if (overlay && overlay.opacity > 0) drawSigns(context, overlay.signs, overlay.rect, look, frame);
  if (box) drawBox(context, boxOnScreen(box, look, frame));
}

/** Its corners on the stage; however it is flipped, the top left one comes first. */
export function boxOnScreen(box: Rect, look: Look, frame: Frame): Rect {
  const one = toScreen(look, frame, box);
  const other = toScreen(look, frame, { x: box.x + box.width, y: box.y + box.height });
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(other.x - one.x),
    height: Math.abs(other.y - one.y),
  };
}

/** A dark line under a bright one is seen on any grey. */
function strokeTwice(context: CanvasRenderingContext2D, bright: string, width: number): void {
  context.strokeStyle = '#000';
  context.lineWidth = width + 2.5;
  context.stroke();
  context.strokeStyle = bright;
  context.lineWidth = width;
  context.stroke();
}

function drawBox(context: CanvasRenderingContext2D, { x, y, width, height }: Rect): void {
  context.lineJoin = 'miter';
  context.lineCap = 'butt';
  context.beginPath();
  context.rect(x, y, width, height);
  strokeTwice(context, '#ffe14d', 2);
}

/** Plus and minus, the larger the more a cell says: the colours' meaning without the colours. */
function drawSigns(
  context: CanvasRenderingContext2D,
  signs: readonly Sign[],
  rect: Rect,
  look: Look,
  frame: Frame,
): void {
  const side = rect.width * scaleOf(look, frame);
  context.lineCap = 'round';
  for (const { x, y, cell, share } of signs) {
    const middle = toScreen(look, frame, { x: rect.x + x * rect.width, y: rect.y + y * rect.height });
    const arm = Math.max(2, Math.min(14, side * cell * 0.28) * Math.sqrt(Math.abs(share)));
    context.beginPath();
    context.moveTo(middle.x - arm, middle.y);
    context.lineTo(middle.x + arm, middle.y);
    if (share > 0) {
      context.moveTo(middle.x, middle.y - arm);
      context.lineTo(middle.x, middle.y + arm);
    }
    strokeTwice(context, '#fff', 1.75);
  }
}
