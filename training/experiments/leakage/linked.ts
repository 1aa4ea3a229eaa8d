/** Groups that a near-duplicate links to a group of another fold, so that the folds should have kept them together. */

import { NEAR, nearPairs, type Pair } from '../../../src/evaluation/near-pairs';
import { HASH_BITS } from '../../../src/pipeline/image/perceptual-hash';
import type { FeatureTable } from '../../data/samples';

/** This source identifies its patients, so that two of them are two people, however similar their heads look. */
const IDENTIFIED = 'lgg';

export interface Leakage {
  readonly bits: number;
  readonly near: number;
  /** Near-duplicates in different folds, and how many of them are mirror images of each other. */
  readonly pairs: number;
  readonly mirrored: number;
  /** Pairs with contradicting labels. */
  readonly contradictions: number;
  /** Groups that are linked by pairs, and all images of these groups, by source. */
  readonly groups: number;
  readonly images: Readonly<Record<string, number>>;
  /** Pairs by distance: `pairs[k]` are at least `5 k` and fewer than `5 (k + 1)` bits apart. */
  readonly distances: readonly number[];
}

const WIDTH = 5;

export function findLeakage(
  table: FeatureTable,
  hashes: Uint8Array,
): { readonly leakage: Leakage; readonly linked: ReadonlySet<string> } {
  const { folds, groups, labels, sources } = table;
  const shown = 70;
  const all = crossing(table, hashes, shown - 1);
  const near = all.filter(({ distance }) => distance <= NEAR);
  const linked = new Set(near.flatMap(({ a, b }) => [groups[a], groups[b]]));
  const images: Record<string, number> = {};
  for (const row of folds.keys()) {
    if (linked.has(groups[row])) images[sources[row]] = (images[sources[row]] ?? 0) + 1;
  }
  const contradicts = ({ a, b }: Pair) =>
    labels[a] !== labels[b] &&
    (labels[a] === 'notumor' || labels[b] === 'notumor' || ![labels[a], labels[b]].includes('tumor'));
  const distances = Array.from({ length: shown / WIDTH }, () => 0);
  for (const { distance } of all) distances[Math.floor(distance / WIDTH)]++;
  const leakage = {
    ...{ bits: HASH_BITS, near: NEAR, pairs: near.length, distances },
    mirrored: near.filter(({ mirrored }) => mirrored).length,
    contradictions: near.filter(contradicts).length,
    groups: linked.size,
    images: Object.fromEntries(Object.entries(images).sort()),
  };
  return { leakage, linked };
}

/**
 * Groups of images that are in several sources, or have near-duplicates there: leaving out a source does not leave them
 * out.
 */
export function groupsOfSeveralSources({ groups, sources }: FeatureTable, hashes: Uint8Array): Set<string> {
  const sourceOf = new Map<string, string>();
  const several = new Set<string>();
  groups.forEach((group, row) => {
    if ((sourceOf.get(group) ?? sources[row]) !== sources[row]) several.add(group);
    sourceOf.set(group, sources[row]);
  });
  for (const { a, b } of nearPairs(hashes, (p, q) => sources[p] !== sources[q])) {
    several.add(groups[a]);
    several.add(groups[b]);
  }
  return several;
}

/** Pairs in different folds, at most so many bits apart. */
function crossing({ folds, sources }: FeatureTable, hashes: Uint8Array, most: number): Pair[] {
  return nearPairs(
    hashes,
    (a, b) => folds[a] !== folds[b] && !(sources[a] === IDENTIFIED && sources[b] === IDENTIFIED),
    most,
  );
}
