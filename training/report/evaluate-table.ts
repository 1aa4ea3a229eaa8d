/** All figures of the evaluation report, computed from a table of measurements. */

import { bootstrap, type Interval } from '../../src/evaluation/bootstrap';
import { Evaluated } from '../../src/evaluation/figures';
import type { Curve, ReliabilityBin } from '../../src/evaluation/metrics';
import { argmax } from '../../src/pipeline/argmax';
import { classOf } from '../../src/pipeline/label-vectors';
import { LABELS } from '../../src/pipeline/labels';
import type { Acquisition } from '../data/acquisition';
import type { BlockTable } from '../data/block-tables';
import { UNTYPED_TUMOUR } from '../data/dataset';
import type { FeatureTable } from '../data/samples';
import type { Pointing } from '../data/table';
import { findLeakage, groupsOfSeveralSources, type Leakage } from '../experiments/leakage/linked';
import { studyRows } from '../experiments/series/rows';
import { fingerprint } from '../model-files';
import type { CvOptions } from '../tree/cross-validation';
import { type ClassBand, classBands } from './class-bands';
import { evaluatePatients, type PatientEvaluation } from './patients';
import { markedRows, markedTumourFree, type PointingFigures, pointingFigures } from './pointing';
import {
  type Answers,
  findingsAnswers,
  givenAnswers,
  leftOutAnswers,
  nestedAnswers,
  networkAnswers,
} from './protocols';

const REPLICATES = 2000;
const BOOTSTRAP_SEED = 1729;

/** Another reader's answers to the same images. */
export interface OtherReader {
  readonly id: string;
  readonly title: string;
  /** One row for each image, one probability for each class. */
  readonly probabilities: readonly (readonly number[])[];
}

export interface SubsetFigures {
  readonly images: number;
  /** Tumours of unrecorded type among them, which count only for "tumour or not". */
  readonly untyped: number;
  readonly groups: number;
  readonly figures: Readonly<Record<string, Interval>>;
}

export interface ReaderEvaluation {
  readonly id: string;
  readonly title: string;
  readonly overall: SubsetFigures;
  readonly bySource: Readonly<Record<string, SubsetFigures>>;
  /** Rows: true class, columns: answer, in the order of LABELS. */
  readonly confusion: readonly (readonly number[])[];
  readonly reliability: readonly ReliabilityBin[];
  readonly riskCoverage: readonly { leastProbability: number; coverage: number; accuracy: number }[];
  /** By class and its probability, whether or not it was the answer: how many images belong to it. */
  readonly classBands: Readonly<Record<string, readonly ClassBand[]>>;
  /** `tumour` against none, and each class against all others. */
  readonly curves: Readonly<Record<string, Curve>>;
  /** Area under each class's ROC curve. */
  readonly classAucs: Readonly<Record<string, Interval>>;
  readonly choices: Answers['choices'];
}

export interface Evaluation {
  readonly format: 'dendrite-evaluation';
  readonly formatVersion: 2;
  /** Of the model that the same table and options produce. */
  readonly trainingFingerprint: string;
  readonly labels: readonly string[];
  readonly outerFolds: number;
  readonly replicates: number;
  readonly measurements: number;
  /** Images by source and label. */
  readonly images: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The images that figures are computed on: without groups that a near-duplicate links to another fold. */
  readonly tested: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly readers: readonly ReaderEvaluation[];
  /** By source, `all` first. */
  readonly pointing: Readonly<Record<string, PointingFigures>>;
  /** Share of the tumour-free images on which a place is marked. */
  readonly markedTumourFree: Interval;
  /** Balanced accuracy of the first reader minus that of each other, on the same bootstrap draws of patients. */
  readonly differences: Readonly<Record<string, Interval>>;
  /** Near-duplicates in different folds. Their groups are excluded from all figures except `withLinked`. */
  readonly leakage: Leakage;
  /** Each reader on all images, including those of linked groups. */
  readonly withLinked: Readonly<Record<string, SubsetFigures>>;
  /** How often both readers name the same class, and how often the answer is right then and where they differ. */
  readonly agreement: Readonly<Record<string, Interval>>;
  readonly patients: PatientEvaluation;
  /** Other hospitals: blocks of sources, each read by a reader that never saw an image of it. */
  readonly leftOut: readonly LeftOutBlock[];
  /** All blocks together; null where none is measured. */
  readonly elsewhere: ReaderEvaluation | null;
}

/** What the figures need of a table, besides the answers. */
type Judged = Pick<FeatureTable, 'labels' | 'groups' | 'sources'>;

export interface LeftOutBlock {
  readonly block: string;
  readonly sources: readonly string[];
  /** Images by label. */
  readonly labels: Readonly<Record<string, number>>;
  readonly dendrite: SubsetFigures;
  readonly network: SubsetFigures;
  readonly findings: SubsetFigures;
  /** The same images in the cross-validation, read by a reader that saw others of the block; null where none were. */
  readonly seen: SubsetFigures | null;
  readonly bySource: Readonly<Record<string, SubsetFigures>>;
  /** Within each source, where it is recorded: another source may consist of one sequence only. */
  readonly bySequence: readonly SourcePart[];
  readonly byPlane: readonly SourcePart[];
}

export interface SourcePart extends SubsetFigures {
  readonly source: string;
  /** Its sequence or its plane. */
  readonly name: string;
}

export interface EvaluationInput {
  readonly table: FeatureTable;
  /** For each row: its file, how well its lesion was found, and its perceptual hash. */
  readonly files: readonly string[];
  readonly pointings: readonly (Pointing | null)[];
  readonly hashes: Uint8Array;
  readonly others: readonly OtherReader[];
  readonly blocks: readonly BlockTable[];
  /** For the images of the blocks, by file. */
  readonly acquired: ReadonlyMap<string, Acquisition>;
}

export function evaluateTable(
  { table, files, pointings, hashes, others, blocks, acquired }: EvaluationInput,
  options: CvOptions,
  progress: (about: string, done: number) => void = () => {},
): Evaluation {
  const nested = nestedAnswers(table, options, (done) => progress('trees', done));
  const network = networkAnswers(table);
  const readers: { id: string; title: string; answers: Answers }[] = [
    { id: 'dendrite', title: 'Dendrite', answers: nested },
    { id: 'network', title: 'The network alone', answers: network },
    { id: 'findings', title: 'The findings tree alone', answers: findingsAnswers(nested) },
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
    agreement: agreementOf(table, nested, tested),
    patients: evaluatePatients(studyRows(table, files, nested, isTested), REPLICATES, BOOTSTRAP_SEED),
    ...leftOutFigures(
      table,
      nested,
      { blocks, acquired, several: groupsOfSeveralSources(table, hashes) },
      options,
      progress,
    ),
  });
}

interface Elsewhere extends Pick<EvaluationInput, 'blocks' | 'acquired'> {
  /** Groups that also have images in other sources, which a reader of those has seen. */
  readonly several: ReadonlySet<string>;
}

function leftOutFigures(
  table: FeatureTable,
  nested: Answers,
  { blocks: held, acquired, several }: Elsewhere,
  options: CvOptions,
  progress: (about: string, done: number) => void,
): Pick<Evaluation, 'leftOut' | 'elsewhere'> {
  const parts = held.map((own, k) => {
    progress('hospitals left out', k / held.length);
    const { sources } = own;
    const rowsOf = (of: FeatureTable) =>
      Int32Array.from(of.groups.keys()).filter(
        (row) => sources.includes(of.sources[row]) && !several.has(of.groups[row]),
      );
    const rows = rowsOf(own.table);
    const answers = leftOutAnswers(table, own, options);
    const seen = rowsOf(table);
    return { own, sources, rows, answers, seen };
  });
  const leftOut = parts.map(
    ({ own, sources, rows, answers, seen }): LeftOutBlock => ({
      block: own.block,
      sources,
      labels: countLabels(own.table, rows),
      dendrite: subset(own.table, answers, rows),
      network: subset(own.table, networkAnswers(own.table), rows),
      findings: subset(own.table, findingsAnswers(answers), rows),
      seen: seen.length > 0 ? subset(table, nested, seen) : null,
      bySource: bySource(own.table, answers, rows),
      bySequence: partsOf(own, answers, rows, (file) => acquired.get(file)?.sequence),
      byPlane: partsOf(own, answers, rows, (file) => acquired.get(file)?.plane),
    }),
  );
  const all = poolOf(parts.map(({ own, rows, answers }) => ({ table: own.table, rows, answers })));
  return {
    leftOut,
    elsewhere: all && evaluateReader(all.table, 'elsewhere', 'Another hospital', all.answers, all.rows),
  };
}

/** Each source, divided by a property of its images; sources without a record of it are left out. */
function partsOf(
  { table, files }: BlockTable,
  answers: Answers,
  rows: Int32Array,
  recorded: (file: string) => string | undefined,
): SourcePart[] {
  const parts = new Map<string, { source: string; name: string; rows: number[] }>();
  for (const row of rows) {
    const name = recorded(files[row]);
    if (!name) continue;
    const source = table.sources[row];
    const key = `${source} ${name}`;
    if (!parts.has(key)) parts.set(key, { source, name, rows: [] });
    parts.get(key)!.rows.push(row);
  }
  return [...parts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { source, name, rows }]) => ({
      source,
      name,
      ...subset(table, answers, Int32Array.from(rows)),
    }));
}

/** Rows of several tables with their answers, as one table. */
function poolOf(
  parts: readonly { readonly table: FeatureTable; readonly rows: Int32Array; readonly answers: Answers }[],
) {
  if (parts.length === 0) return null;
  const column = <T>(of: (part: (typeof parts)[number], row: number) => T) =>
    parts.flatMap((part) => Array.from(part.rows, (row) => of(part, row)));
  const shares = (of: 'probabilities' | 'leaves') =>
    Float64Array.from(
      column(({ answers }, row) => [
        ...answers[of].subarray(row * LABELS.length, (row + 1) * LABELS.length),
      ]).flat(),
    );
  const bytes = (of: 'sure' | 'network' | 'findings') =>
    Uint8Array.from(column(({ answers }, row) => answers[of][row]));
  const labels = column(({ table }, row) => table.labels[row]);
  return {
    table: {
      labels,
      groups: column(({ table }, row) => table.groups[row]),
      sources: column(({ table }, row) => table.sources[row]),
    },
    rows: Int32Array.from(labels.keys()),
    answers: {
      probabilities: shares('probabilities'),
      leaves: shares('leaves'),
      sure: bytes('sure'),
      network: bytes('network'),
      findings: bytes('findings'),
      choices: parts.flatMap(({ answers }) => answers.choices),
    },
  };
}

/** On rows of known class, from the first reader's answers. */
function agreementOf(
  { labels, groups }: FeatureTable,
  { probabilities, network, findings }: Answers,
  tested: Int32Array,
): Record<string, Interval> {
  const rows = [...tested].filter((row) => classOf(labels[row]) >= 0);
  const isRight = (named: number, row: number) => Number(named === classOf(labels[row]));
  const answer = (row: number) =>
    argmax(probabilities.subarray(row * LABELS.length, (row + 1) * LABELS.length));
  return bootstrap(
    rows.map((row) => groups[row]),
    (weights) => {
      const sums = { all: 0, agree: 0, agreeRight: 0, right: 0, network: 0, findings: 0 };
      rows.forEach((row, i) => {
        const weight = weights ? weights[i] : 1;
        sums.all += weight;
        if (network[row] === findings[row]) {
          sums.agree += weight;
          sums.agreeRight += weight * isRight(answer(row), row);
          return;
        }
        sums.right += weight * isRight(answer(row), row);
        sums.network += weight * isRight(network[row], row);
        sums.findings += weight * isRight(findings[row], row);
      });
      const apart = sums.all - sums.agree;
      return {
        share: sums.agree / sums.all,
        right: sums.agreeRight / sums.agree,
        rightApart: sums.right / apart,
        networkRightApart: sums.network / apart,
        findingsRightApart: sums.findings / apart,
      };
    },
    REPLICATES,
    BOOTSTRAP_SEED,
  );
}

function evaluateReader(
  table: Judged,
  id: string,
  title: string,
  answers: Answers,
  all: Int32Array,
): ReaderEvaluation {
  const evaluated = new Evaluated(table.labels, answers, all);
  const confusion = evaluated.confusion();
  return {
    id,
    title,
    overall: subset(table, answers, all),
    bySource: bySource(table, answers, all),
    confusion: LABELS.map((_, truth) =>
      LABELS.map((__, answer) => confusion[truth * LABELS.length + answer]),
    ),
    reliability: evaluated.reliability(),
    riskCoverage: evaluated.riskCoverage(),
    classBands: classBands(table.labels, answers, all),
    curves: evaluated.curves(),
    classAucs: bootstrap(
      Array.from(all, (row) => table.groups[row]),
      (weights) => evaluated.classAucs(weights),
      REPLICATES,
      BOOTSTRAP_SEED,
    ),
    choices: answers.choices,
  };
}

function bySource(table: Judged, answers: Answers, all: Int32Array): Readonly<Record<string, SubsetFigures>> {
  const sources = [...new Set(Array.from(all, (row) => table.sources[row]))].sort();
  return Object.fromEntries(
    sources.map((source) => [
      source,
      subset(
        table,
        answers,
        all.filter((row) => table.sources[row] === source),
      ),
    ]),
  );
}

function subset(table: Judged, answers: Answers, rows: Int32Array): SubsetFigures {
  const evaluated = new Evaluated(table.labels, answers, rows);
  const groups = Array.from(rows, (row) => table.groups[row]);
  return {
    images: rows.length,
    untyped: rows.filter((row) => table.labels[row] === UNTYPED_TUMOUR).length,
    groups: new Set(groups).size,
    figures: bootstrap(groups, (weights) => evaluated.figures(weights), REPLICATES, BOOTSTRAP_SEED),
  };
}

/** Both readers are judged on the same draws: much more precise than comparing two intervals. */
function differencesOf(
  table: Judged,
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

function countLabels({ labels }: FeatureTable, rows: Int32Array): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[labels[row]] = (counts[labels[row]] ?? 0) + 1;
  return counts;
}

/** Six decimals: more precise than any interval here, and the same on every engine. NaN stays NaN (null in JSON). */
function rounded<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * 1e6) / 1e6) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rounded(entry)])) as T;
  }
  return value;
}
