/** The strengths of each change, and the strengths at which a reading fails. */
import type { Label } from '../../../pipeline/labels';
import type { Reading } from '../../../pipeline/reading';
import { type ChangeKind, type Changes, UNCHANGED } from '../../../worker/changes';

/** The positions of each change's slider, in the order in which changes are shown. */
const STRENGTHS: { readonly [K in ChangeKind]: readonly Changes[K][] } = {
  rotation: [-45, -30, -20, -10, -5, 0, 5, 10, 20, 30, 45],
  brightness: [-0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4],
  gamma: [0.5, 0.6, 0.7, 0.85, 1, 1.2, 1.4, 1.7, 2],
  noise: [0, 0.02, 0.05, 0.1, 0.15, 0.2],
  blur: [0, 0.005, 0.01, 0.015, 0.02, 0.03],
  crop: [0, 0.05, 0.1, 0.15, 0.2, 0.25],
  resolution: [null, 192, 128, 96, 64, 48],
};

export const KINDS = Object.keys(STRENGTHS) as ChangeKind[];

/** @param side pixels on the slice's longer side, an upper limit for its resolution */
export const strengthsOf = (kind: ChangeKind, side: number): readonly (number | null)[] =>
  kind === 'resolution'
    ? STRENGTHS.resolution.filter((pixels) => pixels === null || pixels < side)
    : STRENGTHS[kind];

/**
 * What a change does to a reading. An uncertain reading that stays uncertain is the same, whatever its most likely
 * class.
 */
export type Effect = 'same' | 'uncertain' | 'other' | 'rejected';

type Answer = Pick<Reading, 'status' | 'label'>;

export function effectOf(before: Answer, after: Answer): Effect {
  if (after.status === 'rejected') return 'rejected';
  if (after.status === 'uncertain') return before.status === 'uncertain' ? 'same' : 'uncertain';
  return before.status === 'read' && after.label === before.label ? 'same' : 'other';
}

/** The result at one strength of a change. */
export interface Finding {
  readonly effect: Effect;
  readonly label: Label | null;
}

export interface Break extends Finding {
  readonly strength: number;
}

/**
 * Where a reading first fails: from no change outwards, in both directions.
 *
 * @param found by strength; missing for those that were not tried
 */
export function breaksIn(
  kind: ChangeKind,
  strengths: readonly (number | null)[],
  found: readonly (Finding | undefined)[],
): Break[] {
  const middle = strengths.indexOf(UNCHANGED[kind]);
  const first = (step: 1 | -1): Break[] => {
    for (let at = middle + step; at >= 0 && at < strengths.length; at += step) {
      const [strength, finding] = [strengths[at], found[at]];
      if (strength !== null && finding && finding.effect !== 'same') return [{ ...finding, strength }];
    }
    return [];
  };
  return [...first(-1), ...first(1)];
}
