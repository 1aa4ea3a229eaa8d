import type { ReaderEvaluation } from '../evaluate-table';
import { table } from '../text';

/** How often a class is right at each probability, whether or not it was the answer. */
export function classBandsSection(
  { title, classBands }: ReaderEvaluation,
  labels: readonly string[],
): string {
  return [
    `### ${title}, class by class`,
    'Of the images of known type to which a class was given such a probability, as the answer or not: the share that ' +
      'was of this class. The reading screen shows these shares beside each class.',
    table(
      ['class', 'probability', 'images', 'of the class'],
      labels.flatMap((label) =>
        classBands[label].map(({ from, to, count, hits }) => [
          label,
          `${from}–${to}`,
          String(count),
          `${hits} (${(hits / count).toFixed(3)})`,
        ]),
      ),
    ),
  ].join('\n\n');
}
