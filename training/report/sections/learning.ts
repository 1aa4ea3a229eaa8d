import type { LearningCurve } from '../inputs';
import { cell, number, percent, table } from '../text';

export function learningSection(curve: LearningCurve | null): string {
  const title = '## Would more data help?';
  if (!curve) {
    return `${title}\n\nNot measured yet: it takes trainings on parts of the patients (training/experiments/learning-curve.ts).`;
  }
  const { fold, images, patients, points } = curve;
  const full = points.at(-1)!;
  return [
    title,
    `Lesion finders trained on parts of the groups of four folds, as many steps each, and tested on fold ${fold + 1} ` +
      `(${images} images of ${patients} patients or clusters that no near-duplicate joins to another fold). The network ` +
      'alone, before rounding; one training each, so that a point or two of balanced accuracy is noise.',
    table(
      ['share of groups', 'groups', 'images', 'epochs', 'balanced accuracy', 'tumour AUC', 'log loss'],
      points.map(({ share, groups, images: trained, epochs, figures }) => [
        percent(share),
        String(groups),
        String(trained),
        String(epochs),
        cell(figures.balancedAccuracy),
        cell(figures.tumourAuc),
        cell(figures.logLoss),
      ]),
    ),
    ...points
      .slice(0, -1)
      .map(
        ({ share, figures }) =>
          `All groups against ${percent(share)}, on the same draws of patients: balanced accuracy ` +
          `${cell(figures.gain)}, from ${number(figures.balancedAccuracy.value)} to ` +
          `${number(full.figures.balancedAccuracy.value)}. ${verdict(figures.gain.low)}`,
      ),
    '![Learning curve](figures/learning-curve.svg)',
  ].join('\n\n');
}

function verdict(low: number): string {
  return low > 0
    ? 'The curve still rises: more patients would help.'
    : 'The gain cannot be told from none on so few patients; whether more would help is not known.';
}
