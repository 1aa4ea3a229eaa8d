import type { Evaluation, ReaderEvaluation } from '../evaluate-table';
import { cell, table } from '../text';

/** Accuracy of the answers that are called read, and of those that are not. */
export function operatingSection({ readers, labels, agreement }: Evaluation): string {
  const [own] = readers;
  const { figures } = own.overall;
  return [
    '## At the operating point',
    'What a user sees: slices that are read, and slices that are uncertain. The brain check is not in these figures; it has ' +
      'its own section.',
    table(
      ['', 'all answers', 'those read'],
      [
        ['share of slices', '1', cell(figures.coverage)],
        ['tumour sensitivity', cell(figures.tumourSensitivity), cell(figures.tumourSensitivityOfRead)],
        ['tumour specificity', cell(figures.tumourSpecificity), cell(figures.tumourSpecificityOfRead)],
        ['accuracy, 4 classes', cell(figures.accuracy), cell(figures.accuracyOfRead)],
        ['balanced accuracy', cell(figures.balancedAccuracy), cell(figures.balancedAccuracyOfRead)],
      ],
    ),
    `Of all slices with a tumour ${cell(figures.tumoursMissed)} are called read and "no tumour found"; of all without ` +
      `one, ${cell(figures.falseAlarms)} are called read and a tumour.`,
    table(
      ['class', 'share read', 'recall among read', 'precision among read'],
      labels.map((label) => [
        label,
        ...['coverage', 'recallOfRead', 'precisionOfRead'].map((kind) => cell(figures[`${kind}.${label}`])),
      ]),
    ),
    sources(own),
    table(
      ['source', ...labels.flatMap((label) => [`${label}: read`, 'recall'])],
      Object.entries(own.bySource).map(([source, { figures: of }]) => [
        source,
        ...labels.flatMap((label) => [cell(of[`coverage.${label}`]), cell(of[`recallOfRead.${label}`])]),
      ]),
    ),
    '### The two readers',
    `The network and the findings tree name one class on ${cell(agreement.share)} of the slices of known class; there ` +
      `the answer is right in ${cell(agreement.right)}. Where they differ, the answer is right in ` +
      `${cell(agreement.rightApart)}, the network alone in ${cell(agreement.networkRightApart)}, the tree alone in ` +
      `${cell(agreement.findingsRightApart)}.`,
  ].join('\n\n');
}

function sources({ bySource }: ReaderEvaluation): string {
  return table(
    [
      'source',
      'share read',
      'accuracy',
      'tumour sensitivity',
      'tumour specificity',
      'tumours missed',
      'false alarms',
    ],
    Object.entries(bySource).map(([source, { figures: of }]) => [
      source,
      cell(of.coverage),
      cell(of.accuracyOfRead),
      cell(of.tumourSensitivityOfRead),
      cell(of.tumourSpecificityOfRead),
      cell(of.tumoursMissed),
      cell(of.falseAlarms),
    ]),
  );
}
