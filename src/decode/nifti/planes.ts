import type { Placement } from '../types';
import type { Axes, Axis } from './axes';
import type { NiftiHeader } from './header';

export type PlaneName = 'axial' | 'coronal' | 'sagittal';

/** One direction of a slice through the volume: where it starts in the voxels, and the step to the next. */
interface Walk {
  readonly count: number;
  readonly start: number;
  readonly step: number;
  readonly spacing: number;
}

/** How to walk the voxels to see a plane in radiological display. */
export interface PlaneWalk {
  readonly plane: PlaneName;
  /** To the right of the image, down it, and from slice to slice. */
  readonly x: Walk;
  readonly y: Walk;
  readonly through: Walk;
  /** Position of the first slice along the normal, in millimetres. */
  readonly firstPosition: number;
}

/**
 * Radiological display: the patient's right is at the left of axial and coronal images, the face at the left of
 * sagittal ones; front or head are at the top. Slices are ordered along DICOM's normals (feet to head, front to back,
 * left to right), so that positions mean the same in both formats.
 */
export function planeWalk(plane: PlaneName, header: NiftiHeader, axes: Axes): PlaneWalk {
  const [right, front, head] = axes;
  const walk = (axis: Axis, backwards: boolean) => walkAlong(axis, backwards, header);
  switch (plane) {
    case 'axial':
      return {
        plane,
        x: walk(right, true),
        y: walk(front, true),
        through: walk(head, false),
        firstPosition: at(2, head, false, header),
      };
    case 'coronal':
      return {
        plane,
        x: walk(right, true),
        y: walk(head, true),
        through: walk(front, true),
        firstPosition: -at(1, front, true, header),
      };
    case 'sagittal':
      return {
        plane,
        x: walk(front, true),
        y: walk(head, true),
        through: walk(right, false),
        firstPosition: at(0, right, false, header),
      };
  }
}

/** Where a slice lies in its volume; the origin is the corner at the right, the front and the feet. */
export function placementIn({ plane, x, y, through }: PlaneWalk, index: number): Omit<Placement, 'frame'> {
  const width = x.count * stepOf(x);
  const height = y.count * stepOf(y);
  const deep = (index + 0.5) * stepOf(through);
  switch (plane) {
    case 'axial':
      return { corner: [0, 0, deep], right: [width, 0, 0], down: [0, height, 0] };
    case 'coronal':
      return { corner: [0, deep, height], right: [width, 0, 0], down: [0, 0, -height] };
    case 'sagittal':
      // Slices run from left to right.
      return {
        corner: [through.count * stepOf(through) - deep, 0, height],
        right: [0, width, 0],
        down: [0, 0, -height],
      };
  }
}

/** In millimetres, or in voxels where these are unknown. */
const stepOf = ({ spacing }: Walk): number => (spacing > 0 && Number.isFinite(spacing) ? spacing : 1);

/** @param backwards against the anatomical direction of the axis */
function walkAlong({ from, flipped }: Axis, backwards: boolean, { size, pixdim, affine }: NiftiHeader): Walk {
  const count = size[from];
  const stride = from === 0 ? 1 : from === 1 ? size[0] : size[0] * size[1];
  const reverse = backwards !== flipped;
  const spacing = affine ? columnLength(affine.map((row) => row[from])) : pixdim[from];
  return { count, start: reverse ? (count - 1) * stride : 0, step: reverse ? -stride : stride, spacing };
}

function columnLength(column: readonly number[]): number {
  return Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
}

/** Position along an anatomical axis of the centre of the slice where a walk begins, in millimetres. */
function at(
  axis: number,
  { from, flipped }: Axis,
  backwards: boolean,
  { size, affine }: NiftiHeader,
): number {
  const row = affine?.[axis];
  if (!row) return 0;
  const middle = size.map((count) => (count - 1) / 2) as [number, number, number];
  middle[from] = backwards !== flipped ? size[from] - 1 : 0;
  return row[0] * middle[0] + row[1] * middle[1] + row[2] * middle[2] + row[3];
}
