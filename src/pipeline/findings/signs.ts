/**
 * Signs: findings in radiological terms, each present or absent by a threshold on its value. scripts/figures.ts counts
 * how many slices of each class show each sign.
 */

import type { FindingId } from './findings';

interface Limit {
  readonly of: FindingId;
  readonly above?: number;
  readonly below?: number;
  /** Can be pointed at on the outline, unlike a location in the head, or another area. */
  readonly seen?: true;
  /** Signs of one kind say nearly the same: a sentence uses only one of them. */
  readonly kind: string;
}

/**
 * In the order in which a report describes an area: what it looks like, where it lies, and last whether there is another.
 * Thresholds are round numbers that separate the classes. Lengths in head radii, grey in brain spreads.
 */
const SIGNS = {
  'brighter-than-other-side': { of: 'lesion-one-sided', above: 0.5, seen: true, kind: 'light' },
  'darker-than-other-side': { of: 'lesion-one-sided', below: -0.25, seen: true, kind: 'light' },
  'brighter-than-around': { of: 'lesion-contrast', above: 0.9, seen: true, kind: 'light' },
  'darker-than-around': { of: 'lesion-contrast', below: -0.25, seen: true, kind: 'light' },
  'sharp-edge': { of: 'lesion-edge-sharpness', above: 0.5, seen: true, kind: 'edge' },
  'blurred-edge': { of: 'lesion-edge-sharpness', below: 0.25, seen: true, kind: 'edge' },
  'bright-rim': { of: 'lesion-ring', above: 0.3, seen: true, kind: 'rim' },
  solid: { of: 'lesion-ring', below: -0.4, seen: true, kind: 'rim' },
  ragged: { of: 'lesion-compactness', below: 0.9, seen: true, kind: 'form' },
  elongated: { of: 'lesion-elongation', above: 1.5, seen: true, kind: 'form' },
  'darker-brain-around': { of: 'darker-around', above: 0.33, seen: true, kind: 'around' },
  large: { of: 'lesion-area', above: 0.06, kind: 'size' },
  small: { of: 'lesion-area', below: 0.025, kind: 'size' },
  'at-sella': { of: 'lesion-sella-distance', below: 0.13, kind: 'sella' },
  'away-from-sella': { of: 'lesion-sella-distance', above: 0.2, kind: 'sella' },
  'on-midline': { of: 'lesion-off-midline', below: 0.05, kind: 'midline' },
  'off-midline': { of: 'lesion-off-midline', above: 0.12, kind: 'midline' },
  'near-skull': { of: 'lesion-way-out', above: 0.55, kind: 'depth' },
  'far-from-skull': { of: 'lesion-way-out', below: 0.25, kind: 'depth' },
  'along-brain-edge': { of: 'lesion-brain-edge-contact', above: 0.1, seen: true, kind: 'contact' },
  'second-place': { of: 'second-lesion-score', above: 0, kind: 'number' },
} as const satisfies Record<string, Limit>;

export type SignId = keyof typeof SIGNS;

export const SIGN_IDS = Object.keys(SIGNS) as readonly SignId[];

export const kindOf = (id: SignId): string => SIGNS[id].kind;

/** Whether it can be pointed at on the outline. */
export const isSeen = (id: SignId): boolean => 'seen' in SIGNS[id];

/**
 * The signs that the findings show.
 *
 * @param findingOf a finding's value by its id; undefined where it was not measured
 */
export function signsIn(findingOf: (id: string) => number | undefined): SignId[] {
  return SIGN_IDS.filter((id) => {
    const { of, above, below }: Limit = SIGNS[id];
    const value = findingOf(of);
    if (value === undefined) return false;
    return (above === undefined || value > above) && (below === undefined || value < below);
  });
}
