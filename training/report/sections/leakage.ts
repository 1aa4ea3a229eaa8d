import type { Evaluation } from '../evaluate-table';
import { cell, table } from '../text';

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

/** Near-duplicates in different folds, and their effect on the figures. */
export function leakageSection({ leakage, withLinked, readers }: Evaluation): string {
  const { bits, near, pairs, mirrored, contradictions, groups, images, distances } = leakage;
  const figures = ['balancedAccuracy', 'tumourAuc', 'accuracyOfRead'] as const;
  return [
    '## Leaks',
    `No group is in two folds. A perceptual hash of ${bits} bits of every prepared image and of its mirror image ` +
      `(training/experiments/leakage) looks for slices that the groups should have kept together: ${pairs} pairs of ` +
      `different folds lie within ${near} bits, ${mirrored} of them mirrored; ${contradictions} of the pairs have labels ` +
      `that contradict each other. The collections hold the same slice under another window, another size or ` +
      `mirrored, and the folds were dealt before this was known. **All ${total(images)} images of the ${groups} groups ` +
      `that such a pair joins are left out of every figure of this report** (${Object.entries(images)
        .map(([source, count]) => `${source} ${count}`)
        .join(
          ', ',
        )}), so that no tested image has a near-duplicate in training. They remain in the training.`,
    `The limit of ${near} bits was set by looking at pairs: up to there they were one slice, beyond it mostly different people. ` +
      'Two patients of `lgg` are never a pair: their hospitals gave each an identity. Pairs by distance:',
    table(
      ['bits apart', ...distances.map((_, k) => `${5 * k}–${5 * k + 4}`)],
      [['pairs', ...distances.map(String)]],
    ),
    'With them, figures would be:',
    table(
      ['', ...readers.flatMap(({ title }) => [title, 'all images'])],
      figures.map((name) => [
        NAMES[name],
        ...readers.flatMap(({ id, overall }) => [
          cell(overall.figures[name]),
          cell(withLinked[id].figures[name]),
        ]),
      ]),
    ),
  ].join('\n\n');
}

const NAMES = {
  balancedAccuracy: 'balanced accuracy',
  tumourAuc: 'tumour or none, AUC',
  accuracyOfRead: 'accuracy among read',
};
