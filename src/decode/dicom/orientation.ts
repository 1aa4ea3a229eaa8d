import { cross, dot, length, type Vector } from '../../pipeline/vector';
import type { Orientation } from '../image/exif';
import type { FrameAttributes } from './groups';
import { TAG } from './tags';

/** Directions of a picture's rows and columns in the patient. */
export interface Directions {
  /** To the picture's right, along a row. */
  readonly right: Vector;
  /** To the picture's bottom, along a column. */
  readonly bottom: Vector;
}

/** The directions of a frame as it is stored; undefined where the file gives no valid ones. */
export function storedDirections(attributes: FrameAttributes): Directions | undefined {
  return (
    fromCosines(attributes.numbers(TAG.planeOrientation, TAG.imageOrientation)) ?? fromLetters(attributes)
  );
}

/** Image Orientation (Patient): two perpendicular unit vectors, or nothing. */
function fromCosines(cosines: readonly number[]): Directions | undefined {
  if (cosines.length !== 6) return undefined;
  const [rx, ry, rz, cx, cy, cz] = cosines as [number, number, number, number, number, number];
  const directions: Directions = { right: [rx, ry, rz], bottom: [cx, cy, cz] };
  const size = length(normalOf(directions));
  return size > 0.9 && size < 1.1 ? directions : undefined;
}

/**
 * Patient Orientation: letters, the largest component first (PS3.3 C.7.6.1.1.1). Secondary captures may have no other.
 */
function fromLetters({ top }: FrameAttributes): Directions | undefined {
  const [right, bottom] = top.codes(TAG.patientOrientation).map((letters) => AXES[letters[0] ?? '']);
  if (!right || !bottom) return undefined;
  const directions = { right, bottom };
  return length(normalOf(directions)) > 0.9 ? directions : undefined;
}

const AXES: Readonly<Record<string, Vector>> = {
  L: [1, 0, 0],
  R: [-1, 0, 0],
  P: [0, 1, 0],
  A: [0, -1, 0],
  H: [0, 0, 1],
  F: [0, 0, -1],
};

/** The normal of a picture, along which slices are stacked. */
export const normalOf = ({ right, bottom }: Directions): Vector => cross(right, bottom);

/** Directions, or lengths along them, after turning by an EXIF orientation. */
export const turnedBy = (turn: Orientation, directions: Directions): Directions =>
  TURNED[turn - 1](directions);

const against = ([x, y, z]: Vector): Vector => [0 - x, 0 - y, 0 - z];

/** Radiological display, by the axis of the slice's normal: sagittal, coronal, axial. */
const DISPLAYED: readonly Directions[] = [
  { right: AXES.P, bottom: AXES.F },
  { right: AXES.L, bottom: AXES.F },
  { right: AXES.L, bottom: AXES.P },
];

/** A picture's directions after turning by EXIF orientations 1 to 8. */
const TURNED: readonly ((d: Directions) => Directions)[] = [
  (d) => d,
  ({ right, bottom }) => ({ right: against(right), bottom }),
  ({ right, bottom }) => ({ right: against(right), bottom: against(bottom) }),
  ({ right, bottom }) => ({ right, bottom: against(bottom) }),
  ({ right, bottom }) => ({ right: bottom, bottom: right }),
  ({ right, bottom }) => ({ right: against(bottom), bottom: right }),
  ({ right, bottom }) => ({ right: against(bottom), bottom: against(right) }),
  ({ right, bottom }) => ({ right: bottom, bottom: against(right) }),
];

/**
 * Rounding tolerance: of equally good orientations the first is taken, so that a picture is not turned without need.
 */
const AS_GOOD = 1e-3;

/**
 * How a stored picture must be turned or mirrored for radiological display: the patient's right at the left of axial
 * and coronal pictures, the face at the left of sagittal ones, front or head at the top; the same as for NIfTI. An
 * oblique slice is turned like the nearest plane.
 *
 * @returns the EXIF orientation to apply, and the resulting directions
 */
export function upright(stored: Directions): { turn: Orientation; directions: Directions } {
  const shares = normalOf(stored).map(Math.abs) as [number, number, number];
  const axis = [2, 1, 0].reduce((best, other) => (shares[other] > shares[best] + AS_GOOD ? other : best));
  const wanted = DISPLAYED[axis];
  let turn = 0;
  let best = Number.NEGATIVE_INFINITY;
  TURNED.forEach((turned, i) => {
    const { right, bottom } = turned(stored);
    const agreement = dot(right, wanted.right) + dot(bottom, wanted.bottom);
    if (agreement <= best + AS_GOOD) return;
    best = agreement;
    turn = i;
  });
  return { turn: (turn + 1) as Orientation, directions: TURNED[turn](stored) };
}
