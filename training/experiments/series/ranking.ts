/**
 * Whether the most suspicious slices come first: within each patient who has slices with and without a tumour, the
 * chance that one with a tumour ranks before one without.
 */

import { bootstrap, type Interval, weightedMean } from '../../../src/evaluation/bootstrap';
import { auc } from '../../../src/evaluation/metrics';
import { classOf } from '../../../src/pipeline/label-vectors';
import { NO_TUMOUR } from '../../../src/pipeline/labels';
import type { StudyRow } from './rows';

/** Scores by which slices may be ordered; the app's own comes first (src/pipeline/series/suspicion.ts). */
const SCORES: Readonly<Record<string, (row: StudyRow) => number>> = {
  'probability of a tumour': tumour,
  lesion: ({ lesion }) => lesion ?? 0,
  'probability times lesion': (row) => tumour(row) * (row.lesion ?? 0),
};

export function rankingFigures(
  rows: readonly StudyRow[],
  replicates: number,
  seed: number,
): Record<string, Interval> {
  const groups = [...new Set(rows.map(({ group }) => group))].sort();
  const patients = groups
    .map((group) => rows.filter((row) => row.group === group))
    .filter((own) => new Set(own.map(isIll)).size === 2);
  const each = Object.entries(SCORES).map(([name, score]) => ({
    name,
    values: patients.map((own) => auc(Float64Array.from(own, score), Uint8Array.from(own, isIll))),
  }));
  return bootstrap(
    patients.map(([row]) => row.group),
    (weights) => Object.fromEntries(each.map(({ name, values }) => [name, weightedMean(values, weights)])),
    replicates,
    seed,
  );
}

function isIll({ label }: StudyRow): number {
  return Number(classOf(label) !== NO_TUMOUR);
}

function tumour({ probabilities }: StudyRow): number {
  return 1 - probabilities[NO_TUMOUR];
}
