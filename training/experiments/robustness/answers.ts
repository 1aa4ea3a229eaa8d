/** Figures for readings under each change, with intervals by patient. */

import { bootstrap, type Interval } from '../../../src/evaluation/bootstrap';
import { auc, balancedAccuracy } from '../../../src/evaluation/metrics';
import { LABELS, NO_TUMOUR } from '../../../src/pipeline/labels';
import type { Status } from '../../../src/pipeline/reading';

/** The answer to one slice in one reading. */
export interface Answer {
  /** Index in LABELS. */
  readonly truth: number;
  /** Index in LABELS, or null where nothing could be read. */
  readonly named: number | null;
  /** Probability of a tumour of any type. */
  readonly tumour: number;
  readonly status: Status;
}

const FIGURES = [
  'balancedAccuracy',
  /** Balanced accuracy minus that on the unchanged slices, on the same bootstrap draws of patients. */
  'difference',
  'tumourAuc',
  'tumourSensitivity',
  'tumourSpecificity',
  /** Shares of all slices. */
  'read',
  'rejected',
  /** Accuracy on the slices that were read. */
  'accuracyOfRead',
] as const;

export type StepFigures = Readonly<Record<(typeof FIGURES)[number], Interval>>;

const REPLICATES = 500;
const SEED = 271;

/** @param unchanged answers to the same slices without a change */
export function stepFigures(
  answers: readonly Answer[],
  unchanged: readonly Answer[],
  groups: readonly string[],
): StepFigures {
  const intervals = bootstrap(
    groups,
    (weights) => {
      const own = figures(answers, weights);
      return { ...own, difference: own.balancedAccuracy - figures(unchanged, weights).balancedAccuracy };
    },
    REPLICATES,
    SEED,
  );
  return Object.fromEntries(FIGURES.map((name) => [name, intervals[name]])) as StepFigures;
}

/** A rejected slice still counts by its answer; one without an answer counts as wrong, and as no tumour. */
function figures(answers: readonly Answer[], weights: Float64Array | null) {
  const classes = LABELS.length;
  const confusion = new Float64Array(classes ** 2);
  const counts = { all: 0, read: 0, right: 0, rejected: 0 };
  const tumours = { ill: 0, found: 0, free: 0, cleared: 0 };
  answers.forEach(({ truth, named, status }, i) => {
    const weight = weights ? weights[i] : 1;
    // Any wrong class will do.
    confusion[truth * classes + (named ?? (truth + 1) % classes)] += weight;
    const says = named !== null && named !== NO_TUMOUR;
    if (truth === NO_TUMOUR) {
      tumours.free += weight;
      if (!says) tumours.cleared += weight;
    } else {
      tumours.ill += weight;
      if (says) tumours.found += weight;
    }
    counts.all += weight;
    if (status === 'rejected') counts.rejected += weight;
    if (status !== 'read') return;
    counts.read += weight;
    if (named === truth) counts.right += weight;
  });
  return {
    balancedAccuracy: balancedAccuracy(confusion, classes),
    tumourAuc: auc(
      Float64Array.from(answers, ({ tumour }) => tumour),
      Uint8Array.from(answers, ({ truth }) => Number(truth !== NO_TUMOUR)),
      weights,
    ),
    tumourSensitivity: tumours.found / tumours.ill,
    tumourSpecificity: tumours.cleared / tumours.free,
    read: counts.read / counts.all,
    rejected: counts.rejected / counts.all,
    accuracyOfRead: counts.right / counts.read,
  };
}
