/** Where an image's pixels come to lie on the screen, and back. Lengths on the screen are CSS pixels. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The stage and the picture in it. */
export interface Frame {
  /** Of the stage. */
  readonly width: number;
  readonly height: number;
  /** Of the picture, in its own (square) pixels. */
  readonly imageWidth: number;
  readonly imageHeight: number;
}

/** Which part of the picture is seen, whatever the size of the stage. */
export interface Look {
  /** 1 shows the whole picture. */
  readonly zoom: number;
  /** What lies in the middle of the stage, in fractions of the picture. */
  readonly centre: Point;
  /** Left and right exchanged. */
  readonly flipped: boolean;
  /** Top and bottom exchanged. */
  readonly overturned: boolean;
}

export const WHOLE: Look = { zoom: 1, centre: { x: 0.5, y: 0.5 }, flipped: false, overturned: false };

export const MAX_ZOOM = 16;

/** CSS pixels an image pixel is wide. */
export function scaleOf({ zoom }: Pick<Look, 'zoom'>, frame: Frame): number {
  return zoom * Math.min(frame.width / frame.imageWidth, frame.height / frame.imageHeight);
}

/** From image pixels to the stage: `x * a + e`, `y * d + f`, as canvases name them. */
export function transformOf(look: Look, frame: Frame): { a: number; d: number; e: number; f: number } {
  const scale = scaleOf(look, frame);
  const a = look.flipped ? -scale : scale;
  const d = look.overturned ? -scale : scale;
  return {
    a,
    d,
    e: frame.width / 2 - look.centre.x * frame.imageWidth * a,
    f: frame.height / 2 - look.centre.y * frame.imageHeight * d,
  };
}

export function toScreen(look: Look, frame: Frame, { x, y }: Point): Point {
  const { a, d, e, f } = transformOf(look, frame);
  return { x: x * a + e, y: y * d + f };
}

export function toImage(look: Look, frame: Frame, { x, y }: Point): Point {
  const { a, d, e, f } = transformOf(look, frame);
  return { x: (x - e) / a, y: (y - f) / d };
}

/** Zooms about a point of the stage (its middle, unless told): what lies there stays there. */
export function zoomed(look: Look, frame: Frame, factor: number, at = middleOf(frame)): Look {
  const zoom = Math.min(MAX_ZOOM, Math.max(1, look.zoom * factor));
  const held = toImage(look, frame, at);
  const after = toImage({ ...look, zoom }, frame, at);
  return within(
    { ...look, zoom, centre: moved(look.centre, frame, held.x - after.x, held.y - after.y) },
    frame,
  );
}

/** Moves the picture along with a finger. */
export function panned(look: Look, frame: Frame, dx: number, dy: number): Look {
  const { a, d } = transformOf(look, frame);
  return within({ ...look, centre: moved(look.centre, frame, -dx / a, -dy / d) }, frame);
}

/** Brings a point of the stage to its middle. */
export function centred(look: Look, frame: Frame, at: Point): Look {
  const middle = middleOf(frame);
  return panned(look, frame, middle.x - at.x, middle.y - at.y);
}

/** No empty margin where the picture is larger than the stage; in its middle where it is not. */
export function within(look: Look, frame: Frame): Look {
  const scale = scaleOf(look, frame);
  const clamp = (at: number, stage: number, image: number) => {
    const half = stage / (2 * scale * image);
    return half >= 0.5 ? 0.5 : Math.min(1 - half, Math.max(half, at));
  };
  const centre = {
    x: clamp(look.centre.x, frame.width, frame.imageWidth),
    y: clamp(look.centre.y, frame.height, frame.imageHeight),
  };
  return { ...look, centre };
}

const middleOf = ({ width, height }: Frame): Point => ({ x: width / 2, y: height / 2 });

const moved = ({ x, y }: Point, { imageWidth, imageHeight }: Frame, dx: number, dy: number): Point => ({
  x: x + dx / imageWidth,
  y: y + dy / imageHeight,
});
