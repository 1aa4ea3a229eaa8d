import { boxAround } from '../../session/tiles';

/** The frame for cutting one slice out of a picture. All lengths are shares of the picture. */
export interface CropFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Corner = 'upper-left' | 'upper-right' | 'lower-right' | 'lower-left';

export const CORNERS: readonly Corner[] = ['upper-left', 'upper-right', 'lower-right', 'lower-left'];

/** Shorter sides would be hard to grab. */
export const MIN_SIZE = 0.05;

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Moves the centre to a point, within the picture. */
export function centredAt({ width, height }: CropFrame, at: Place): CropFrame {
  return {
    x: clamp(at.x - width / 2, 0, 1 - width),
    y: clamp(at.y - height / 2, 0, 1 - height),
    width,
    height,
  };
}

export const middleOf = ({ x, y, width, height }: CropFrame): Place => ({
  x: x + width / 2,
  y: y + height / 2,
});

export const movedBy = (frame: CropFrame, dx: number, dy: number): CropFrame => {
  const { x, y } = middleOf(frame);
  return centredAt(frame, { x: x + dx, y: y + dy });
};

/** Moves one corner to a point; the opposite corner stays. */
export function withCorner({ x, y, width, height }: CropFrame, corner: Corner, to: Place): CropFrame {
  const [right, bottom] = [x + width, y + height];
  const left = corner.endsWith('left') ? clamp(to.x, 0, right - MIN_SIZE) : x;
  const top = corner.startsWith('upper') ? clamp(to.y, 0, bottom - MIN_SIZE) : y;
  const newRight = corner.endsWith('right') ? clamp(to.x, x + MIN_SIZE, 1) : right;
  const newBottom = corner.startsWith('lower') ? clamp(to.y, y + MIN_SIZE, 1) : bottom;
  return { x: left, y: top, width: newRight - left, height: newBottom - top };
}

/** Enlarges or shrinks the frame about its centre, keeping its proportions. */
export function scaledBy(frame: CropFrame, factor: number): CropFrame {
  const { width, height } = frame;
  const by = clamp(factor, MIN_SIZE / Math.min(width, height), 1 / Math.max(width, height));
  return centredAt({ ...frame, width: width * by, height: height * by }, middleOf(frame));
}

/** The initial frame: a tile that was found, or a square in the middle. */
export function firstFrame(
  picture: { readonly width: number; readonly height: number },
  tile: readonly Place[] | undefined,
): CropFrame {
  if (tile) {
    const { left, top, right, bottom } = boxAround(tile);
    const [x, y] = [Math.max(0, left), Math.max(0, top)];
    return { x, y, width: Math.min(1, right) - x, height: Math.min(1, bottom) - y };
  }
  const side = 0.6 * Math.min(picture.width, picture.height);
  const [width, height] = [side / picture.width, side / picture.height];
  return { x: (1 - width) / 2, y: (1 - height) / 2, width, height };
}
