/**
 * Everything that the evaluation report says, from a table of measurements.
 */
import { LABELS } from '../../src/pipeline/labels';
import type { CvOptions } from '../cross-validation';
import type { ReliabilityBin } from '../metrics';
import { fingerprint } from '../model-files';
import { classOf, type FeatureTable } from '../samples';
import type { Pointing } from '../table';
import { bootstrap, type Interval } from './bootstrap';
import { Evaluated } from './figures';
import { type PointingFigures, pointingFigures } from './pointing';
import { type Answers, givenAnswers, nestedAnswers, networkAnswers } from './protocols';

export const REPLICATES = 2000;
const BOOTSTRAP_SEED = 1729;

/** Another reader's answers to the same images. */
export interface OtherReader {
  readonly id: string;
  readonly title: string;
  /** One row an image, one probability a class. */
  readonly probabilities: readonly (readonly number[])[];
}

export interface SubsetFigures {
  readonly images: number;
  /** Of these, tumours of unrecorded type: they count for tumour or not alone. */
  readonly untyped: number;
  readonly groups: number;
  readonly figures: Readonly<Record<string, Interval>>;
}

export interface ReaderEvaluation {
  readonly id: string;
  readonly title: string;
  readonly overall: SubsetFigures;
  readonly bySource: Readonly<Record<string, SubsetFigures>>;
  /** Rows of truth, columns of answers, by the order of LABELS. */
  readonly confusion: readonly (readonly number[])[];
  readonly reliability: readonly ReliabilityBin[];
  readonly riskCoverage: readonly { leastProbability: number; coverage: number; accuracy: number }[];
  readonly choices: Answers['choices'];
}

export interface Evaluation {
  readonly format: 'dendrite-evaluation';
  readonly formatVersion: 1;
  /** Of the model that the same table and options give. */
  readonly trainingFingerprint: string;
  readonly labels: readonly string[];
  readonly outerFolds: number;
  readonly replicates: number;
  readonly measurements: number;
  /** Images by source and label. */
  readonly images: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly readers: readonly ReaderEvaluation[];
  /** By source, `all` first. */
  readonly pointing: Readonly<Record<string, PointingFigures>>;
  /** Balanced accuracy of the first reader minus that of each other, on the same draws of patients. */
  readonly differences: Readonly<Record<string, Interval>>;
}

export function evaluateTable(
  table: FeatureTable,
  pointings: readonly (Pointing | null)[],
  others: readonly OtherReader[],
  options: CvOptions,
  progress: (about: string, done: number) => void = () => {},
): Evaluation {
  const nested = nestedAnswers(table, options, (done) => progress('trees', done));
  const readers: { id: string; title: string; answers: Answers }[] = [
    { id: 'dendrite', title: 'Dendrite', answers: nested },
    { id: 'network', title: 'The network alone', answers: networkAnswers(table) },
    ...others.map(({ id, title, probabilities }) => ({ id, title, answers: givenAnswers(probabilities) })),
  ];
  return rounded({
    format: 'dendrite-evaluation',
    formatVersion: 1,
    trainingFingerprint: fingerprint(table, options),
    labels: LABELS,
    outerFolds: new Set(table.folds).size,
    replicates: REPLICATES,
    measurements: table.ids.length,
    images: countImages(table),
    readers: readers.map(({ id, title, answers }, k) => {
      progress(`intervals of "${title}"`, k / readers.length);
      return evaluateReader(table, id, title, answers);
    }),
    differences: differencesOf(table, readers),
    pointing: pointingFigures(table, pointings, REPLICATES, BOOTSTRAP_SEED),
  });
}

function evaluateReader(table: FeatureTable, id: string, title: string, answers: Answers): ReaderEvaluation {
  const all = Int32Array.from(table.labels.keys());
  const sources = [...new Set(table.sources)].sort();
  const evaluated = new Evaluated(table.labels, answers, all);
  const confusion = evaluated.confusion();
  return {
    id,
    title,
    overall: subset(table, answers, all),
    bySource: Object.fromEntries(
      sources.map((source) => {
        const rows = all.filter((row) => table.sources[row] === source);
        return [source, subset(table, answers, rows)];
      }),
    ),
    confusion: LABELS.map((_, truth) =>
      LABELS.map((__, answer) => confusion[truth * LABELS.length + answer]),
    ),
    reliability: evaluated.reliability(),
    riskCoverage: evaluated.riskCoverage(),
    choices: answers.choices,
  };
}

function subset(table: FeatureTable, answers: Answers, rows: Int32Array): SubsetFigures {
  const evaluated = new Evaluated(table.labels, answers, rows);
  const groups = Array.from(rows, (row) => table.groups[row]);
  return {
    images: rows.length,
    untyped: rows.filter((row) => classOf(table.labels[row]) < 0).length,
    groups: new Set(groups).size,
    figures: bootstrap(groups, (weights) => evaluated.figures(weights), REPLICATES, BOOTSTRAP_SEED),
  };
}

/** Both readers are judged on the same draw each time: much narrower than two intervals side by side. */
function differencesOf(
  table: FeatureTable,
  readers: readonly { id: string; answers: Answers }[],
): Record<string, Interval> {
  const all = Int32Array.from(table.labels.keys());
  const [first, ...others] = readers.map(({ id, answers }) => ({
    id,
    evaluated: new Evaluated(table.labels, answers, all),
  }));
  return bootstrap(
    table.groups,
    (weights) => {
      const own = first.evaluated.balancedAccuracy(weights);
      return Object.fromEntries(
        others.map(({ id, evaluated }) => [id, own - evaluated.balancedAccuracy(weights)]),
      );
    },
    REPLICATES,
    BOOTSTRAP_SEED,
  );
}

function countImages({ labels, sources }: FeatureTable): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const source of [...new Set(sources)].sort()) counts[source] = {};
  labels.forEach((label, i) => {
    const of = counts[sources[i]];
    of[label] = (of[label] ?? 0) + 1;
  });
  return counts;
}

/** Six decimals: more than any interval here allows, and no engine's last bit shows. NaN stays NaN (JSON: null). */
function rounded<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * 1e6) / 1e6) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rounded(entry)])) as T;
  }
  return value;
}
