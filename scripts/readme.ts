/**
 * Writes the figures in README.md from docs/generated/evaluation.json, between the two markers. No figure is typed by
 * hand. `npm run evaluate` ends with it; a test fails when the README and the report disagree.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { withBetween } from './between';

interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Reader {
  readonly title: string;
  readonly overall: {
    readonly images: number;
    readonly groups: number;
    readonly figures: Readonly<Record<string, Figure>>;
  };
}

interface Evaluation {
  readonly readers: readonly Reader[];
  readonly leftOut: readonly { readonly block: string }[];
  readonly elsewhere: Reader | null;
}

export const ROWS = [
  ['balancedAccuracy', 'balanced accuracy, 4 classes'],
  ['recall.glioma', 'glioma: recall'],
  ['recall.meningioma', 'meningioma: recall'],
  ['recall.pituitary', 'pituitary tumour: recall'],
  ['recall.notumor', 'no tumour: recall'],
  ['tumourAuc', 'tumour or none, AUC'],
  ['calibrationError', 'expected calibration error'],
  ['riskCoverageArea', 'risk-coverage area'],
  ['coverage', 'share of slices read'],
  ['accuracyOfRead', 'right among those read'],
  ['tumourSensitivityOfRead', 'tumour sensitivity among those read'],
  ['tumourSpecificityOfRead', 'tumour specificity among those read'],
] as const;

/**
 * The number of slices, and the table as Markdown: one row for each figure, one column for each reader, with 95 %
 * intervals.
 */
export function figuresTable({ readers, leftOut, elsewhere }: Evaluation): string {
  const cell = ({ value, low, high }: Figure) => `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
  const [own, ...others] = readers;
  const columns = [
    { ...own, title: `${own.title}, at home` },
    ...(elsewhere ? [{ ...elsewhere, title: `${own.title}, another hospital` }] : []),
    ...others,
  ];
  const counted = ({ overall: { images, groups } }: Reader) =>
    `${images.toLocaleString('en-GB')} slices of ${groups.toLocaleString('en-GB')} patients or clusters of images`;
  return [
    `At home: ${counted(own)} that it had not seen, of hospitals and collections that it had.` +
      (elsewhere
        ? ` Another hospital: ${counted(elsewhere)}; each of ${leftOut.map(({ block }) => block).join(', ')} was read by a reader that had seen nothing of it.`
        : ''),
    '',
    `| | ${columns.map(({ title }) => title).join(' | ')} |`,
    `|---|${columns.map(() => '---:').join('|')}|`,
    ...ROWS.map(
      ([id, name]) => `| ${name} | ${columns.map((r) => cell(r.overall.figures[id])).join(' | ')} |`,
    ),
  ].join('\n');
}

/** @throws Error when the markers are missing */
export function withFigures(readme: string, evaluation: Evaluation): string {
  return withBetween(readme, 'figures', 'scripts/readme.ts', figuresTable(evaluation));
}

if (process.argv[1]?.endsWith('readme.ts')) {
  const evaluation = JSON.parse(readFileSync('docs/generated/evaluation.json', 'utf8')) as Evaluation;
  writeFileSync('README.md', withFigures(readFileSync('README.md', 'utf8'), evaluation));
}
