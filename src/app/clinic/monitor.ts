/** What was read here, compared with what is expected from tests and training. Pure: summaries in, figures out. */

import { bootstrap, type Interval, weightedMean } from '../../evaluation/bootstrap';
import { cusum, limitFor } from '../../evaluation/cusum';
import { holm, kolmogorovSmirnov } from '../../evaluation/ks';
import type { AlarmName, Reference } from '../../evaluation/reference';
import { wilson } from '../../evaluation/wilson';
import { LABELS, type Label, NONE, type Probabilities } from '../../pipeline/labels';
import { MEASURES } from '../../pipeline/quality/measures';
import { isWrong } from '../history/search';
import type { CaseSummary, ConfirmedDiagnosis } from '../state/schema';

const DAY = 24 * 3600 * 1000;
const WEEK = 7 * DAY;

export interface Spread {
  readonly low: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly high: number;
}

/** One measure of the pictures, here and in training. */
export interface Comparison {
  readonly name: string;
  readonly kind: 'picture' | 'foreignness' | 'finding';
  readonly training: Spread;
  readonly here: Spread;
  /** Distance of the two distributions (Kolmogorov–Smirnov), 0..1. */
  readonly distance: number;
  readonly p: number;
  readonly images: number;
  readonly patients: number;
  readonly verdict: 'as-learnt' | 'lower' | 'higher' | 'wider' | 'too-few';
}

export interface Week {
  /** Monday, 0:00, in milliseconds. */
  readonly start: number;
  readonly images: number;
  readonly patients: number;
  readonly uncertain: number;
  readonly rejected: number;
  /** Number of pictures unlike those of training, and number of pictures measured; null where there is no reference. */
  readonly outside: number | null;
  readonly measured: number;
}

/** Weekly shares that are compared with what tests expect. */
export const WEEKLY = ['uncertain', 'rejected', 'outside'] as const;
export type Weekly = (typeof WEEKLY)[number];

/** @returns null where it is unknown */
export function shareIn(week: Week, name: Weekly): number | null {
  const [count, of] = name === 'outside' ? [week.outside, week.measured] : [week[name], week.images];
  return count === null || of === 0 ? null : count / of;
}

export interface CalibrationBin {
  readonly count: number;
  /** Mean predicted probability, 0..1. */
  readonly said: number;
  readonly right: Interval;
}

export interface Alarm {
  readonly name: AlarmName;
  /** When the rise began, and when it reached the alarm's limit. */
  readonly since: number;
  readonly when: number;
  /** The cases that caused it. */
  readonly ids: readonly string[];
  /** Measures in which pictures differ from training: possible reasons for a rise of `outside` or `uncertain`. */
  readonly unlike: readonly Comparison[];
}

export interface Monitor {
  readonly images: number;
  readonly patients: number;
  readonly from: number;
  readonly to: number;
  readonly read: number;
  readonly uncertain: number;
  readonly rejected: number;
  /** In the last seven days; null where nothing was read. */
  readonly uncertainThisWeek: number | null;
  readonly weeks: readonly Week[];
  /** Range by chance of each share in a week of the usual size; null while there is no reference for this model. */
  readonly expected: Readonly<Record<Weekly, Interval>> | null;
  /** Null while there is no reference for this model. */
  readonly comparisons: readonly Comparison[] | null;
  /** Shares of the answers that were given. */
  readonly answers: Readonly<Record<Label, number>>;
  readonly confirmed: {
    readonly count: number;
    readonly patients: number;
    readonly right: number;
    readonly share: Interval | null;
    /** Rows: diagnosis; columns: answer, in the order of LABELS; including uncertain answers. */
    readonly confusion: readonly (readonly number[])[];
    readonly missed: number;
    readonly calibration: readonly CalibrationBin[];
    /** Newest first. */
    readonly wrong: readonly Confirmed[];
  };
  readonly alarms: readonly Alarm[];
}

/** With fewer patients nothing is compared. */
const MIN_PATIENTS = 20;
/** Both are required: beyond chance (Holm's correction over all comparisons), and large enough to matter. */
const LEVEL = 0.01;
const MIN_DISTANCE = 0.2;
/** Patients in the newest comparison: with older ones a change of last week would be hidden. */
const RECENT_PATIENTS = 200;

/**
 * @param cases of one model, oldest first
 * @param all the same without a limit on time, which the alarms need
 * @param since when each alarm was last acknowledged: it restarts from there
 */
export function monitor(
  cases: readonly CaseSummary[],
  all: readonly CaseSummary[],
  reference: Reference | null,
  now: number,
  since: Partial<Record<AlarmName, number>> = {},
): Monitor {
  const slices = cases.filter(({ kind }) => kind === 'slice');
  const of = (status: CaseSummary['status']) => slices.filter((one) => one.status === status).length;
  const recent = slices.filter(({ when }) => when > now - WEEK);
  const comparisons = reference && compare(slices, reference);
  const weeks = weeksOf(slices, reference);
  const given = slices.filter(({ status, label }) => status === 'read' && label);
  const perWeek = weeks.length > 0 ? Math.max(1, groupsOf(slices).length / weeks.length) : 1;
  return {
    images: slices.length,
    patients: groupsOf(slices).length,
    from: slices[0]?.when ?? now,
    to: slices.at(-1)?.when ?? now,
    read: of('read'),
    uncertain: of('uncertain'),
    rejected: of('rejected'),
    uncertainThisWeek: recent.length > 0 ? shareOf(recent, isUncertain) : null,
    weeks,
    expected:
      reference &&
      (Object.fromEntries(
        WEEKLY.map((name) => [name, wilson(reference.expected[name] * perWeek, perWeek)]),
      ) as Record<Weekly, Interval>),
    comparisons,
    answers: Object.fromEntries(
      LABELS.map((label) => [label, given.length ? shareOf(given, (one) => one.label === label) : 0]),
    ) as Record<Label, number>,
    confirmed: confirmedOf(cases),
    alarms: reference ? alarmsOf(all, comparisons ?? [], reference, since) : [],
  };
}

const isUncertain = ({ status }: CaseSummary) => status === 'uncertain';
const isMeasured = ({ status, measures }: CaseSummary) => status !== 'rejected' && measures !== null;

const shareOf = <Case extends CaseSummary>(cases: readonly Case[], is: (one: Case) => boolean) =>
  cases.filter(is).length / cases.length;

/** Cases grouped by series, in the order in which the series began. */
function groupsOf<Case extends CaseSummary>(cases: readonly Case[]): Case[][] {
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const known = groups.get(one.group);
    if (known) known.push(one);
    else groups.set(one.group, [one]);
  }
  return [...groups.values()];
}

/** All weeks from the first case to the last, including empty ones. */
function weeksOf(cases: readonly CaseSummary[], reference: Reference | null): Week[] {
  const weeks = new Map<number, CaseSummary[]>();
  const [first, last] = [cases[0], cases.at(-1)];
  if (!first || !last) return [];
  for (let at = mondayOf(first.when); at <= last.when; at = mondayOf(at + WEEK + DAY / 2)) weeks.set(at, []);
  for (const one of cases) weeks.get(mondayOf(one.when))?.push(one);
  return [...weeks].map(([start, of]) => {
    const measured = of.filter(isMeasured);
    return {
      start,
      images: of.length,
      patients: groupsOf(of).length,
      uncertain: of.filter(isUncertain).length,
      rejected: of.filter(({ status }) => status === 'rejected').length,
      outside: reference && measured.filter((one) => isOutside(one, reference)).length,
      measured: measured.length,
    };
  });
}

function mondayOf(when: number): number {
  const day = new Date(when);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return day.getTime();
}

const numbersOf = (one: CaseSummary, name: string, kind: Comparison['kind'], at: number) =>
  kind === 'picture'
    ? one.measures?.[name as keyof typeof one.measures]
    : kind === 'foreignness'
      ? one.foreignness
      : one.findings[at];

function compare(slices: readonly CaseSummary[], reference: Reference): Comparison[] {
  const recent = groupsOf(slices).slice(-RECENT_PATIENTS).flat();
  const isOurs = ({ findings, trainingFingerprint }: CaseSummary) =>
    findings.length === reference.findings.length && trainingFingerprint === reference.trainingFingerprint;
  const things = [
    ...MEASURES.map((name) => ({ name: name as string, kind: 'picture' as const, at: 0 })),
    { name: 'foreignness', kind: 'foreignness' as const, at: 0 },
    ...reference.findings.map((name, at) => ({ name, kind: 'finding' as const, at })),
  ];
  const compared = things.flatMap(({ name, kind, at }) => {
    const training = reference.quantiles[name];
    if (!training) return [];
    const known = recent.flatMap((one) => {
      const value = kind === 'finding' && !isOurs(one) ? undefined : numbersOf(one, name, kind, at);
      return value === null || value === undefined ? [] : [{ value, group: one.group }];
    });
    if (known.length === 0) return [];
    const values = known.map(({ value }) => value);
    const patients = new Set(known.map(({ group }) => group)).size;
    const sizes = { reference: reference.patients, values: patients };
    const { distance, p } = kolmogorovSmirnov(training, values, sizes);
    const sorted = values.sort((a, b) => a - b);
    return [
      {
        ...{ name, kind, distance, p, patients, images: values.length },
        training: spreadOf(training),
        here: spreadOf(sorted),
      },
    ];
  });
  const unlikely = holm(
    compared.map(({ p }) => p),
    LEVEL,
  );
  return compared.map((one, i) => ({
    ...one,
    verdict:
      one.patients < MIN_PATIENTS
        ? 'too-few'
        : !unlikely[i] || one.distance < MIN_DISTANCE
          ? 'as-learnt'
          : directionOf(one),
  }));
}

function directionOf({
  here,
  training,
}: Pick<Comparison, 'here' | 'training'>): 'lower' | 'higher' | 'wider' {
  if (here.median < training.lower) return 'lower';
  if (here.median > training.upper) return 'higher';
  const reach = training.upper - training.lower;
  const moved = here.median - training.median;
  if (Math.abs(moved) < reach / 4) return 'wider';
  return moved < 0 ? 'lower' : 'higher';
}

function spreadOf(sorted: readonly number[]): Spread {
  const at = (rank: number) => {
    const position = rank * (sorted.length - 1);
    const below = sorted[Math.floor(position)];
    return below + (position % 1) * (sorted[Math.ceil(position)] - below);
  };
  return { low: at(0.05), lower: at(0.25), median: at(0.5), upper: at(0.75), high: at(0.95) };
}

const REPLICATES = 1000;
const SEED = 1729;

/** A case with an answer and a confirmed diagnosis. */
type Confirmed = CaseSummary & {
  readonly diagnosis: ConfirmedDiagnosis;
  readonly label: Label;
  readonly probabilities: Probabilities;
};

const isConfirmed = (one: CaseSummary): one is Confirmed =>
  one.diagnosis !== null && one.label !== null && one.probabilities !== null;

/** A study counts by its one answer. */
function confirmedOf(cases: readonly CaseSummary[]): Monitor['confirmed'] {
  // A diagnosis outside the classes cannot be answered correctly: it is listed among the wrong answers.
  const known = cases.filter(({ status }) => status !== 'rejected').filter(isConfirmed);
  const given = known.filter(({ status }) => status === 'read');
  const right = given.map((one) => Number(!isWrong(one)));
  const groups = given.map(({ group }) => group);
  const confusion = LABELS.map((truth) =>
    LABELS.map(
      (answer) => known.filter((one) => one.diagnosis.label === truth && one.label === answer).length,
    ),
  );
  return {
    count: given.length,
    patients: new Set(groups).size,
    right: right.reduce((a, b) => a + b, 0),
    share: given.length === 0 ? null : shareInterval(right, groups),
    confusion,
    missed: given.filter(({ label, diagnosis }) => label === NONE && diagnosis.label !== NONE).length,
    calibration: calibrationOf(given),
    wrong: given.filter(isWrong).reverse(),
  };
}

/** With one image for each patient: Wilson's interval. Otherwise a bootstrap over patients. */
function shareInterval(right: readonly number[], groups: readonly string[]): Interval {
  const single = wilson(
    right.reduce((a, b) => a + b, 0),
    right.length,
  );
  if (new Set(groups).size === groups.length) return single;
  const { share } = bootstrap(
    groups,
    (weights) => ({ share: weightedMean(right, weights) }),
    REPLICATES,
    SEED,
  );
  // Where all answers are right, all bootstrap draws are equal, so the wider of the two is used.
  return { ...single, low: Math.min(single.low, share.low), high: Math.max(single.high, share.high) };
}

const BINS = [0, 0.75, 0.9, 1.01];

function calibrationOf(given: readonly Confirmed[]): CalibrationBin[] {
  return BINS.slice(0, -1).flatMap((from, k) => {
    const of = given.filter(({ label, probabilities }) => {
      const p = probabilities[label];
      return p >= from && p < BINS[k + 1];
    });
    if (of.length === 0) return [];
    const right = of.map((one) => Number(!isWrong(one)));
    return [
      {
        count: of.length,
        said: weightedMean(
          of.map(({ label, probabilities }) => probabilities[label]),
          null,
        ),
        right: shareInterval(
          right,
          of.map(({ group }) => group),
        ),
      },
    ];
  });
}

/** Outside the range of all but one in a hundred training images, in at least one measure of the picture. */
function isOutside({ measures, foreignness }: CaseSummary, { quantiles }: Reference): boolean {
  if (!measures) return false;
  const values = [
    ...MEASURES.map((name) => [name, measures[name]] as const),
    ['foreignness', foreignness],
  ] as const;
  return values.some(([name, value]) => {
    const known = quantiles[name];
    if (!known || value === null) return false;
    const edge = Math.round((known.length - 1) * 0.01);
    return value > known[known.length - 1 - edge] || (name !== 'foreignness' && value < known[edge]);
  });
}

interface Observation {
  readonly share: number;
  readonly when: number;
  readonly ids: readonly string[];
}

/** One observation for each patient, in the order of time. */
function observe<Case extends CaseSummary>(
  cases: readonly Case[],
  is: (one: Case) => boolean,
  whenOf: (one: Case) => number = ({ when }) => when,
): Observation[] {
  return groupsOf(cases)
    .map((of) => ({
      share: shareOf(of, is),
      when: Math.max(...of.map(whenOf)),
      ids: of.filter(is).map(({ id }) => id),
    }))
    .sort((a, b) => a.when - b.when);
}

function alarmsOf(
  all: readonly CaseSummary[],
  comparisons: readonly Comparison[],
  reference: Reference,
  since: Partial<Record<AlarmName, number>>,
): Alarm[] {
  const slices = all.filter(({ kind }) => kind === 'slice');
  const prepared = slices.filter(({ status }) => status !== 'rejected');
  // Includes studies, most of which are confirmed as a whole.
  const confirmed = all.filter(({ status }) => status === 'read').filter(isConfirmed);
  const given = prepared.filter(({ status }) => status === 'read');
  const isTumour = ({ label }: CaseSummary) => label !== NONE;
  const tumours = observe(given, isTumour);
  const usual = tumours.slice(0, reference.baselinePatients);
  const later = tumours.slice(reference.baselinePatients);
  const isUsualKnown = usual.length === reference.baselinePatients;
  const usualShare = usual.reduce((sum, { share }) => sum + share, 0) / Math.max(1, usual.length);
  const { expected } = reference;
  const watched: readonly (readonly [AlarmName, Observation[], number])[] = [
    ['uncertain', observe(prepared, isUncertain), expected.uncertain],
    ['rejected', observe(slices, ({ status }) => status === 'rejected'), expected.rejected],
    ['outside', observe(slices.filter(isMeasured), (one) => isOutside(one, reference)), expected.outside],
    ['wrong', observe(confirmed, isWrong, ({ diagnosis }) => diagnosis.when), expected.wrong],
    ...(isUsualKnown
      ? ([
          ['more-tumours', later, usualShare],
          ['fewer-tumours', later, usualShare],
        ] as const)
      : []),
  ];
  const unlike = comparisons.filter(
    ({ kind, verdict }) => kind !== 'finding' && verdict !== 'as-learnt' && verdict !== 'too-few',
  );
  return watched.flatMap(([name, observations, share]) => {
    const from = since[name] ?? Number.NEGATIVE_INFINITY;
    const alarm = lastAlarm(
      name,
      observations.filter(({ when }) => when > from),
      share,
      reference,
    );
    return alarm ? [{ ...alarm, unlike }] : [];
  });
}

/** The alarm that is active at the end of the observations, if any. */
function lastAlarm(
  name: AlarmName,
  observations: readonly Observation[],
  expected: number,
  { oddsRatios, limits }: Reference,
): Omit<Alarm, 'unlike'> | null {
  const [first, last] = [observations[0], observations.at(-1)];
  if (!first || !last) return null;
  const years = Math.max((last.when - first.when) / (365 * DAY), 4 / 52);
  const limit = limitFor(limits[name], observations.length / years);
  const points = cusum(
    observations.map(({ share }) => share),
    { expected, oddsRatio: oddsRatios[name], limit },
  );
  const end = points[points.length - 1];
  if (!end.alarm) return null;
  const reached = points.findIndex(({ alarm }, i) => alarm && i >= end.since);
  return {
    name,
    since: observations[end.since].when,
    when: observations[reached].when,
    ids: observations.slice(end.since).flatMap(({ ids }) => ids),
  };
}
