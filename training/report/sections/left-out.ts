import type { Evaluation, LeftOutBlock, SourcePart } from '../evaluate-table';
import { cell, number, table } from '../text';

/** Trials whose result on the blocks left out was looked at before the shipped one was chosen, to the nearest five. */
const LOOKS = 60;

/** Readings of hospitals that the reader never saw. */
export function leftOutSection({ leftOut, elsewhere }: Evaluation): string {
  if (!elsewhere) return '## Another hospital\n\nNot measured.';
  return [
    '## Another hospital',
    'Each block of sources was read by a lesion finder, a tree, a calibration and a threshold that had seen no image of ' +
      'it. "Seen": the same images in the cross-validation, where others of the block were learned from. All answers are counted, ' +
      'but for the columns about what is read. What shares a way of preparing images is one block: `web` is br35h and sartaj, ' +
      '`stripped` is rsna, oasis and ljubljana (all but the brain cut away).',
    `While the reader was built, about ${LOOKS} ways of doing it were compared on these answers (lesion-finder.md names those that did ` +
      'not help), so the figures are not quite those of hospitals that nobody looked at.',
    table(
      [
        ...['block', 'images', 'groups', 'balanced accuracy', 'seen', 'network alone', 'tree alone'],
        ...['tumour AUC', 'share read', 'right among read', 'risk-coverage area', 'calibration error'],
      ],
      [
        ...leftOut.map((block) => [block.block, ...row(block)]),
        ['all', ...row({ ...elsewhere, dendrite: elsewhere.overall })],
      ],
    ),
    'By source and class: recall of all answers. Missed: of all tumours, read and said to be none. False alarm: of all ' +
      'slices without a tumour, read and said to be one. Other abnormalities (inflammation, other tumours) belong to none of the ' +
      'four classes: reading one of them as one of the three types is wrong.',
    table(
      [
        ...['source', 'images', 'glioma', 'meningioma', 'pituitary tumour', 'no tumour', 'share read'],
        ...['right among read', 'missed', 'false alarm', 'other: read as a type', 'other: read as none'],
      ],
      leftOut.flatMap(({ bySource }) =>
        Object.entries(bySource).map(([source, { images, figures }]) => [
          ...[source, String(images)],
          ...['glioma', 'meningioma', 'pituitary', 'notumor'].map((label) =>
            cell(figures[`recall.${label}`]),
          ),
          ...[cell(figures.coverage), cell(figures.accuracyOfRead)],
          ...[cell(figures.tumoursMissed), cell(figures.falseAlarms)],
          ...[cell(figures.othersReadAsType), cell(figures.othersReadAsNone)],
        ]),
      ),
    ),
    'By sequence and by plane, within each source, as its manifest names them (some names are wrong: T1 that is T1C or ' +
      'FLAIR):',
    partsTable(
      'sequence',
      leftOut.flatMap(({ bySequence }) => bySequence),
    ),
    partsTable(
      'plane',
      leftOut.flatMap(({ byPlane }) => byPlane),
    ),
  ].join('\n\n');
}

function partsTable(name: string, parts: readonly SourcePart[]): string {
  return table(
    [
      ...['source', name, 'images', 'groups', 'balanced accuracy', 'tumour AUC'],
      ...['share read', 'right among read', 'other: read as a type', 'other: read as none'],
    ],
    parts.map(({ source, name, images, groups, figures }) => [
      ...[source, name, String(images), String(groups)],
      ...[cell(figures.balancedAccuracy), cell(figures.tumourAuc)],
      ...[cell(figures.coverage), cell(figures.accuracyOfRead)],
      ...[cell(figures.othersReadAsType), cell(figures.othersReadAsNone)],
    ]),
  );
}

function row({
  dendrite: { images, groups, figures },
  network,
  findings,
  seen,
}: Pick<LeftOutBlock, 'dendrite'> & Partial<LeftOutBlock>): string[] {
  const balanced = (of: LeftOutBlock['network'] | undefined | null) =>
    of ? number(of.figures.balancedAccuracy.value) : '–';
  return [
    ...[String(images), String(groups), cell(figures.balancedAccuracy)],
    ...[balanced(seen), balanced(network), balanced(findings)],
    ...[cell(figures.tumourAuc), cell(figures.coverage), cell(figures.accuracyOfRead)],
    ...[cell(figures.riskCoverageArea), cell(figures.calibrationError)],
  ];
}
