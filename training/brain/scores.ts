import { thumbnail } from '../../src/pipeline/brain/thumbnail';
import type { TrainedNet } from '../net/trained-net';
import { CHANGED } from './changed';
import { scoreThumbnails } from './net';
import { pictureOf } from './pictures';
import type { HeldOut } from './split';

/** A net's score for one picture that it never saw. */
export interface Score {
  readonly file: string;
  readonly brain: boolean;
  readonly kind: string;
  readonly group: string;
  readonly kindSeen: boolean;
  /** Whether `check` refuses it anyway. */
  readonly refused: boolean;
  /** Log odds that it is no brain MRI. */
  readonly score: number;
  /** For a brain: the scores of its changed versions, by the change. */
  readonly changed?: Readonly<Record<string, number>>;
}

/** One brain in so many is scored with changes, too. */
const SOME = 12;

export function scoreHeldOut(net: TrainedNet, held: readonly HeldOut[]): Score[] {
  const scores = scoreThumbnails(
    net,
    held.map(({ sample }) => thumbnail(pictureOf(sample))),
  );
  const chosen = held.filter(({ sample }, i) => sample.brain && i % SOME === 0);
  const names = Object.keys(CHANGED);
  const changes = scoreThumbnails(
    net,
    chosen.flatMap(({ sample }) => names.map((name) => thumbnail(CHANGED[name](pictureOf(sample))))),
  );
  const changedOf = new Map(
    chosen.map((one, i) => [
      one,
      Object.fromEntries(names.map((name, k) => [name, changes[i * names.length + k]])),
    ]),
  );
  return held.map((one, i) => {
    const { file, brain, kind, group, refused } = one.sample;
    const changed = changedOf.get(one);
    const { kindSeen } = one;
    return { file, brain, kind, group, kindSeen, refused, score: scores[i], ...(changed && { changed }) };
  });
}
