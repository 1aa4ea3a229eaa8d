/**
 * `npx tsx training/experiments/monitoring/simulate.ts`: sets the limits of the clinic's alarms, counts false alarms
 * over 1,000 simulated years and the days to the detection of three drifts. Needs no images; takes a few minutes.
 * Writes `docs/generated/monitoring.json`, `docs/generated/monitoring.md` and `src/app/clinic/reference.json`.
 *
 * Must be run after every training of the tree: the app compares only with the reference of its own model.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Random } from '../../../src/evaluation/random';
import type { AlarmName, Reference } from '../../../src/evaluation/reference';
import { byLabel } from '../../../src/pipeline/label-vectors';
import { LABELS } from '../../../src/pipeline/labels';
import { blockTables } from '../../data/block-tables';
import { committedTable } from '../../data/committed-table';
import { leftOutAnswers, nestedAnswers } from '../../report/protocols';
import { TREE_TRAINING } from '../../tree/options';
import { readHashes } from '../leakage/file';
import { findLeakage } from '../leakage/linked';
import { monitoringMarkdown } from './markdown';
import { meanOf, type Patient, patientsOf } from './observations';
import { COLUMNS, type MeasuredPicture, readPictures } from './pictures';
import { type Draw, detection, falseAlarms, limitOf, type Watching } from './years';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const YEARS = 1000;
/** Years for setting a limit: what a clinic measures of its own patients first differs so much that it takes more. */
const YEARS_TO_SET = 10_000;
const FALSE_ALARMS = 0.1;
const VOLUMES = [100, 250, 500, 1000, 2500];
/** Patients a year (27 a week) for the reported detection times. */
const TOLD_VOLUME = 1400;
const RUNS = 1000;
const BASELINE = 200;
const QUANTILES = 41;
/** Share of the training pictures that counts as outside at either end of each measure. */
const EDGE = 0.01;

const ODDS: Readonly<Record<AlarmName, number>> = {
  uncertain: 2,
  rejected: 5,
  outside: 2,
  wrong: 2,
  'more-tumours': 2.5,
  'fewer-tumours': 0.4,
};

const { table: whole, ...table } = await committedTable();
const manifest = JSON.parse(await readFile(join(ROOT, 'model/manifest.json'), 'utf8'));
const brain = JSON.parse(await readFile(join(ROOT, 'docs/generated/brain-check.json'), 'utf8'));
const pictures = await readPictures();
const { linked } = findLeakage(table, await readHashes());
const tested = [...table.groups.keys()].filter((row) => !linked.has(table.groups[row]));
const answers = nestedAnswers(table, TREE_TRAINING, (done) =>
  console.log(`trees: ${Math.round(100 * done)} %`),
);
const patients = patientsOf(table, answers, tested);

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
function quantilesOf(values: readonly number[]): number[] {
  const rising = sorted(values);
  return Array.from({ length: QUANTILES }, (_, k) => {
    const position = (k / (QUANTILES - 1)) * (rising.length - 1);
    const below = rising[Math.floor(position)];
    const value = below + (position % 1) * (rising[Math.ceil(position)] - below);
    return Number(value.toPrecision(4));
  });
}
/** The same rule as the app's `isOutside`. */
const edges = COLUMNS.map((name, c) => {
  const rising = sorted(pictures.asTheyAre.map(({ values }) => values[c]));
  const at = (rank: number) => rising[Math.round(rank * (rising.length - 1))];
  return { name, low: name === 'foreignness' ? Number.NEGATIVE_INFINITY : at(EDGE), high: at(1 - EDGE) };
});
const isOutside = ({ values }: MeasuredPicture) =>
  values.some((value, c) => value < edges[c].low || value > edges[c].high);
const byGroup = new Map<string, MeasuredPicture[]>();
for (const one of pictures.asTheyAre) byGroup.set(one.group, [...(byGroup.get(one.group) ?? []), one]);
const outsideShares = [...byGroup.values()].map((of) => of.filter(isOutside).length / of.length);

const rejectedExpected = meanOf([brain.brains.all.rejected[lossOf(brain)]]);
function lossOf({
  threshold,
  thresholds,
}: {
  threshold: number;
  thresholds: Record<string, number>;
}): string {
  return Object.keys(thresholds).find((share) => thresholds[share] === threshold)!;
}

const numbers = (of: (patient: Patient) => number | null, some = patients) =>
  some.map(of).filter((value) => value !== null);
const drawOf =
  (values: readonly number[]): Draw =>
  (random) =>
    values[random.integer(values.length)];

const shares: Readonly<Record<AlarmName, readonly number[]>> = {
  uncertain: numbers(({ uncertain }) => uncertain),
  rejected: Array.from({ length: 10_000 }, (_, i) => Number(i < 10_000 * rejectedExpected)),
  outside: outsideShares,
  wrong: numbers(({ wrong }) => wrong),
  'more-tumours': numbers(({ tumours }) => tumours),
  'fewer-tumours': numbers(({ tumours }) => tumours),
};
const watchingOf = (name: AlarmName): Watching => ({
  expected: meanOf(shares[name]),
  oddsRatio: ODDS[name],
  baseline: name.endsWith('tumours') ? BASELINE : 0,
});

const names = Object.keys(ODDS) as AlarmName[];
const limits = Object.fromEntries(
  names.map((name) => {
    const of = VOLUMES.map((perYear) => {
      // Set slightly below the promised rate, because the check draws other years.
      const limit = limitOf(
        drawOf(shares[name]),
        watchingOf(name),
        0.7 * FALSE_ALARMS,
        perYear,
        YEARS_TO_SET,
        () => new Random(17),
      );
      const seen = falseAlarms(
        drawOf(shares[name]),
        watchingOf(name),
        limit,
        perYear,
        YEARS,
        new Random(271),
      );
      console.log(`${name}, ${perYear} a year: limit ${limit}, ${seen} false alarms a year`);
      return { perYear, limit, falseAlarmsPerYear: seen };
    });
    return [name, of];
  }),
) as Record<AlarmName, { perYear: number; limit: number; falseAlarmsPerYear: number }[]>;

// Drifts. Another hospital: its patients, read by a model that never saw that hospital.
const held = (await blockTables()).map((own) => ({
  source: own.block,
  patients: patientsOf(own.table, leftOutAnswers(table, own, TREE_TRAINING), own.table.labels.keys()),
}));
const photographs = pictures.photographed;
const tumourPatients = patients.filter(({ hasTumour }) => hasTumour);
const others = patients.filter(({ hasTumour }) => !hasTumour);
/** Share of tumours among the answers at a given prevalence. */
const atPrevalence =
  (prevalence: number): Draw =>
  (random) => {
    const some = random.uniform() < prevalence ? tumourPatients : others;
    for (;;) {
      const { tumours } = some[random.integer(some.length)];
      if (tumours !== null) return tumours;
    }
  };
const PREVALENCE = 0.2;

interface Drift {
  readonly name: string;
  readonly alarm: AlarmName;
  readonly before: Draw;
  readonly after: Draw;
}
const drifts: Drift[] = [
  ...held.flatMap(({ source, patients: own }): Drift[] => [
    {
      name: `another scanner (${source}, read by a model that never saw it)`,
      alarm: 'uncertain',
      before: drawOf(
        numbers(
          ({ uncertain }) => uncertain,
          patients.filter((one) => one.source !== source),
        ),
      ),
      after: drawOf(numbers(({ uncertain }) => uncertain, own)),
    },
  ]),
  {
    name: 'photos of screens',
    alarm: 'uncertain',
    before: drawOf(shares.uncertain),
    after: drawOf(
      photographs
        .filter(({ status }) => status !== 'rejected')
        .map(({ status }) => Number(status === 'uncertain')),
    ),
  },
  {
    name: 'photos of screens',
    alarm: 'outside',
    before: drawOf(shares.outside),
    after: drawOf(photographs.map((one) => Number(isOutside(one)))),
  },
  {
    name: `twice the prevalence (from ${100 * PREVALENCE} to ${200 * PREVALENCE} %)`,
    alarm: 'more-tumours',
    before: atPrevalence(PREVALENCE),
    after: atPrevalence(2 * PREVALENCE),
  },
];
const interpolated = (name: AlarmName) => {
  const own = limits[name];
  const k = own.findIndex(({ perYear }) => perYear > TOLD_VOLUME);
  const [a, b] = [own[k - 1], own[k]];
  return (
    a.limit + (Math.log(TOLD_VOLUME / a.perYear) / Math.log(b.perYear / a.perYear)) * (b.limit - a.limit)
  );
};
const days = (patientsSeen: number) =>
  Number.isFinite(patientsSeen) ? Math.ceil((patientsSeen / TOLD_VOLUME) * 365) : null;
const detected = drifts.map(({ name, alarm, before, after }) => {
  const found = detection(
    before,
    after,
    watchingOf(alarm),
    interpolated(alarm),
    TOLD_VOLUME,
    RUNS,
    new Random(99),
  );
  const at = (rank: number) => days(found[Math.floor(rank * (found.length - 1))]);
  console.log(`${name}, by ${alarm}: median ${at(0.5)} days`);
  return {
    ...{ name, alarm, median: at(0.5), ninth: at(0.9) },
    missed: found.filter((patientsSeen) => !Number.isFinite(patientsSeen)).length / RUNS,
  };
});

const given = LABELS.map((_, k) => patients.reduce((sum, one) => sum + one.answers[k], 0));
const allGiven = given.reduce((a, b) => a + b, 0);
const round = (value: number) => Math.round(value * 1e4) / 1e4;
const width = table.ids.length;
const reference: Reference = {
  trainingFingerprint: manifest.trainingFingerprint,
  images: tested.length,
  patients: patients.length,
  expected: {
    uncertain: round(meanOf(shares.uncertain)),
    rejected: round(rejectedExpected),
    outside: round(meanOf(shares.outside)),
    wrong: round(meanOf(shares.wrong)),
  },
  answers: byLabel(LABELS.map((_, k) => round(given[k] / allGiven))),
  findings: table.ids,
  quantiles: Object.fromEntries([
    ...COLUMNS.map((name, c) => [name, quantilesOf(pictures.asTheyAre.map(({ values }) => values[c]))]),
    ...table.ids.map((id, c) => [id, quantilesOf(tested.map((row) => table.matrix[row * width + c]))]),
  ]),
  oddsRatios: ODDS,
  limits: Object.fromEntries(
    names.map((name) => [name, limits[name].map(({ perYear, limit }) => ({ perYear, limit }))]),
  ) as unknown as Reference['limits'],
  falseAlarmsPerYear: FALSE_ALARMS,
  baselinePatients: BASELINE,
};
const report = {
  format: 'dendrite-monitoring',
  formatVersion: 1,
  trainingFingerprint: manifest.trainingFingerprint,
  years: YEARS,
  ...{ falseAlarmsPerYear: FALSE_ALARMS, baselinePatients: BASELINE, oddsRatios: ODDS },
  expected: reference.expected,
  limits,
  patientsPerYear: TOLD_VOLUME,
  runs: RUNS,
  drifts: detected,
};
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
await writeFile(join(ROOT, 'docs/generated/monitoring.json'), json(report));
await writeFile(join(ROOT, 'docs/generated/monitoring.md'), monitoringMarkdown(report));
await writeFile(join(ROOT, 'src/app/clinic/reference.json'), `${JSON.stringify(reference)}\n`);
