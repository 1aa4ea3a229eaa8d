/** The data of each figure, as CSV beside it. */
import type { Evaluation } from './evaluate-table';
import type { LearningCurve, Robustness } from './inputs';
import { csv } from './text';

export function balancedAccuracyCsv({ readers }: Evaluation): string {
  return csv(
    ['reader', 'source', 'value', 'low', 'high'],
    readers.flatMap(({ id, overall, bySource }) =>
      Object.entries({ all: overall, ...bySource }).map(([source, { figures }]) => {
        const { value, low, high } = figures.balancedAccuracy;
        return [id, source, value, low, high];
      }),
    ),
  );
}

export function confusionCsv({ readers, labels }: Evaluation): string {
  return csv(
    ['truth', ...labels],
    readers[0].confusion.map((row, truth) => [labels[truth], ...row]),
  );
}

export function reliabilityCsv({ readers }: Evaluation): string {
  return csv(
    ['reader', 'from', 'to', 'count', 'confidence', 'accuracy'],
    readers.flatMap(({ id, reliability }) =>
      reliability.map(({ from, to, count, confidence, accuracy }) => [
        ...[id, from, to, count, confidence, accuracy],
      ]),
    ),
  );
}

export function riskCoverageCsv({ readers }: Evaluation): string {
  return csv(
    ['reader', 'leastProbability', 'coverage', 'accuracy'],
    readers.flatMap(({ id, riskCoverage }) =>
      riskCoverage.map(({ leastProbability, coverage, accuracy }) => [
        id,
        leastProbability,
        coverage,
        accuracy,
      ]),
    ),
  );
}

export function robustnessCsv({ steps }: Robustness): string {
  const names = Object.keys(steps[0].figures);
  return csv(
    ['change', 'unit', 'step', ...names.flatMap((name) => [name, `${name}.low`, `${name}.high`])],
    steps.map(({ kind, unit, step, figures }) => [
      ...[kind, unit, step],
      ...names.flatMap((name) => [figures[name].value, figures[name].low, figures[name].high]),
    ]),
  );
}

export function learningCsv({ points }: LearningCurve): string {
  return csv(
    ['share', 'groups', 'images', 'balancedAccuracy', 'low', 'high'],
    points.map(({ share, groups, images, figures }) => {
      const { value, low, high } = figures.balancedAccuracy;
      return [share, groups, images, value, low, high];
    }),
  );
}
