/**
 * Writes the data of the evidence screen, from docs/generated/evaluation.json, docs/generated/robustness.json and
 * training/report/published.json. `npm run evaluate` ends with it; a test fails when they disagree. No figure is typed
 * by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Answered, Evidence, Figures, Part, Published, Subset } from '../src/app/evidence/evidence';
import type { Interval } from '../src/evaluation/bootstrap';
import type { Reader } from '../src/i18n/codes';
import type { Label } from '../src/pipeline/labels';
import type { Evaluation, ReaderEvaluation, SubsetFigures } from '../training/report/evaluate-table';
import type { Robustness } from '../training/report/inputs';
import { ROWS } from './readme';

export const EVIDENCE = 'src/app/evidence/evidence.json';

/** Figures for each class, in addition to those of README's table. */
const BY_CLASS = ['recall', 'precision', 'coverage', 'recallOfRead', 'precisionOfRead'];
/** Figures for each part of the images. */
const OF_PARTS = [
  ...['balancedAccuracy', 'tumourAuc', 'coverage', 'accuracyOfRead', 'tumoursMissed', 'falseAlarms'],
  ...['othersReadAsType', 'othersReadAsNone'],
];

/** @throws Error when the evaluation has no other hospital, or lacks a reader that the screen compares */
export function evidenceOf(
  evaluation: Evaluation,
  robustness: Robustness | null,
  published: readonly Published[],
): Evidence {
  const { readers, elsewhere, leftOut, labels } = evaluation;
  if (!elsewhere)
    throw new Error('docs/generated/evaluation.json tells of no other hospital: run "npm run evaluate".');
  const readerOf = (id: Reader) => {
    const found = [elsewhere, ...readers].find((reader) => reader.id === id);
    if (!found)
      throw new Error(`docs/generated/evaluation.json has no reader "${id}": run "npm run evaluate".`);
    return found;
  };
  const ofClasses = labels.flatMap((label) => BY_CLASS.map((kind) => `${kind}.${label}`));
  const ofTable = ROWS.map(([id]) => id as string);
  const ofParts = [...OF_PARTS, ...labels.map((label) => `recall.${label}`)];
  const home = readerOf('dendrite');
  const sources = (reader: ReaderEvaluation): Part[] =>
    Object.entries(reader.bySource).map(([source, subset]) => ({
      ...{ source, name: '', home: reader === home },
      ...subsetOf(subset, ofParts),
    }));
  const parts = (of: 'bySequence' | 'byPlane'): Part[] =>
    leftOut.flatMap((block) =>
      block[of].map(({ source, name, ...subset }) => ({
        ...{ source, name, home: false },
        ...subsetOf(subset, ofParts),
      })),
    );
  return {
    trainingFingerprint: evaluation.trainingFingerprint,
    elsewhere: answeredOf(elsewhere, [...ofTable, ...OF_PARTS, ...ofClasses]),
    dendrite: answeredOf(home, [...ofTable, ...OF_PARTS, ...ofClasses]),
    overall: (['elsewhere', 'dendrite', 'network', 'findings', 'baseline'] as const).map((reader) => ({
      reader,
      figures: figuresOf(readerOf(reader).overall.figures, ofTable),
    })),
    leftOut: leftOut.map(({ block, dendrite }) => ({ block, ...subsetOf(dendrite, ofParts) })),
    sources: [...sources(elsewhere), ...sources(home)],
    sequences: parts('bySequence'),
    planes: parts('byPlane'),
    robustness: robustness && {
      images: robustness.images,
      steps: robustness.steps.map(({ kind, step, figures: { balancedAccuracy, difference } }) => ({
        ...{ kind, step, balancedAccuracy, difference },
      })),
    },
    typeOnCheng: home.bySource.cheng.figures.accuracyOfType,
    published,
  };
}

function answeredOf(
  { overall, confusion, curves, classAucs, reliability, riskCoverage }: ReaderEvaluation,
  names: readonly string[],
): Answered {
  return {
    ...subsetOf(overall, names),
    confusion,
    curves: curves as Answered['curves'],
    classAucs: classAucs as Readonly<Record<Label, Interval>>,
    reliability: reliability.filter(({ count }) => count > 0),
    // At high thresholds nothing is read; JSON has no NaN.
    riskCoverage: riskCoverage.filter(({ accuracy }) => accuracy !== null),
  };
}

const subsetOf = ({ images, groups, figures }: SubsetFigures, names: readonly string[]): Subset => ({
  ...{ images, groups },
  figures: figuresOf(figures, names),
});

/** Figures that the images cannot give are null in the evaluation, and left out here. */
function figuresOf(figures: SubsetFigures['figures'], names: readonly string[]): Figures {
  return Object.fromEntries(
    [...new Set(names)].filter((name) => known(figures[name])).map((name) => [name, figures[name]]),
  );
}

const known = (figure: Interval | undefined) =>
  figure !== undefined && Number.isFinite(figure.value) && figure.value !== null;

/** The file's text: on one line, since nobody reads it directly. */
export const evidenceText = (...measured: Parameters<typeof evidenceOf>): string =>
  `${JSON.stringify(evidenceOf(...measured))}\n`;

export function measured(): Parameters<typeof evidenceOf> {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
  return [
    read('docs/generated/evaluation.json'),
    read('docs/generated/robustness.json'),
    read('training/report/published.json'),
  ];
}

if (process.argv[1]?.endsWith('evidence.ts')) writeFileSync(EVIDENCE, evidenceText(...measured()));
