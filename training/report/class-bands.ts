/** How often a class is right at each probability, whether or not it was the answer. */

import { classOf } from '../../src/pipeline/label-vectors';
import { LABELS, type Label } from '../../src/pipeline/labels';
import type { Answers } from './protocols';

/**
 * Number of images for which a class got a probability of at least `from` and below `to`, and of those that belong to
 * it.
 */
export interface ClassBand {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly hits: number;
}

/** Limits of the bands: narrow where most probabilities lie. */
const EDGES = [0, 0.01, 0.03, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98];

/** Bands with fewer images than this are joined with the band above. */
const MIN_COUNT = 100;

/** @param rows to count; tumours of unrecorded type are skipped */
export function classBands(
  labels: readonly string[],
  { probabilities }: Pick<Answers, 'probabilities'>,
  rows: Iterable<number>,
): Record<Label, ClassBand[]> {
  const typed = [...rows].filter((row) => classOf(labels[row]) >= 0);
  const of = LABELS.map((label, k) => {
    const given = typed.map((row) => ({
      probability: probabilities[row * LABELS.length + k],
      hit: classOf(labels[row]) === k,
    }));
    return [label, joined(EDGES.map((from, e) => band(from, EDGES[e + 1] ?? 1, given)))] as const;
  });
  return Object.fromEntries(of) as Record<Label, ClassBand[]>;
}

interface Given {
  readonly probability: number;
  readonly hit: boolean;
}

function band(from: number, to: number, given: readonly Given[]): ClassBand {
  const held = given.filter(({ probability: p }) => p >= from && (p < to || to === 1));
  return { from, to, count: held.length, hits: held.filter(({ hit }) => hit).length };
}

/** Bands of at least MIN_COUNT images; the topmost may have to be joined with the one below it. */
export function joined(bands: readonly ClassBand[]): ClassBand[] {
  const out: ClassBand[] = [];
  for (const next of bands) {
    const last = out.at(-1);
    if (last && last.count < MIN_COUNT) out[out.length - 1] = together(last, next);
    else out.push(next);
  }
  while (out.length > 1 && out.at(-1)!.count < MIN_COUNT) {
    const last = out.pop()!;
    out.push(together(out.pop()!, last));
  }
  return out;
}

const together = (lower: ClassBand, upper: ClassBand): ClassBand => ({
  from: lower.from,
  to: upper.to,
  count: lower.count + upper.count,
  hits: lower.hits + upper.hits,
});
