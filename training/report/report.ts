import { claimChecklist } from './cards/claim';
import { dataSheet } from './cards/data-sheet';
import { futureAi } from './cards/future-ai';
import { sourceAttributes } from './cards/hti-1';
import { intendedUse } from './cards/intended-use';
import { modelCard } from './cards/model-card';
import { stardAi } from './cards/stard-ai';
import { tripodChecklist } from './cards/tripod-ai';
import type { Evaluation } from './evaluate-table';
import type { ReportInput } from './inputs';
import { evaluationMarkdown } from './markdown';
import {
  balancedAccuracySvg,
  confusionSvg,
  learningSvg,
  reliabilitySvg,
  riskCoverageSvg,
  robustnessSvg,
} from './svg';
import {
  balancedAccuracyCsv,
  confusionCsv,
  learningCsv,
  reliabilityCsv,
  riskCoverageCsv,
  robustnessCsv,
} from './tables';

export function evaluationJson(measured: Evaluation): string {
  return `${JSON.stringify(measured, null, 1)}\n`;
}

/** The files that are generated from the measurements, by their names under `docs/`. */
export function reportFiles(input: ReportInput): Map<string, string> {
  const { evaluation, robustness, learning } = input;
  return new Map([
    ['evaluation.md', evaluationMarkdown(input)],
    ['intended-use.md', intendedUse(input)],
    ['model-card.md', modelCard(input)],
    ['claim.md', claimChecklist(input)],
    ['tripod-ai.md', tripodChecklist(input)],
    ['stard-ai.md', stardAi(input)],
    ['future-ai.md', futureAi(input)],
    ['hti-1.md', sourceAttributes(input)],
    ['data-sheet.md', dataSheet(input)],
    ['figures/balanced-accuracy.svg', balancedAccuracySvg(evaluation)],
    ['figures/balanced-accuracy.csv', balancedAccuracyCsv(evaluation)],
    ['figures/confusion.svg', confusionSvg(evaluation.readers[0], evaluation.labels)],
    ['figures/confusion.csv', confusionCsv(evaluation)],
    ['figures/reliability.svg', reliabilitySvg(evaluation)],
    ['figures/reliability.csv', reliabilityCsv(evaluation)],
    ['figures/risk-coverage.svg', riskCoverageSvg(evaluation)],
    ['figures/risk-coverage.csv', riskCoverageCsv(evaluation)],
    ...(robustness
      ? ([
          ['figures/robustness.svg', robustnessSvg(robustness)],
          ['figures/robustness.csv', robustnessCsv(robustness)],
        ] as const)
      : []),
    ...(learning
      ? ([
          ['figures/learning-curve.svg', learningSvg(learning)],
          ['figures/learning-curve.csv', learningCsv(learning)],
        ] as const)
      : []),
  ]);
}
