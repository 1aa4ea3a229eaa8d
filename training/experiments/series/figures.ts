import { auc, balancedAccuracy } from '../../../src/evaluation/metrics';
import { argmax } from '../../../src/pipeline/argmax';
import { byLabel } from '../../../src/pipeline/label-vectors';
import { LABELS, NO_TUMOUR } from '../../../src/pipeline/labels';
import type { TrialSeries } from './series';

const FLOOR = 1e-6;

/**
 * Figures of one rule's answers.
 *
 * @param answers one row for each series, in the order of LABELS
 * @param weights of the series; null where all count the same
 */
export function studyFigures(
  series: readonly TrialSeries[],
  answers: readonly (readonly number[])[],
  weights: ArrayLike<number> | null,
): Record<string, number> {
  const classes = LABELS.length;
  const confusion = new Float64Array(classes * classes);
  // One more than there are classes: for stacks with few tumour slices, where only "tumour or none" is scored.
  const loss = new Float64Array(classes + 1);
  const count = new Float64Array(classes + 1);
  const found = { few: [0, 0], patient: [0, 0] };
  const stacks: { score: number; positive: number; weight: number }[] = [];
  series.forEach(({ kind, truth }, i) => {
    const weight = weights ? weights[i] : 1;
    const answer = Float64Array.from(answers[i]);
    const most = argmax(answer);
    if (kind !== 'patient')
      stacks.push({ score: -answer[NO_TUMOUR], positive: Number(truth !== NO_TUMOUR), weight });
    if (kind !== 'tumour-free') {
      found[kind][1] += weight;
      if (most !== NO_TUMOUR) found[kind][0] += weight;
    }
    const few = kind === 'few';
    const stratum = few ? classes : truth;
    loss[stratum] -= weight * Math.log(Math.max(few ? 1 - answer[NO_TUMOUR] : answer[truth], FLOOR));
    count[stratum] += weight;
    if (!few) confusion[truth * classes + most] += weight;
  });
  const held = [...count.keys()].filter((k) => count[k] > 0);
  return {
    balancedAccuracy: balancedAccuracy(confusion, classes),
    logLoss: held.reduce((sum, k) => sum + loss[k] / count[k], 0) / held.length,
    ...byLabel(LABELS.map((_, k) => confusion[k * classes + k] / count[k])),
    tumourFound: found.patient[0] / found.patient[1],
    fewFound: found.few[0] / found.few[1],
    tumourAuc: auc(
      Float64Array.from(stacks, ({ score }) => score),
      Uint8Array.from(stacks, ({ positive }) => positive),
      Float64Array.from(stacks, ({ weight }) => weight),
    ),
  };
}
