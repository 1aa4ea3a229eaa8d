import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from './batch';
import { ELSEWHERE } from './pictures';
import type { Score } from './scores';

/**
 * Share of the held-out brains that the check may lose. Low, since brains of other hospitals are lost more often.
 */
const LOSS = 0.0025;

/** The same, and what else it could be. */
const LOSSES = [LOSS, 0.005, 0.01];

type Shares = Readonly<Record<string, number>>;

/** Pictures of one sort and what share of them is rejected, by the share of brains that this costs. */
interface Rejected {
  readonly pictures: number;
  /** Share that `check` refuses before any net; counted as rejected. Of brains it must be 0. */
  readonly refusedBefore: number;
  readonly rejected: Shares;
}

export interface Report {
  /** Log odds from which on a picture is rejected. */
  readonly threshold: number;
  readonly thresholds: Shares;
  /** Out of fold: groups never seen, by source. */
  readonly brains: Readonly<Record<string, Rejected>>;
  /** Brains from elsewhere: no file of their scanners was seen; means over all folds. */
  readonly elsewhere: Readonly<Record<string, Rejected>>;
  /** HeldOut-out brains, changed in one way each. */
  readonly changedBrains: Readonly<Record<string, Rejected>>;
  /** HeldOut-out pictures of kinds of which others were seen. */
  readonly seenKinds: Readonly<Record<string, Rejected>>;
  /** Pictures of kinds of which no real one was seen, though drawn ones of some. */
  readonly unseenKinds: Readonly<Record<string, Rejected>>;
  /** Brains that are lost, the most surely rejected first. */
  readonly lost: readonly string[];
}

export function readScores(run: string): Score[] {
  return JSON.parse(readFileSync(join(run, 'scores.json'), 'utf8'));
}

/** The smallest log odds that reject at most this share of the brains. */
export function thresholdAt(brains: ArrayLike<number>, loss: number): number {
  const sorted = Float64Array.from(brains).sort();
  return sorted[Math.max(0, sorted.length - 1 - Math.floor(loss * sorted.length))];
}

/** @param scores of trainings that each left out another fold */
export function summarise(scores: readonly Score[]): Report {
  const brains = scores.filter(({ brain, kind }) => brain && kind !== ELSEWHERE);
  const values = brains.map(({ score }) => score);
  const thresholds = Object.fromEntries(LOSSES.map((loss) => [String(loss), thresholdAt(values, loss)]));
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
