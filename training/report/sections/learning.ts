import type { LearningCurve } from '../inputs';
import { cell, table } from '../text';

export function learningSection(curve: LearningCurve | null): string {
  const title = '## Would more hospitals help?';
  if (!curve) {
    return `${title}\n\nNot measured yet: it takes trainings on parts of the sources (training/experiments/learning-curve.ts).`;
  }
  const { block, images, groups, points } = curve;
  return [
    title,
    `Lesion finders that learnt from more and more sources, in about as many steps each, and were tested on ${block} ` +
      `(${images} images, ${groups} groups), which none of them saw. The network alone, before rounding; one training ` +
      'each, so that a point or two of balanced accuracy is noise.',
    table(
      ['sources', 'images', 'epochs', 'balanced accuracy', 'tumour AUC'],
      points.map(({ sources, images: trained, epochs, figures }) => [
        `${sources.length}: ${sources.join(', ')}`,
        String(trained),
        String(epochs),
        cell(figures.balancedAccuracy),
        cell(figures.tumourAuc),
      ]),
    ),
    '![Learning curve](figures/learning-curve.svg)',
  ].join('\n\n');
}
