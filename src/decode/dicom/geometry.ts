import type { Plane } from '../types';
import type { FrameAttributes } from './groups';
import { TAG } from './tags';

export interface Geometry {
  readonly spacing?: { readonly x: number; readonly y: number };
  readonly plane?: Plane;
  readonly towards?: { readonly right: string; readonly bottom: string };
  readonly position?: number;
  readonly sliceThickness?: number;
  readonly sliceSpacing?: number;
  /** The slice normal, rounded: slices of one stack share it. */
  readonly orientationKey: string;
}

/** Beyond this many millimetres a pixel is no pixel of a head scanner but a damaged number. */
const MAX_SPACING = 50;
/** A normal within about 37 degrees of an axis still shows that axis' anatomy. */
const ALONG_AXIS = 0.8;

const sane = (mm: number | undefined): mm is number => mm !== undefined && mm > 0.001 && mm < MAX_SPACING;

/** The image plane module (PS3.3 C.7.6.2) of a frame. */
export function geometry(attributes: FrameAttributes): Geometry {
  const [dy, dx] = attributes.numbers(TAG.pixelMeasures, TAG.pixelSpacing); // between rows first
  const thickness = attributes.number(TAG.pixelMeasures, TAG.sliceThickness);
  const between = attributes.number(TAG.pixelMeasures, TAG.spacingBetweenSlices);
  const cosines = attributes.numbers(TAG.planeOrientation, TAG.imageOrientation);
  const normal = sliceNormal(cosines);
  const origin = attributes.numbers(TAG.planePosition, TAG.imagePosition);
  const position =
    normal && origin.length === 3
      ? normal.x * origin[0]! + normal.y * origin[1]! + normal.z * origin[2]!
      : attributes.number(TAG.planePosition, TAG.sliceLocation);
  return {
    ...(sane(dx) && sane(dy) && { spacing: { x: dx, y: dy } }),
    ...(normal && { plane: planeOf(normal) }),
    ...(normal && { towards: { right: sides(cosines.slice(0, 3)), bottom: sides(cosines.slice(3)) } }),
    ...(position !== undefined && Math.abs(position) < 1e5 && { position }),
    ...(sane(thickness) && { sliceThickness: thickness }),
    ...(sane(between) && { sliceSpacing: between }),
    // rounded, not printed: -0.00 and 0.00 are one direction
    orientationKey: normal ? [normal.x, normal.y, normal.z].map((n) => Math.round(n * 100)).join() : '',
  };
}

interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Row direction cross column direction; undefined where they are no pair of perpendicular unit vectors. */
function sliceNormal(cosines: readonly number[]): Vector | undefined {
  if (cosines.length !== 6) return undefined;
  const [rx, ry, rz, cx, cy, cz] = cosines as [number, number, number, number, number, number];
  const x = ry * cz - rz * cy;
  const y = rz * cx - rx * cz;
  const z = rx * cy - ry * cx;
  const length = Math.sqrt(x * x + y * y + z * z);
  return length > 0.9 && length < 1.1 ? { x: x / length, y: y / length, z: z / length } : undefined;
}

/** Below this share a direction is not worth a letter: about 20 degrees. */
const LEAST_SHARE = 0.35;

/** The sides of the patient that a direction points to, the strongest first (PS3.3 C.7.6.1.1.1). */
function sides(direction: readonly number[]): string {
  return direction
    .map((share, axis) => ({ share: Math.abs(share), letter: 'LPHRAF'[share < 0 ? axis + 3 : axis]! }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share)
    .map(({ letter }) => letter)
    .join('');
}

/** DICOM's axes: x to the left, y to the back, z to the head. */
function planeOf({ x, y, z }: Vector): Plane {
  if (Math.abs(z) >= ALONG_AXIS) return 'axial';
  if (Math.abs(y) >= ALONG_AXIS) return 'coronal';
  return Math.abs(x) >= ALONG_AXIS ? 'sagittal' : 'oblique';
}
