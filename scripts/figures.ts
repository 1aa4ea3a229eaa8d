/**
 * Writes the figures that the result screen shows next to an answer, from docs/generated/evaluation.json,
 * docs/generated/occlusion.json and the committed table of findings. `npm run evaluate` ends with it; a test fails when
 * the two disagree, or the shipped model is not the one evaluated. No figure is typed by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { wilson, Z } from '../src/evaluation/wilson';
import { SIGN_IDS, type SignId, signsIn } from '../src/pipeline/findings/signs';
import { byLabel } from '../src/pipeline/label-vectors';
import { LABELS, NONE } from '../src/pipeline/labels';
import { committedTable } from '../training/data/committed-table';
import type { Table } from '../training/data/table';
import { joined } from '../training/report/class-bands';

export const FIGURES = 'src/app/slice/figures.json';

/** A share with its 95 % interval. */
interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Reader {
  readonly id: string;
  readonly overall: {
    readonly images: number;
    readonly groups: number;
    readonly figures: Readonly<Record<string, Share>>;
  };
  /** Rows: truth; columns: answer, in the order of LABELS: slices of known class. */
  readonly confusion: readonly (readonly number[])[];
  /** By rising threshold, 0, 0.01, ...: share of the answers that reach it, and share of these that are right. */
  readonly riskCoverage: readonly {
    readonly leastProbability: number;
    readonly coverage: number;
    readonly accuracy: number | null;
  }[];
  readonly classBands: Readonly<
    Record<string, readonly { from: number; to: number; count: number; hits: number }[]>
  >;
}

interface Evaluation {
  readonly trainingFingerprint: string;
  /** Slices by source and class. */
  readonly tested: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly readers: readonly Reader[];
  /** The same at hospitals that the reader never saw. */
  readonly elsewhere: Reader | null;
}

interface Checked {
  readonly pointed: Readonly<Record<'confirmed' | 'elsewhere' | 'nowhere', { readonly share: Share }>>;
}

/** Limits of the probability bands: narrow where most answers lie. */
const BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98] as const;

/**
 * The figures of the screen. At hospitals never seen: how many answers in each band of probability were right, and for
 * each class how many slices in each band belong to it. At home: how reliable the occlusion check of a marked place is,
 * and how well tumours are distinguished from none.
 *
 * @throws Error when the evaluation has no reader "dendrite"
 */
export function screenFigures(evaluation: Evaluation, { pointed }: Checked, table: Table) {
  const reader = evaluation.readers.find(({ id }) => id === 'dendrite');
  if (!reader)
    throw new Error('docs/generated/evaluation.json has no reader "dendrite": run "npm run evaluate".');
  const { elsewhere } = evaluation;
  if (!elsewhere)
    throw new Error('docs/generated/evaluation.json tells of no other hospital: run "npm run evaluate".');
  const { figures } = reader.overall;
  const { images, groups } = elsewhere.overall;
  const crowding = designEffect(elsewhere.overall.figures.accuracy, typedOf(elsewhere));
  return {
    trainingFingerprint: evaluation.trainingFingerprint,
    ...{ images, groups },
    bands: bandsOf(elsewhere),
    classes: Object.fromEntries(
      Object.entries(elsewhere.classBands).map(([label, of]) => [
        label,
        // Loaded by every visitor, so with no more digits than are shown.
        of.map(({ from, count, hits }) => ({ from, right: interval(hits, count, crowding, 4) })),
      ]),
    ),
    occlusion: {
      confirmed: pointed.confirmed.share,
      elsewhere: pointed.elsewhere.share,
      nowhere: pointed.nowhere.share,
    },
    sensitivity: figures.tumourSensitivityOfRead,
    specificity: figures.tumourSpecificityOfRead,
    tumours: tumourShare(evaluation),
    signs: signShares(table),
  };
}

/** Number of slices of known class: an answer to another slice is neither right nor wrong. */
function typedOf({ confusion }: Reader): number {
  return confusion.flat().reduce((sum, count) => sum + count, 0);
}

/** By bands of the answer's probability: number of answers, and share of them that were right. */
function bandsOf(reader: Reader) {
  const typed = typedOf(reader);
  const crowding = designEffect(reader.overall.figures.accuracy, typed);
  const from = BANDS.map((least) => {
    const point = reader.riskCoverage.find((p) => Math.abs(p.leastProbability - least) < 1e-9);
    if (!point) throw new Error(`docs/generated/evaluation.json does not tell of the probability ${least}.`);
    const count = Math.round(point.coverage * typed);
    return { least, count, right: Math.round((point.accuracy ?? 0) * count) };
  });
  const all = from.map(({ least, count, right }, k) => {
    const above = from[k + 1] ?? { least: 1, count: 0, right: 0 };
    return { from: least, to: above.least, count: count - above.count, hits: right - above.right };
  });
  return joined(all).map(({ hits, ...band }) => {
    return { ...band, right: interval(hits, band.count, crowding, 6) };
  });
}

/** Share of the tested slices that show a tumour: the prevalence behind the probabilities. */
function tumourShare({ tested }: Evaluation): number {
  const counts = Object.values(tested).flatMap((source) => Object.entries(source));
  const sum = (of: typeof counts) => of.reduce((total, [, count]) => total + count, 0);
  return Math.round(1e4 * (1 - sum(counts.filter(([label]) => label === NONE)) / sum(counts))) / 1e4;
}

/**
 * How many slices of each class show each sign, among slices of known class. Each was measured by a network that never
 * saw its patient; without a tumour, the most suspicious place was measured.
 */
function signShares({ features, rows, values }: Table) {
  const counts = new Map(SIGN_IDS.map((id) => [id, LABELS.map(() => 0)]));
  const all = LABELS.map(() => 0);
  rows.forEach(({ label }, row) => {
    const at = LABELS.indexOf(label);
    if (at < 0) return;
    all[at]++;
    const findingOf = (id: string) => values[row * features.length + features.indexOf(id)];
    for (const id of signsIn(findingOf)) counts.get(id)![at]++;
  });
  const shares = (id: SignId) =>
    byLabel(LABELS.map((_, k) => Math.round((1e3 * counts.get(id)![k]) / all[k]) / 1e3));
  return {
    slices: all.reduce((sum, count) => sum + count, 0),
    shares: Object.fromEntries(SIGN_IDS.map((id) => [id, shares(id)])),
  };
}

/**
 * How many slices count as one independent slice, since slices of one patient are alike: the variance of the accuracy
 * over bootstrap draws of patients, divided by that of as many independent slices (Kish, "Survey Sampling", 1965).
 */
function designEffect({ value, low, high }: Share, count: number): number {
  const observed = ((high - low) / (2 * Z)) ** 2;
  return Math.max(1, observed / ((value * (1 - value)) / count));
}

/** Interval of a share, as if there were only `count / crowding` independent slices, with so many decimals. */
function interval(hits: number, count: number, crowding: number, decimals: number): Share {
  const { value, low, high } = wilson(hits / crowding, count / crowding);
  const scale = 10 ** decimals;
  const rounded = (share: number) => Math.round(share * scale) / scale;
  return { value: rounded(value), low: rounded(low), high: rounded(high) };
}

/** The file's text. */
export const figuresText = (evaluation: Evaluation, checked: Checked, table: Table): string =>
  `${JSON.stringify(screenFigures(evaluation, checked, table), null, 2)}\n`;

if (process.argv[1]?.endsWith('figures.ts')) {
  const evaluation = JSON.parse(readFileSync('docs/generated/evaluation.json', 'utf8')) as Evaluation;
  const checked = JSON.parse(readFileSync('docs/generated/occlusion.json', 'utf8')) as Checked;
  writeFileSync(FIGURES, figuresText(evaluation, checked, (await committedTable()).table));
}
