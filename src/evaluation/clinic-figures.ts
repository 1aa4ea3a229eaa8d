/**
 * The monitoring figures that a clinic saves, without its cases: checked when they come from a file, and combined with
 * those of other clinics.
 */
import type { Interval } from './bootstrap';
import { PoolError, type PooledFigure, pooledFigure } from './pool';
import { wilson } from './wilson';

/** The part of a clinic's saved figures that is combined. */
export interface ClinicFigures {
  readonly format: 'dendrite-clinic';
  readonly formatVersion: 1;
  /** ISO date. */
  readonly made: string;
  readonly app: string;
  /** SHA-256 of the model's manifest. */
  readonly model: string;
  readonly images: number;
  /** Studies; a single picture counts as one. */
  readonly patients: number;
  readonly read: number;
  readonly uncertain: number;
  readonly rejected: number;
  readonly confirmed: {
    readonly count: number;
    readonly patients: number;
    readonly right: number;
    readonly missed: number;
  };
  readonly alarms: readonly { readonly name: string; readonly since: number; readonly cases: number }[];
}

export const SHARES = ['read', 'uncertain', 'rejected', 'right'] as const;
export type ShareName = (typeof SHARES)[number];

/** Shares of one clinic, with 95 % intervals over patients (Wilson); null where there are no data. */
export type ClinicShares = Readonly<Record<ShareName, Interval | null>>;

function sharesOf({ images, patients, read, uncertain, rejected, confirmed }: ClinicFigures): ClinicShares {
  const of = (count: number) => (images === 0 ? null : wilson((count / images) * patients, patients));
  const { count, right, patients: known } = confirmed;
  return {
    ...{ read: of(read), uncertain: of(uncertain), rejected: of(rejected) },
    right: count === 0 ? null : wilson((right / count) * known, known),
  };
}

export interface ClinicsTogether {
  readonly model: string;
  readonly clinics: readonly (ClinicFigures & { readonly shares: ClinicShares })[];
  readonly images: number;
  readonly patients: number;
  readonly confirmed: ClinicFigures['confirmed'];
  readonly alarms: number;
  /** Allows for true differences between clinics (see pool.ts); null where fewer than two have data. */
  readonly shares: Readonly<Record<ShareName, PooledFigure | null>>;
}

/** @throws PoolError for fewer than two, for different models, or where one is given twice */
export function clinicsTogether(all: readonly ClinicFigures[]): ClinicsTogether {
  const [first] = all;
  if (!first || all.length < 2) throw new PoolError('too-few');
  if (all.some(({ model }) => model !== first.model)) throw new PoolError('other-model');
  if (new Set(all.map((one) => JSON.stringify(one))).size < all.length) throw new PoolError('same-report');
  const clinics = all.map((one) => ({ ...one, shares: sharesOf(one) }));
  const pooled = (name: ShareName) => {
    const known = clinics.flatMap(({ shares, patients, confirmed }) => {
      const figure = shares[name];
      return figure ? [{ figure, patients: name === 'right' ? confirmed.patients : patients }] : [];
    });
    return known.length < 2 ? null : pooledFigure(known);
  };
  const sum = (of: (one: ClinicFigures) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    model: first.model,
    clinics,
    images: sum(({ images }) => images),
    patients: sum(({ patients }) => patients),
    confirmed: {
      count: sum(({ confirmed }) => confirmed.count),
      patients: sum(({ confirmed }) => confirmed.patients),
      right: sum(({ confirmed }) => confirmed.right),
      missed: sum(({ confirmed }) => confirmed.missed),
    },
    alarms: sum(({ alarms }) => alarms.length),
    shares: {
      ...{ read: pooled('read'), uncertain: pooled('uncertain') },
      ...{ rejected: pooled('rejected'), right: pooled('right') },
    },
  };
}

/**
 * @returns only the known fields
 * @throws SyntaxError when these are not figures of this format, or contradict each other
 */
export function checkClinicFigures(value: unknown): ClinicFigures {
  const given = (value ?? {}) as ClinicFigures;
  const { format, formatVersion, made, app, model, images, patients, read, uncertain, rejected } = given;
  const isCount = (count: unknown) => Number.isSafeInteger(count) && Number(count) >= 0;
  const { count, right, missed, patients: known } = given.confirmed ?? {};
  const whole =
    format === 'dendrite-clinic' &&
    formatVersion === 1 &&
    /^\d{4}-\d{2}-\d{2}$/.test(made) &&
    typeof app === 'string' &&
    app.length <= 40 &&
    /^[0-9a-f]{64}$/.test(model) &&
    [images, patients, read, uncertain, rejected, count, right, missed, known].every(isCount) &&
    read + uncertain + rejected === images &&
    patients <= images &&
    right + missed <= count &&
    known <= count &&
    Array.isArray(given.alarms) &&
    given.alarms.length <= 20 &&
    given.alarms.every(
      (alarm) =>
        typeof alarm?.name === 'string' &&
        alarm.name.length <= 40 &&
        Number.isFinite(alarm.since) &&
        isCount(alarm.cases),
    );
  if (!whole) throw new SyntaxError('not the figures of a clinic');
  return knownOf(given);
}

/** Only the fields that are combined. */
export function knownOf(given: ClinicFigures): ClinicFigures {
  const { format, formatVersion, made, app, model, images, patients, read, uncertain, rejected } = given;
  const { count, right, missed, patients: known } = given.confirmed;
  return {
    ...{ format, formatVersion, made, app, model, images, patients, read, uncertain, rejected },
    confirmed: { count, patients: known, right, missed },
    alarms: given.alarms.map(({ name, since, cases }) => ({ name, since, cases })),
  };
}
