/** Reads changed slices, each with the lesion finder that never saw its patient. */
import { nodeEnvironment } from '../../../src/decode/platform/node';
import { classOf, tumourProbability } from '../../../src/pipeline/label-vectors';
import type { Model } from '../../../src/pipeline/model';
import type { Net } from '../../../src/pipeline/net/index';
import { readSlice } from '../../../src/pipeline/read';
import { type Dataset, loadSlice, type Row } from '../../data/dataset';
import type { Answer } from './answers';
import { CHANGES, type Change } from './changes';

/** One strength of one change; `change` is null for unchanged slices. */
export interface Condition {
  readonly change: Change | null;
  readonly step: number | null;
}

export const CONDITIONS: readonly Condition[] = [
  { change: null, step: null },
  ...CHANGES.flatMap((change) => change.steps.map((step) => ({ change, step }))),
];

/**
 * @param rows slices whose class is known
 * @param finderOf the finder that never saw a row's patient
 * @returns for each of CONDITIONS the answers to all rows
 */
export async function readChanged(
  dataset: Dataset,
  rows: readonly Row[],
  model: Model,
  finderOf: (row: Row) => Net,
  progress: (about: string) => void = () => {},
): Promise<Answer[][]> {
  const environment = nodeEnvironment();
  const answers = CONDITIONS.map((): Answer[] => []);
  for (const [i, row] of rows.entries()) {
    const slice = await loadSlice(dataset, row, environment);
    const own: Model = { ...model, finder: finderOf(row) };
    for (const [k, { change, step }] of CONDITIONS.entries()) {
      const changed = change ? await change.apply(slice, step!) : slice;
      const { status, label, probabilities } = readSlice(changed, own);
      answers[k].push({
        truth: classOf(row.label),
        named: label === null ? null : classOf(label),
        tumour: probabilities ? tumourProbability(probabilities) : 0,
        status,
      });
    }
    if ((i + 1) % 20 === 0) progress(`${i + 1} of ${rows.length} slices`);
  }
  return answers;
}
