import { saneSpacing } from '../../pipeline/image/spacing';
import { length, plus, scaled, type Vector } from '../../pipeline/vector';
import type { Orientation } from '../image/exif';
import type { Placement, Plane } from '../types';
import type { FrameAttributes } from './groups';
import { type Directions, normalOf, storedDirections, turnedBy, upright } from './orientation';
import { TAG } from './tags';

/** Geometry of the picture as displayed, in radiological orientation. */
export interface Geometry {
  /** How the stored picture must be turned. */
  readonly turn: Orientation;
  readonly spacing?: { readonly x: number; readonly y: number };
  /** Ratio of a pixel's height to its width, where that is known but its millimetres are not. */
  readonly aspect?: number;
  /** The file gives an implausible pixel size. */
  readonly implausible: boolean;
  readonly plane?: Plane;
  readonly towards?: { readonly right: string; readonly bottom: string };
  readonly position?: number;
  readonly placement?: Omit<Placement, 'frame'>;
  readonly sliceThickness?: number;
  readonly sliceSpacing?: number;
  /** The slice normal, rounded: slices of one stack share it. */
  readonly orientationKey: string;
}

/** A slice whose normal is within about 37 degrees of an axis counts as that axis' plane. Cosine. */
const ALONG_AXIS = 0.8;

/** The image plane module (PS3.3 C.7.6.2) of a frame. */
export function geometry(attributes: FrameAttributes, { columns, rows }: StoredSize): Geometry {
  const thickness = attributes.number(TAG.pixelMeasures, TAG.sliceThickness);
  const between = attributes.number(TAG.pixelMeasures, TAG.spacingBetweenSlices);
  const stored = storedDirections(attributes);
  const { turn, directions } = stored ? upright(stored) : { turn: 1 as const, directions: undefined };
  const normal = directions && unit(normalOf(directions));
  const origin = attributes.numbers(TAG.planePosition, TAG.imagePosition);
  const position =
    normal && origin.length === 3
      ? normal[0] * origin[0] + normal[1] * origin[1] + normal[2] * origin[2]
      : attributes.number(TAG.planePosition, TAG.sliceLocation);
  const size = pixelSize(attributes, turn >= 5);
  // Spacing of the displayed picture, whose rows may be the stored columns.
  const [dx, dy] = turn >= 5 ? [size.spacing?.y, size.spacing?.x] : [size.spacing?.x, size.spacing?.y];
  const placement =
    stored && origin.length === 3 && dx !== undefined && dy !== undefined
      ? placementOf(stored, turn, origin as [number, number, number], [dx, dy], { columns, rows })
      : undefined;
  return {
    turn,
    ...size,
    ...(normal && { plane: planeOf(normal) }),
    ...(directions && { towards: { right: sides(directions.right), bottom: sides(directions.bottom) } }),
    ...(position !== undefined && Math.abs(position) < 1e5 && { position }),
    ...(placement && { placement }),
    ...(saneSpacing(thickness) && { sliceThickness: thickness }),
    ...(saneSpacing(between) && { sliceSpacing: between }),
    // rounded to integers, since -0.00 and 0.00 are the same direction
    orientationKey: normal ? normal.map((n) => Math.round(n * 100)).join() : '',
  };
}

interface StoredSize {
  readonly columns: number;
  readonly rows: number;
}

/**
 * @param origin the middle of the first stored pixel
 * @param spacing between the middles of stored columns, and of stored rows
 */
function placementOf(
  stored: Directions,
  turn: Orientation,
  origin: Vector,
  [dx, dy]: readonly [number, number],
  { columns, rows }: StoredSize,
): Omit<Placement, 'frame'> {
  const middle = plus(
    origin,
    plus(scaled(stored.right, ((columns - 1) / 2) * dx), scaled(stored.bottom, ((rows - 1) / 2) * dy)),
  );
  const { right, bottom: down } = turnedBy(turn, {
    right: scaled(stored.right, columns * dx),
    bottom: scaled(stored.bottom, rows * dy),
  });
  return { corner: plus(middle, scaled(plus(right, down), -0.5)), right, down };
}

/** @param across whether rows and columns were exchanged */
function pixelSize(
  attributes: FrameAttributes,
  across: boolean,
): Pick<Geometry, 'spacing' | 'aspect' | 'implausible'> {
  const [rows, columns] = attributes.numbers(TAG.pixelMeasures, TAG.pixelSpacing); // row spacing comes first
  const [dx, dy] = across ? [rows, columns] : [columns, rows];
  if (saneSpacing(dx) && saneSpacing(dy)) return { spacing: { x: dx, y: dy }, implausible: false };
  const [high, wide] = attributes.top.numbers(TAG.pixelAspectRatio);
  const shape = (dy ?? 0) / (dx ?? 0) || (across ? wide / high : high / wide);
  const implausible = dx !== undefined || dy !== undefined;
  return { ...(shape > 0.05 && shape < 20 && shape !== 1 && { aspect: shape }), implausible };
}

function unit(direction: Vector): Vector {
  const size = length(direction);
  return [direction[0] / size, direction[1] / size, direction[2] / size];
}

/** Smallest component of a direction that is given a letter: about 20 degrees. */
const MIN_SHARE = 0.35;

/** The sides of the patient that a direction points to, the largest component first (PS3.3 C.7.6.1.1.1). */
function sides(direction: Vector): string {
  return direction
    .map((share, axis) => ({ share: Math.abs(share), letter: 'LPHRAF'[share < 0 ? axis + 3 : axis] }))
    .filter(({ share }) => share >= MIN_SHARE)
    .sort((a, b) => b.share - a.share)
    .map(({ letter }) => letter)
    .join('');
}

/** DICOM's axes: x to the left, y to the back, z to the head. */
function planeOf([x, y, z]: Vector): Plane {
  if (Math.abs(z) >= ALONG_AXIS) return 'axial';
  if (Math.abs(y) >= ALONG_AXIS) return 'coronal';
  return Math.abs(x) >= ALONG_AXIS ? 'sagittal' : 'oblique';
}
