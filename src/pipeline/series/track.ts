/**
 * Follows lesions from slice to slice: each slice's box is joined to the one it lies over on a slice before.
 */

import { MIN_SCORE } from '../findings/locate';
import { NONE } from '../labels';
import type { Lesion } from '../reading';
import type { Detection } from './detection';
import { type Extent, extentOf } from './extent';
import type { Series } from './group';
import type { SeriesSlice } from './slice';
import { stackSpacing, withinReach } from './stack';

/** One lesion on the slices of one series. */
export interface LesionTrack<S extends SeriesSlice = SeriesSlice> extends Extent {
  /** Slices that show it, in the series' order. */
  readonly slices: readonly S[];
  /** The slice where the finder is surest. */
  readonly peak: S;
  /** The finder's score there, 0..1. */
  readonly score: number;
  /**
   * The stack ends, has a hole or was not readable at the lesion: there may be more of it, and its volume and depth
   * are the least that they can be.
   */
  readonly cut: boolean;
}

/**
 * Boxes that share this much of the smaller one are of one lesion. Chosen on drawn boxes of LGG: those of one lesion on
 * neighbouring slices share far more, and those of two patients seldom as much.
 */
const MIN_OVERLAP = 0.25;

/**
 * Finds the lesions of a series, the surest first. A lesion may be missed on one slice between two. Rejected slices
 * show none.
 */
export function followLesions<S extends SeriesSlice>({ levels }: Series<S>): LesionTrack<S>[] {
  const spacing = stackSpacing(levels);
  const chains: Detection<S>[][] = [];
  levels.forEach(({ slices }, level) => {
    // those that ended in earlier levels: two slices of one place are joined to the same one
    const open = chains.filter((chain) => withinReach(levels, lastLevel(chain), level, spacing));
    const before = open.map((chain) => ({
      chain,
      last: chain.filter((s) => s.level === lastLevel(chain)),
    }));
    for (const slice of slices) {
      const lesion = lesionOn(slice);
      if (!lesion) continue;
      const own = chains.filter((chain) => chain[0].level === level).map((chain) => ({ chain, last: chain }));
      const candidates = [...before, ...own].map(({ chain, last }) => ({
        chain,
        shared: Math.max(...last.map((detection) => overlap(detection.lesion, lesion))),
      }));
      const best = candidates.reduce((a, b) => (b.shared > a.shared ? b : a), { chain: [], shared: 0 });
      if (best.shared >= MIN_OVERLAP) best.chain.push({ level, slice, lesion });
      else chains.push([{ level, slice, lesion }]);
    }
  });
  return chains.map((chain) => trackOf(chain, levels, spacing)).sort((a, b) => b.score - a.score);
}

const lastLevel = (chain: readonly Detection[]): number => chain[chain.length - 1].level;

/** Null where there is none: the most suspicious place of a slice that leans towards no tumour is no lesion. */
function lesionOn({ reading }: SeriesSlice): Lesion | null {
  const { status, label, lesion } = reading;
  if (status === 'rejected' || !lesion) return null;
  return label !== NONE || lesion.score >= MIN_SCORE ? lesion : null;
}

function trackOf<S extends SeriesSlice>(
  chain: readonly Detection<S>[],
  levels: Series<S>['levels'],
  spacing: number | null,
): LesionTrack<S> {
  const peak = chain.reduce((best, detection) =>
    detection.lesion.score > best.lesion.score ? detection : best,
  );
  const known = (level: number, beside: number) =>
    levels[beside]?.slices.some(({ reading }) => reading.status !== 'rejected') === true &&
    withinReach(levels, Math.min(level, beside), Math.max(level, beside), spacing);
  const [first, last] = [chain[0].level, lastLevel(chain)];
  return {
    slices: chain.map(({ slice }) => slice),
    peak: peak.slice,
    score: peak.lesion.score,
    cut: !known(first, first - 1) || !known(last, last + 1),
    ...extentOf(chain, levels, spacing),
  };
}

/** Share of the smaller box that both have; all of it where the surest point of one lies in the other. */
function overlap(a: Lesion, b: Lesion): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(a.width * a.height, b.width * b.height);
}
