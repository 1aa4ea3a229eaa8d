/** Converts between the image's pixels and the screen. Lengths on the screen are CSS pixels. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The stage and the picture in it. */
export interface Frame {
  /** Size of the stage. */
  readonly width: number;
  readonly height: number;
  /** Size of the picture, in its own (square) pixels. */
  readonly imageWidth: number;
  readonly imageHeight: number;
}

/** The visible part of the picture, whatever the size of the stage. */
export interface Viewport {
  /** 1 shows the whole picture. */
  readonly zoom: number;
  /** The point at the centre of the stage, in fractions of the picture. */
  readonly centre: Point;
  /** Mirrored left to right. */
  readonly flipped: boolean;
  /** Mirrored top to bottom. */
  readonly overturned: boolean;
}

export const WHOLE: Viewport = { zoom: 1, centre: { x: 0.5, y: 0.5 }, flipped: false, overturned: false };

export const MAX_ZOOM = 16;

/** CSS pixels for an image pixel. */
export function scaleOf({ zoom }: Pick<Viewport, 'zoom'>, frame: Frame): number {
  return zoom * Math.min(frame.width / frame.imageWidth, frame.height / frame.imageHeight);
}

/** From image pixels to the stage: `x * a + e`, `y * d + f`, as canvases name them. */
export function transformOf(
  viewport: Viewport,
  frame: Frame,
): { a: number; d: number; e: number; f: number } {
  const scale = scaleOf(viewport, frame);
  const a = viewport.flipped ? -scale : scale;
  const d = viewport.overturned ? -scale : scale;
  return {
    a,
    d,
    e: frame.width / 2 - viewport.centre.x * frame.imageWidth * a,
    f: frame.height / 2 - viewport.centre.y * frame.imageHeight * d,
  };
}

export function toScreen(viewport: Viewport, frame: Frame, { x, y }: Point): Point {
  const { a, d, e, f } = transformOf(viewport, frame);
  return { x: x * a + e, y: y * d + f };
}

export function toImage(viewport: Viewport, frame: Frame, { x, y }: Point): Point {
  const { a, d, e, f } = transformOf(viewport, frame);
  return { x: (x - e) / a, y: (y - f) / d };
}

/** Zooms about a point of the stage (by default its centre), which stays in place. */
export function zoomed(viewport: Viewport, frame: Frame, factor: number, at = middleOf(frame)): Viewport {
  const zoom = Math.min(MAX_ZOOM, Math.max(1, viewport.zoom * factor));
  const held = toImage(viewport, frame, at);
  const after = toImage({ ...viewport, zoom }, frame, at);
  return within(
    { ...viewport, zoom, centre: moved(viewport.centre, frame, held.x - after.x, held.y - after.y) },
    frame,
  );
}

/** Moves the picture with a finger. */
export function panned(viewport: Viewport, frame: Frame, dx: number, dy: number): Viewport {
  const { a, d } = transformOf(viewport, frame);
  return within({ ...viewport, centre: moved(viewport.centre, frame, -dx / a, -dy / d) }, frame);
}

/** Moves a point of the stage to its centre. */
export function centred(viewport: Viewport, frame: Frame, at: Point): Viewport {
  const middle = middleOf(frame);
  return panned(viewport, frame, middle.x - at.x, middle.y - at.y);
}

/** No empty margin where the picture is larger than the stage; centred where it is smaller. */
export function within(viewport: Viewport, frame: Frame): Viewport {
  const scale = scaleOf(viewport, frame);
  const clamp = (at: number, stage: number, image: number) => {
    const half = stage / (2 * scale * image);
    return half >= 0.5 ? 0.5 : Math.min(1 - half, Math.max(half, at));
  };
  const centre = {
    x: clamp(viewport.centre.x, frame.width, frame.imageWidth),
    y: clamp(viewport.centre.y, frame.height, frame.imageHeight),
  };
  return { ...viewport, centre };
}

const middleOf = ({ width, height }: Frame): Point => ({ x: width / 2, y: height / 2 });

const moved = ({ x, y }: Point, { imageWidth, imageHeight }: Frame, dx: number, dy: number): Point => ({
  x: x + dx / imageWidth,
  y: y + dy / imageHeight,
});
