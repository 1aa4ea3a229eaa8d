/** Reads changed slices, each with the lesion finder that never saw its patient. */
import { nodeEnvironment } from '../../src/decode/node';
import { LABELS } from '../../src/pipeline/labels';
import type { Model } from '../../src/pipeline/model';
import type { Net } from '../../src/pipeline/net/index';
import { readSlice } from '../../src/pipeline/read';
import { type Dataset, loadSlice, type Row } from '../dataset';
import { bootstrap, type Interval } from '../evaluation/bootstrap';
import { auc, balancedAccuracy } from '../metrics';
import { classOf } from '../samples';
import { CHANGES } from './changes';

/** Figures under one strength of one change. */
export interface Step {
  readonly kind: string;
  readonly unit: string;
  /** Null for the slices as they are. */
  readonly step: number | null;
  readonly images: number;
  readonly balancedAccuracy: Interval;
  readonly tumourAuc: Interval;
  /** Shares of all slices. */
  readonly read: Interval;
  readonly rejected: Interval;
  /** Of those read. */
  readonly accuracyOfRead: Interval;
}

const REPLICATES = 500;
const SEED = 271;

interface Answer {
  readonly truth: number;
  readonly named: number | null;
  readonly tumour: number;
  readonly status: string;
}

/**
 * @param rows slices whose class is known
 * @param finderOf the finder that never saw a row's patient
 */
export async function measureRobustness(
  dataset: Dataset,
  rows: readonly Row[],
  model: Model,
  finderOf: (row: Row) => Net,
  progress: (about: string) => void = () => {},
): Promise<Step[]> {
  const environment = nodeEnvironment();
  const all = [{ kind: 'none', unit: '', step: null as number | null, apply: null }].concat(
    CHANGES.flatMap(({ kind, unit, steps, apply }) =>
      steps.map((step) => ({ kind, unit, step, apply: apply as never })),
    ),
  ) as { kind: string; unit: string; step: number | null; apply: (typeof CHANGES)[number]['apply'] | null }[];
  const answers = all.map((): Answer[] => []);
  for (const [i, row] of rows.entries()) {
    const slice = await loadSlice(dataset, row, environment);
    const own: Model = { ...model, finder: finderOf(row) };
    for (const [k, { step, apply }] of all.entries()) {
      const { status, label, probabilities } = readSlice(apply ? await apply(slice, step!) : slice, own);
      answers[k].push({
        truth: classOf(row.label),
        named: label && LABELS.indexOf(label),
        tumour: probabilities ? 1 - probabilities.notumor : 0,
        status,
      });
    }
    if ((i + 1) % 50 === 0) progress(`${i + 1} of ${rows.length} slices`);
  }
  const groups = rows.map(({ group }) => group);
  return all.map(({ kind, unit, step }, k) => ({
    ...{ kind, unit, step, images: rows.length },
    ...(bootstrap(groups, (weights) => figures(answers[k], weights), REPLICATES, SEED) as unknown as Omit<
      Step,
      'kind' | 'unit' | 'step' | 'images'
    >),
  }));
}

/** A slice that could not be prepared is a wrong answer, and no tumour. */
function figures(answers: readonly Answer[], weights: Float64Array | null): Record<string, number> {
  const confusion = new Float64Array(LABELS.length ** 2);
  const counts = { all: 0, read: 0, right: 0, rejected: 0 };
  answers.forEach(({ truth, named, status }, i) => {
    const weight = weights ? weights[i] : 1;
    // Whatever is wrong will do.
    confusion[truth * LABELS.length + (named ?? (truth + 1) % LABELS.length)] += weight;
    counts.all += weight;
    if (status === 'rejected') counts.rejected += weight;
    if (status !== 'read') return;
    counts.read += weight;
    if (named === truth) counts.right += weight;
  });
  return {
    balancedAccuracy: balancedAccuracy(confusion, LABELS.length),
    tumourAuc: auc(
      Float64Array.from(answers, ({ tumour }) => tumour),
      Uint8Array.from(answers, ({ truth }) => (LABELS[truth] === 'notumor' ? 0 : 1)),
      weights,
    ),
    read: counts.read / counts.all,
    rejected: counts.rejected / counts.all,
    accuracyOfRead: counts.right / counts.read,
  };
}
