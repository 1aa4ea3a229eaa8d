import type { Affine } from './header';

/** How one anatomical axis maps to the stored voxels. */
export interface Axis {
  /** Voxel axis: 0 i, 1 j, 2 k. */
  readonly from: 0 | 1 | 2;
  /** The stored index increases against the anatomical direction. */
  readonly flipped: boolean;
}

/** The stored axes closest to right, front and head. */
export type Axes = readonly [right: Axis, front: Axis, head: Axis];

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

/**
 * Finds the closest canonical orientation: of the six ways to pair voxel axes with anatomical ones, the one whose
 * directions agree best. An oblique volume is read along its own slices, not resampled.
 *
 * Without an affine, i runs to the left, as in FSL and nibabel.
 */
export function canonicalAxes(affine: Affine | undefined): Axes {
  if (!affine) {
    return [
      { from: 0, flipped: true },
      { from: 1, flipped: false },
      { from: 2, flipped: false },
    ];
  }
  const length = [0, 1, 2].map((k) => {
    const [x, y, z] = affine.map((row) => row[k]) as [number, number, number];
    return Math.sqrt(x * x + y * y + z * z);
  });
  const cosine = (axis: number, k: number) => affine[axis][k] / length[k];
  let best: readonly (0 | 1 | 2)[] = ORDERS[0];
  let agreement = -1;
  for (const order of ORDERS) {
    const sum = order.reduce<number>((total, k, axis) => total + Math.abs(cosine(axis, k)), 0);
    if (sum > agreement + 1e-9) {
      best = order;
      agreement = sum;
    }
  }
  return best.map((from, axis) => ({ from, flipped: cosine(axis, from) < 0 })) as unknown as Axes;
}
