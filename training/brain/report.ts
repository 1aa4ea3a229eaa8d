import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from './batch';
import { ELSEWHERE } from './pictures';
import type { Score } from './scores';

/**
 * Share of the held-out brains that the check may lose; of each source's, twice that. Low, since brains of other hospitals
 * are lost more often.
 */
const LOSS = 0.0025;

/** Shares that the report compares. */
const LOSSES = [LOSS, 0.005, 0.01];

type Shares = Readonly<Record<string, number>>;

/** Pictures of one sort, and what share of them is rejected, by the share of brains that this costs. */
interface Rejected {
  readonly pictures: number;
  /** Share that `check` refuses before any net; counted as rejected. Must be 0 for brains. */
  readonly refusedBefore: number;
  readonly rejected: Shares;
}

export interface Report {
  /** Log odds above which a picture is rejected. */
  readonly threshold: number;
  readonly thresholds: Shares;
  /** Held-out brains by source: no patient of theirs was in the training. */
  readonly brains: Readonly<Record<string, Rejected>>;
  /** Brains from elsewhere: no file of their scanners was in the training; means over all folds. */
  readonly elsewhere: Readonly<Record<string, Rejected>>;
  /** Held-out brains, by the one change that was made to each. */
  readonly changedBrains: Readonly<Record<string, Rejected>>;
  /** Held-out pictures of kinds of which the training saw others. */
  readonly seenKinds: Readonly<Record<string, Rejected>>;
  /** Pictures of kinds of which the training saw no real one, though drawn ones of some. */
  readonly unseenKinds: Readonly<Record<string, Rejected>>;
  /** Brains that are lost, in order of falling score. */
  readonly lost: readonly string[];
}

export function readScores(run: string): Score[] {
  return JSON.parse(readFileSync(join(run, 'scores.json'), 'utf8'));
}

/** The lowest threshold at which at most this share of the brains is rejected. */
export function thresholdAt(brains: ArrayLike<number>, loss: number): number {
  return thresholdLosing(brains, Math.floor(loss * brains.length));
}

/** The smallest log odds that reject at most so many of the brains. */
function thresholdLosing(brains: ArrayLike<number>, count: number): number {
  const sorted = Float64Array.from(brains).sort();
  return sorted[Math.max(0, sorted.length - 1 - count)];
}

/**
 * The smallest log odds that reject at most this share of the brains and, to the nearest brain, at most twice this share of
 * each source's. A source that is one group says nothing here: the one network that could be tested on it saw nothing like it.
 */
export function thresholdForAll(
  brains: readonly Pick<Score, 'kind' | 'group' | 'score'>[],
  loss: number,
): number {
  const sources = [...groupBy(brains, ({ kind }) => kind).values()].filter(
    (own) => new Set(own.map(({ group }) => group)).size > 1,
  );
  const scoresOf = (some: (typeof brains)[number][]) => some.map(({ score }) => score);
  // Of a smaller source a single brain is more than the share.
  const large = sources.filter(({ length }) => length * 2 * loss >= 1);
  return Math.max(
    thresholdAt(scoresOf(sources.flat()), loss),
    ...large.map((own) => thresholdLosing(scoresOf(own), Math.round(2 * loss * own.length))),
  );
}

/** @param scores of several trainings, each with another fold held out */
export function summarise(scores: readonly Score[]): Report {
  const brains = scores.filter(({ brain, kind }) => brain && kind !== ELSEWHERE);
  const thresholds = Object.fromEntries(LOSSES.map((loss) => [String(loss), thresholdForAll(brains, loss)]));
  const threshold = round(thresholds[LOSS]);
  const measure = (some: readonly Score[]): Rejected => ({
    pictures: new Set(some.map(({ file, kind }) => `${kind}/${file}`)).size,
    refusedBefore: share(some, ({ refused }) => refused),
    rejected: Object.fromEntries(
      LOSSES.map((loss) => [
        String(loss),
        share(some, ({ refused, score }) => refused || score > thresholds[loss]),
      ]),
    ),
  });
  const by = (some: readonly Score[], key: (score: Score) => string) =>
    Object.fromEntries([...groupBy(some, key)].sort().map(([name, own]) => [name, measure(own)]));
  const changed = brains.flatMap(({ changed = {}, ...rest }) =>
    Object.entries(changed).map(([name, score]) => ({ ...rest, score, kind: name })),
  );
  const others = scores.filter(({ brain }) => !brain);
  return {
    threshold,
    thresholds: Object.fromEntries(Object.entries(thresholds).map(([loss, value]) => [loss, round(value)])),
    brains: { all: measure(brains), ...by(brains, ({ kind }) => kind) },
    elsewhere: by(
      scores.filter(({ brain, kind }) => brain && kind === ELSEWHERE),
      ({ group }) => group,
    ),
    changedBrains: by(changed, ({ kind }) => kind),
    seenKinds: by(
      others.filter(({ kindSeen }) => kindSeen),
      ({ kind }) => kind,
    ),
    unseenKinds: by(
      others.filter(({ kindSeen }) => !kindSeen),
      ({ kind }) => kind,
    ),
    lost: brains
      .filter(({ score }) => score > threshold)
      .sort((a, b) => b.score - a.score)
      .map(({ file }) => file),
  };
}

function share(scores: readonly Score[], hit: (score: Score) => boolean): number {
  return round(scores.filter(hit).length / scores.length);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

export function describe(report: Report): string {
  const lines = [`threshold ${report.threshold} (log odds)`];
  for (const part of ['brains', 'elsewhere', 'changedBrains', 'seenKinds', 'unseenKinds'] as const) {
    lines.push(part);
    for (const [name, { pictures, refusedBefore, rejected }] of Object.entries(report[part])) {
      const shares = LOSSES.map((loss) => rejected[loss].toFixed(3)).join('  ');
      lines.push(
        `  ${name.padEnd(36)} ${String(pictures).padStart(5)}  ${shares}  (before: ${refusedBefore})`,
      );
    }
  }
  return lines.join('\n');
}
