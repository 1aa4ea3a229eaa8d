import type { Evaluation } from './evaluate-table';
import { evaluationMarkdown } from './markdown';
import { balancedAccuracySvg, confusionSvg, reliabilitySvg, riskCoverageSvg } from './svg';

/** The report's files by their names under `docs/`. All but the first follow from it. */
export function reportFiles(measured: Evaluation): Map<string, string> {
  const json = `${JSON.stringify(measured, null, 1)}\n`;
  // What was written is what is told: NaN has become null, as for any reader of the file.
  const evaluation: Evaluation = JSON.parse(json);
  return new Map([
    ['evaluation.json', json],
    ['evaluation.md', evaluationMarkdown(evaluation)],
    ['figures/balanced-accuracy.svg', balancedAccuracySvg(evaluation)],
    ['figures/confusion.svg', confusionSvg(evaluation.readers[0], evaluation.labels)],
    ['figures/reliability.svg', reliabilitySvg(evaluation)],
    ['figures/risk-coverage.svg', riskCoverageSvg(evaluation)],
  ]);
}
