/** Draws the stage: the slice, its overlay, the outline, manual measurements. */
import type { Polygon } from '../../../pipeline/findings/outline';
import type { Rect } from '../../../pipeline/image/resample';
import { type Frame, type Point, scaleOf, toScreen, transformOf, type Viewport } from './geometry';
import type { Sign } from './maps';

export interface Scenery {
  readonly slice: () => CanvasImageSource;
  readonly viewport: Viewport;
  readonly frame: Frame;
  readonly marks: Marks | null;
  readonly measures: readonly Shape[];
  /** The point where other planes cross this one, in fractions of the picture. */
  readonly cross: Point | null;
  readonly overlay: {
    readonly image: () => CanvasImageSource;
    readonly signs: readonly Sign[];
    /** The part of the picture that it covers, in image pixels. */
    readonly rect: Rect;
    readonly opacity: number;
  } | null;
}

/** In fractions of the picture. */
export interface Marks {
  readonly outline: readonly Polygon[];
  readonly numbers: readonly { readonly number: number; readonly at: Point }[];
  /** For an answer that does not stand. */
  readonly dashed: boolean;
}

/** In fractions of the picture. */
export interface Shape {
  readonly points: readonly Point[];
  /** A circle around the first point through the second. */
  readonly circle?: boolean;
  readonly label?: string;
}

const MARK = '#ffd84a';

/** From this many device pixels for an image pixel on, pixels are shown as squares. */
const SQUARES_FROM = 12;

/** @param density device pixels for a CSS pixel */
export function draw(context: CanvasRenderingContext2D, scenery: Scenery, density: number): void {
  const { slice, viewport, frame, overlay, marks, measures, cross } = scenery;
  const { a, d, e, f } = transformOf(viewport, frame);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.imageSmoothingEnabled = scaleOf(viewport, frame) * density < SQUARES_FROM;
  context.imageSmoothingQuality = 'high';
  context.save();
  context.setTransform(a * density, 0, 0, d * density, e * density, f * density);
  context.drawImage(slice(), 0, 0, frame.imageWidth, frame.imageHeight);
  if (overlay) {
    const { image, rect, opacity } = overlay;
    // The prepared part may extend beyond the slice, where there is nothing to cover.
    context.beginPath();
    context.rect(0, 0, frame.imageWidth, frame.imageHeight);
    context.clip();
    context.globalAlpha = opacity;
    context.imageSmoothingEnabled = true;
    context.drawImage(image(), rect.x, rect.y, rect.width, rect.height);
  }
  context.restore();
  context.setTransform(density, 0, 0, density, 0, 0);
  if (overlay && overlay.opacity > 0) drawSigns(context, overlay.signs, overlay.rect, viewport, frame);
  const place = ({ x, y }: Point) =>
    toScreen(viewport, frame, { x: x * frame.imageWidth, y: y * frame.imageHeight });
  if (cross) drawCross(context, cross, place);
  if (marks) drawMarks(context, marks, place);
  drawMeasures(context, measures, place);
}

/** A dark line under a bright one is visible on any grey. */
function strokeTwice(context: CanvasRenderingContext2D, bright: string, width: number): void {
  context.strokeStyle = '#000';
  context.lineWidth = width + 2.5;
  context.stroke();
  context.strokeStyle = bright;
  context.lineWidth = width;
  context.stroke();
}

/** In CSS pixels (dots on paper), at any zoom. */
const NUMBER_RADIUS = 9;

/**
 * The outline, with the numbers of its signs next to it.
 *
 * @param place from fractions of the picture to the canvas
 * @param size of lines and numbers: 1 on a screen
 */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { outline, numbers, dashed }: Marks,
  place: (point: Point) => Point,
  size = 1,
): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.beginPath();
  for (const polygon of outline) {
    polygon.forEach((point, index) => {
      const { x, y } = place(point);
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    context.closePath();
  }
  context.setLineDash(dashed ? [5 * size, 5 * size] : []);
  strokeTwice(context, MARK, 2 * size);
  context.setLineDash([]);
  const radius = NUMBER_RADIUS * size;
  const middle = middleOf(outline.flat().map(place));
  context.font = `700 ${11 * size}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { number, at } of numbers) {
    const edge = place(at);
    const [dx, dy] = [edge.x - middle.x, edge.y - middle.y];
    const far = Math.hypot(dx, dy) || 1;
    // Outside the outline, so that the inside stays visible.
    const x = edge.x + (dx / far) * (radius + 3 * size);
    const y = edge.y + (dy / far) * (radius + 3 * size);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = MARK;
    context.fill();
    context.strokeStyle = '#000';
    context.lineWidth = size;
    context.stroke();
    context.fillStyle = '#201800';
    context.fillText(String(number), x, y + 0.5 * size);
  }
}

/** Two lines across the whole picture, with a gap at the point itself, which must stay visible. */
export function drawCross(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  place: (point: Point) => Point,
): void {
  const middle = place({ x, y });
  const line = (from: Point, to: Point) => {
    const [a, b] = [place(from), place(to)];
    const far = Math.hypot(b.x - a.x, b.y - a.y);
    const near = Math.hypot(middle.x - a.x, middle.y - a.y);
    const at = (way: number) => ({ x: a.x + ((b.x - a.x) * way) / far, y: a.y + ((b.y - a.y) * way) / far });
    for (const [start, end] of [
      [0, near - CROSS_GAP],
      [near + CROSS_GAP, far],
    ] as const) {
      if (end <= start) continue;
      const [one, other] = [at(start), at(end)];
      context.moveTo(one.x, one.y);
      context.lineTo(other.x, other.y);
    }
  };
  context.beginPath();
  line({ x, y: 0 }, { x, y: 1 });
  line({ x: 0, y }, { x: 1, y });
  context.setLineDash([4, 4]);
  context.lineWidth = 1;
  context.strokeStyle = 'rgb(159 214 255 / 70%)';
  context.stroke();
  context.setLineDash([]);
}

/** CSS pixels left free around the point. */
const CROSS_GAP = 14;

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** Manual measurements: lines with their ends, circles, and the cursor of the keyboard. */
function drawMeasures(
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  place: (p: Point) => Point,
) {
  context.lineCap = 'round';
  context.font = '600 12px system-ui, sans-serif';
  context.textAlign = 'start';
  context.textBaseline = 'middle';
  for (const { points, circle, label } of shapes) {
    const placed = points.map(place);
    const last = placed[placed.length - 1];
    context.beginPath();
    if (circle && placed.length === 2) {
      const [middle, edge] = [placed[0], placed[1]];
      context.arc(middle.x, middle.y, Math.hypot(edge.x - middle.x, edge.y - middle.y), 0, 2 * Math.PI);
    } else {
      for (const [index, { x, y }] of placed.entries()) {
        if (index === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
    }
    for (const { x, y } of placed) {
      context.moveTo(x - 4, y);
      context.lineTo(x + 4, y);
      context.moveTo(x, y - 4);
      context.lineTo(x, y + 4);
    }
    strokeTwice(context, '#9fd6ff', 1.75);
    if (!label) continue;
    context.lineWidth = 3;
    context.strokeStyle = '#000';
    context.strokeText(label, last.x + 8, last.y);
    context.fillStyle = '#9fd6ff';
    context.fillText(label, last.x + 8, last.y);
  }
}

/** Plus and minus signs, sized by a cell's evidence: the colours' meaning without the colours. */
function drawSigns(
  context: CanvasRenderingContext2D,
  signs: readonly Sign[],
  rect: Rect,
  viewport: Viewport,
  frame: Frame,
): void {
  const side = rect.width * scaleOf(viewport, frame);
  context.lineCap = 'round';
  for (const { x, y, cell, share } of signs) {
    const middle = toScreen(viewport, frame, { x: rect.x + x * rect.width, y: rect.y + y * rect.height });
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
