import type { Evaluation } from '../evaluate-table';
import { cell, number, table } from '../text';

/** Reading a source of which nothing was ever seen: the nearest thing here to another hospital. */
export function leftOutSection({ leftOut, readers, labels }: Evaluation): string {
  const [own] = readers;
  const measured = Object.keys(leftOut);
  const missing = Object.keys(own.bySource).filter((source) => !measured.includes(source));
  const { lgg } = leftOut;
  return [
    '## A source never seen',
    'The lesion finder, the tree, the calibration and the threshold learned from the other sources alone (the finder also ' +
      'from two whole heads without a tumour), and read this one: all its images but those of groups that have an image, or a near-duplicate of one, in another source. ' +
      '"Seen" is the cross-validation on the same images, in which others of the source were learned from. (The rows that tree and calibration learned from were measured by finders that had seen the source, which ' +
      'makes them a little too sure of themselves.)' +
      (missing.length > 0 ? ` **Not measured: ${missing.join(', ')}.**` : ''),
    table(
      [
        ...[
          'source',
          'images',
          'balanced accuracy',
          'seen',
          'network alone',
          'tumour AUC',
          'seen',
          'share read',
        ],
        ...['accuracy among read', 'seen', 'calibration error', ...labels.map((label) => `recall ${label}`)],
      ],
      measured.map((source) => {
        const { dendrite, network } = leftOut[source];
        const seen = leftOut[source].seen.figures;
        const { figures } = dendrite;
        return [
          ...[
            source,
            String(dendrite.images),
            cell(figures.balancedAccuracy),
            number(seen.balancedAccuracy.value),
          ],
          ...[cell(network.figures.balancedAccuracy), cell(figures.tumourAuc), number(seen.tumourAuc.value)],
          ...[cell(figures.coverage), cell(figures.accuracyOfRead), number(seen.accuracyOfRead.value)],
          ...[cell(figures.calibrationError), ...labels.map((label) => cell(figures[`recall.${label}`]))],
        ];
      }),
    ),
    ...(lgg
      ? [
          `**What \`lgg\` means.** It is the only source whose tumour-free slices come from the same hospitals, the same ` +
            `sequence and the same heads as its tumours. A reader that never saw it tells these apart with an AUC of ` +
            `${cell(lgg.dendrite.figures.tumourAuc)}: 0.5 is a coin. Without \`lgg\`, every tumour-free slice in training but ` +
            'those of the two heads is of the web collections and every slice of a hospital has a tumour, so that what a ' +
            'source looks like answers the question. The figures for "tumour or none" in the other sources must be read with this in mind, and ' +
            'nobody should expect the headline figures at a hospital that is not among the sources. Its answers are ' +
            'not doubtful enough either: see the share read and the accuracy among read.',
        ]
      : []),
  ].join('\n\n');
}
