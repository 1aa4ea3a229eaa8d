import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOutOfFold } from './outoffold';
import type { Samples } from './samples';
import { readNet } from './storednet';
import type { TrainedNet } from './train';

/** A trained net that others learn from. */
export interface Teacher {
  readonly net: TrainedNet;
  /** Files of the images that it was held from in its own training. */
  readonly unseen: ReadonlySet<string>;
}

/** Whose word counts for an image: the nets that never saw it (all of them where each did), or all. */
export type TaughtBy = 'unseen' | 'all';

/** @param folder of a run: `net.bin`, and `oof.bin` for what it never saw (without it, it saw everything) */
export function readTeacher(folder: string): Teacher {
  const held = join(folder, 'oof.bin');
  return {
    net: readNet(join(folder, 'net.bin')),
    unseen: new Set(existsSync(held) ? readOutOfFold(held).files : []),
  };
}

/**
 * The teachers that a training may have: none that saw an image which this training is held from, or the student
 * would hear of its label.
 */
export function fairTeachers(teachers: readonly Teacher[], heldFiles: readonly string[]): Teacher[] {
  const fair = teachers.filter(({ unseen }) => heldFiles.every((file) => unseen.has(file)));
  if (teachers.length > 0 && fair.length === 0) {
    throw new Error('Every teacher has seen some of the images held out; give one that was held from them.');
  }
  return fair;
}

/** Which of the teachers speak on a sample, by their places. */
export function teachersOf(
  teachers: readonly Teacher[],
  samples: Pick<Samples, 'files'>,
  index: number,
  by: TaughtBy,
): number[] {
  const all = [...teachers.keys()];
  if (by === 'all') return all;
  const blind = all.filter((t) => teachers[t].unseen.has(samples.files[index]));
  return blind.length > 0 ? blind : all;
}
