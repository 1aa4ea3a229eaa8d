/** What a model that was trained further on one hospital has forgotten of others. */
import { ROW_LABELS } from '../data/dataset';
import { modelAnswers } from './apart';
import type { OwnFolder } from './folder';
import type { Elsewhere, Labelled } from './report';

/** At most this many images are read: enough for a figure, without a long wait. */
const MOST = 400;

/** One image of each patient, evenly spaced over the folder. */
export function onePerPatient({ rows }: Pick<OwnFolder, 'rows'>): readonly Labelled[] {
  const first = new Map<string, Labelled>();
  for (const { file, group, label } of rows) {
    if (ROW_LABELS.includes(label) && !first.has(group)) first.set(group, { file, group, diagnosis: label });
  }
  const all = [...first.values()];
  return all.filter((_, i) => all.length <= MOST || (i * MOST) % all.length < MOST);
}

/** The same images read by both models. */
export function elsewhereOf(folder: OwnFolder, before: string, after: string): Elsewhere {
  const { images } = folder;
  const some = onePerPatient(folder);
  const files = some.map(({ file }) => file);
  return {
    ...{ folder: images, rows: some },
    before: modelAnswers(before, images, files),
    after: modelAnswers(after, images, files),
  };
}
