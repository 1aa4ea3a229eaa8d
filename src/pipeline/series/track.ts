/** Tracks lesions from slice to slice: each slice's box is joined to the box that it overlaps on an earlier slice. */

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
  /** The slice with the highest lesion score. */
  readonly peak: S;
  /** The lesion score there, 0..1. */
  readonly score: number;
  /**
   * The stack ends, has a gap or was not readable at the lesion. The lesion may be larger: its volume and depth are
   * lower bounds.
   */
  readonly cut: boolean;
}

/**
 * Boxes that share at least this much of the smaller one belong to one lesion. Chosen on annotated boxes of LGG: boxes
 * of one lesion on neighbouring slices share far more, and boxes of two patients seldom as much.
 */
const MIN_OVERLAP = 0.25;

/**
 * Finds the lesions of a series, highest score first. A lesion may be missed on one slice in between. Rejected slices
 * are left out.
 */
export function followLesions<S extends SeriesSlice>({ levels }: Series<S>): LesionTrack<S>[] {
  const spacing = stackSpacing(levels);
  const chains: Detection<S>[][] = [];
  levels.forEach(({ slices }, level) => {
    // chains that ended on earlier levels: two slices at one position are joined to the same chain
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

/** Null where there is none. The most suspicious place of a slice that leans towards no tumour is not a lesion. */
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

/** Overlap as a share of the smaller box; 1 where the peak of one lies in the other. */
function overlap(a: Lesion, b: Lesion): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(a.width * a.height, b.width * b.height);
}
