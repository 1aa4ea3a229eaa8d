/**
 * Everything that the evaluation report says, from a table of measurements.
 */

import { bootstrap, type Interval } from '../../src/evaluation/bootstrap';
import { Evaluated, readOf } from '../../src/evaluation/figures';
import type { ReliabilityBin } from '../../src/evaluation/metrics';
import { argmax } from '../../src/pipeline/argmax';
import { classOf, LABELS } from '../../src/pipeline/labels';
import type { FeatureTable } from '../data/samples';
import type { SourceTable } from '../data/source/tables';
import type { Pointing } from '../data/table';
import { findLeakage, groupsOfSeveralSources, type Leakage } from '../experiments/leakage/linked';
import { studyRows } from '../experiments/series/rows';
import { fingerprint } from '../model-files';
import type { CvOptions } from '../tree/cross-validation';
import { type ClassBand, classBands } from './class-bands';
import { evaluatePatients, type PatientEvaluation } from './patients';
import { markedRows, markedTumourFree, type PointingFigures, pointingFigures } from './pointing';
import { type Answers, givenAnswers, leftOutAnswers, nestedAnswers, networkAnswers } from './protocols';

const REPLICATES = 2000;
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
  /** By class and its probability, whether or not it was the answer: how many images were of it. */
  readonly classBands: Readonly<Record<string, readonly ClassBand[]>>;
  readonly choices: Answers['choices'];
}

export interface Evaluation {
  readonly format: 'dendrite-evaluation';
  readonly formatVersion: 2;
  /** Of the model that the same table and options give. */
  readonly trainingFingerprint: string;
  readonly labels: readonly string[];
  readonly outerFolds: number;
  readonly replicates: number;
  readonly measurements: number;
  /** Images by source and label. */
  readonly images: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Those of them that figures are of: of no group that a near-duplicate joins to another fold. */
  readonly tested: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly readers: readonly ReaderEvaluation[];
  /** By source, `all` first. */
  readonly pointing: Readonly<Record<string, PointingFigures>>;
  /** Share of the tumour-free images on which a place is marked. */
  readonly markedTumourFree: Interval;
  /** Balanced accuracy of the first reader minus that of each other, on the same draws of patients. */
  readonly differences: Readonly<Record<string, Interval>>;
  /** Near-duplicates that cross a split. Their groups are in no figure but `withLinked`. */
  readonly leakage: Leakage;
  /** Each reader on all images, those of linked groups too. */
  readonly withLinked: Readonly<Record<string, SubsetFigures>>;
  /** The first reader, by what makes an answer uncertain: both reasons, or one alone. */
  readonly doubts: readonly {
    readonly doubt: string;
    readonly figures: Readonly<Record<string, Interval>>;
  }[];
  /** How often the first reader's tree and the network disagree, and how often each is right then. */
  readonly disagreement: Readonly<Record<string, Interval>>;
  readonly patients: PatientEvaluation;
  /**
   * Sources read by a reader that never saw any image of them; only those that were measured. `seen`: the same images
   * in the cross-validation, read by one that saw others of the source.
   */
  readonly leftOut: Readonly<
    Record<string, Readonly<Record<'dendrite' | 'network' | 'seen', SubsetFigures>>>
  >;
}

export interface EvaluationInput {
  readonly table: FeatureTable;
  /** Of each row: its file, how well its lesion was found, and its perceptual hash. */
  readonly files: readonly string[];
  readonly pointings: readonly (Pointing | null)[];
  readonly hashes: Uint8Array;
  readonly others: readonly OtherReader[];
  readonly sources: readonly SourceTable[];
}

export function evaluateTable(
  { table, files, pointings, hashes, others, sources }: EvaluationInput,
  options: CvOptions,
  progress: (about: string, done: number) => void = () => {},
): Evaluation {
  const nested = nestedAnswers(table, options, (done) => progress('trees', done));
  const network = networkAnswers(table);
  const readers: { id: string; title: string; answers: Answers }[] = [
    { id: 'dendrite', title: 'Dendrite', answers: nested },
    { id: 'network', title: 'The network alone', answers: network },
    ...others.map(({ id, title, probabilities }) => ({ id, title, answers: givenAnswers(probabilities) })),
  ];
  const { leakage, linked } = findLeakage(table, hashes);
  const isTested = (row: number) => !linked.has(table.groups[row]);
  const every = Int32Array.from(table.labels.keys());
  const tested = every.filter(isTested);
  const marked = markedRows(table.labels.length, nested, network);
  return rounded({
    format: 'dendrite-evaluation',
    formatVersion: 2,
    trainingFingerprint: fingerprint(table, options),
    labels: LABELS,
    outerFolds: new Set(table.folds).size,
    replicates: REPLICATES,
    measurements: table.ids.length,
    images: countImages(table, every),
    tested: countImages(table, tested),
    readers: readers.map(({ id, title, answers }, k) => {
      progress(`intervals of "${title}"`, k / readers.length);
      return evaluateReader(table, id, title, answers, tested);
    }),
    differences: differencesOf(table, readers, tested),
    pointing: pointingFigures(
      table,
      pointings.map((pointing, row) => (isTested(row) ? pointing : null)),
      marked,
      REPLICATES,
      BOOTSTRAP_SEED,
    ),
    markedTumourFree: markedTumourFree(table, marked, tested, REPLICATES, BOOTSTRAP_SEED),
    leakage,
    withLinked: Object.fromEntries(readers.map(({ id, answers }) => [id, subset(table, answers, every)])),
    doubts: DOUBTS.map(({ doubt, isRead }) => ({
      doubt,
      figures: subset(table, nested, tested, isRead).figures,
    })),
    disagreement: disagreementOf(table, nested, network, tested),
    patients: evaluatePatients(studyRows(table, files, nested, isTested), REPLICATES, BOOTSTRAP_SEED),
    leftOut: leftOutFigures(table, nested, sources, groupsOfSeveralSources(table, hashes), options, progress),
  });
}

/** @param several groups with images in other sources too: they are not new to a reader of these */
function leftOutFigures(
  table: FeatureTable,
  nested: Answers,
  held: readonly SourceTable[],
  several: ReadonlySet<string>,
  options: CvOptions,
  progress: (about: string, done: number) => void,
): Evaluation['leftOut'] {
  const figures = held.map((own, k) => {
    progress('sources left out', k / held.length);
    const rowsOf = ({ groups, sources }: FeatureTable) =>
      Int32Array.from(groups.keys()).filter(
        (row) => sources[row] === own.source && !several.has(groups[row]),
      );
    const rows = rowsOf(own.table);
    return [
      own.source,
      {
        dendrite: subset(own.table, leftOutAnswers(table, own, options), rows),
        network: subset(own.table, networkAnswers(own.table), rows),
        seen: subset(table, nested, rowsOf(table)),
      },
    ] as const;
  });
  return Object.fromEntries(figures);
}

const DOUBTS = [
  { doubt: 'too improbable, or tree and network disagree (as shipped)', isRead: readOf },
  { doubt: 'too improbable', isRead: ({ sure }: Pick<Answers, 'sure'>, row: number) => sure[row] === 1 },
  {
    doubt: 'tree and network disagree',
    isRead: ({ agree }: Pick<Answers, 'agree'>, row: number) => agree[row] === 1,
  },
];

/** On rows of known class. */
function disagreementOf(
  { labels, groups }: FeatureTable,
  own: Answers,
  network: Answers,
  tested: Int32Array,
): Record<string, Interval> {
  const rows = [...tested].filter((row) => classOf(labels[row]) >= 0);
  const named = ({ probabilities }: Answers, row: number) =>
    argmax(probabilities.subarray(row * LABELS.length, (row + 1) * LABELS.length));
  const truth = rows.map((row) => classOf(labels[row]));
  const right = [own, network].map((answers) => rows.map((row, i) => named(answers, row) === truth[i]));
  return bootstrap(
    rows.map((row) => groups[row]),
    (weights) => {
      const counts = { all: 0, apart: 0, tree: 0, network: 0 };
      rows.forEach((row, i) => {
        const weight = weights ? weights[i] : 1;
        counts.all += weight;
        if (own.agree[row]) return;
        counts.apart += weight;
        if (right[0][i]) counts.tree += weight;
        if (right[1][i]) counts.network += weight;
      });
      return {
        share: counts.apart / counts.all,
        treeRight: counts.tree / counts.apart,
        networkRight: counts.network / counts.apart,
      };
    },
    REPLICATES,
    BOOTSTRAP_SEED,
  );
}

function evaluateReader(
  table: FeatureTable,
  id: string,
  title: string,
  answers: Answers,
  all: Int32Array,
): ReaderEvaluation {
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
    classBands: classBands(table.labels, answers, all),
    choices: answers.choices,
  };
}

function subset(
  table: FeatureTable,
  answers: Answers,
  rows: Int32Array,
  isRead: typeof readOf = readOf,
): SubsetFigures {
  const evaluated = new Evaluated(table.labels, answers, rows, isRead);
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
  all: Int32Array,
): Record<string, Interval> {
  const [first, ...others] = readers.map(({ id, answers }) => ({
    id,
    evaluated: new Evaluated(table.labels, answers, all),
  }));
  return bootstrap(
    Array.from(all, (row) => table.groups[row]),
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

function countImages(
  { labels, sources }: FeatureTable,
  rows: Int32Array,
): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const source of [...new Set(sources)].sort()) counts[source] = {};
  for (const row of rows) {
    const of = counts[sources[row]];
    of[labels[row]] = (of[labels[row]] ?? 0) + 1;
  }
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
