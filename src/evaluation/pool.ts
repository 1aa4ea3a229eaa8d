/**
 * Combines the reports of several clinics without any patient's data: each figure is its mean over clinics, allowing
 * for true differences between them (random effects on log odds: DerSimonian & Laird, Controlled Clinical Trials 1986).
 */
import type { Interval } from './bootstrap';
import type { Validation } from './validate';
import { Z } from './wilson';

/** Shares, 0..1, that are pooled. */
export const POOLED = [
  'tumourSensitivityOfRead',
  'tumourSpecificityOfRead',
  'tumourSensitivity',
  'tumourSpecificity',
  'balancedAccuracy',
  'accuracyOfRead',
  'coverage',
] as const;
export type PooledName = (typeof POOLED)[number];

export interface PooledFigure extends Interval {
  readonly clinics: number;
  /** Share of the spread between clinics that chance does not explain, 0..1 (I²: Higgins & Thompson 2002). */
  readonly heterogeneity: number;
}

export interface Pooled {
  readonly format: 'dendrite-pooled-validation';
  readonly formatVersion: 1;
  readonly model: string;
  readonly clinics: number;
  readonly images: number;
  readonly patients: number;
  readonly figures: Readonly<Partial<Record<PooledName, PooledFigure>>>;
  readonly confusion: readonly (readonly number[])[];
}

export type PoolFault = 'too-few' | 'same-report' | 'other-model';

export class PoolError extends Error {
  constructor(readonly fault: PoolFault) {
    super(
      {
        'too-few': 'Give the reports of at least two clinics.',
        'same-report': 'One report is there twice. Give each clinic once.',
        'other-model': 'The reports are of different models. Pool those of one model.',
      }[fault],
    );
    this.name = 'PoolError';
  }
}

/** @throws PoolError */
export function pool(reports: readonly Validation[]): Pooled {
  const [first] = reports;
  if (!first || reports.length < 2) throw new PoolError('too-few');
  if (new Set(reports.map(({ id }) => id)).size < reports.length) throw new PoolError('same-report');
  if (reports.some(({ model }) => model !== first.model)) throw new PoolError('other-model');
  const figures = POOLED.flatMap((name) => {
    const known = reports.flatMap(({ overall }) => {
      const figure = overall.figures[name];
      return figure ? [{ figure, patients: overall.patients }] : [];
    });
    return known.length < 2 ? [] : [[name, pooledFigure(known)] as const];
  });
  return {
    format: 'dendrite-pooled-validation',
    formatVersion: 1,
    model: first.model,
    clinics: reports.length,
    images: sum(reports.map(({ overall }) => overall.images)),
    patients: sum(reports.map(({ overall }) => overall.patients)),
    figures: Object.fromEntries(figures),
    confusion: first.confusion.map((row, t) =>
      row.map((_, a) => sum(reports.map(({ confusion }) => confusion[t][a]))),
    ),
  };
}

/** A figure of one clinic. */
interface Known {
  readonly figure: Interval;
  readonly patients: number;
}

/** @param known a share at each of two or more clinics, 0..1 */
export function pooledFigure(known: readonly Known[]): PooledFigure {
  const effects = known.map(logOdds);
  const weights = effects.map(({ variance }) => 1 / variance);
  const fixed = mean(effects, weights);
  const q = sum(effects.map(({ value }, i) => weights[i] * (value - fixed) ** 2));
  const freedom = effects.length - 1;
  const scale = sum(weights) - sum(weights.map((w) => w * w)) / sum(weights);
  const between = scale > 0 ? Math.max(0, (q - freedom) / scale) : 0;
  const all = effects.map(({ variance }) => 1 / (variance + between));
  const middle = mean(effects, all);
  const reach = Z / Math.sqrt(sum(all));
  return {
    value: odds(middle),
    low: odds(middle - reach),
    high: odds(middle + reach),
    clinics: known.length,
    heterogeneity: q > 0 ? Math.max(0, (q - freedom) / q) : 0,
  };
}

/** Half a patient added to either side keeps shares of 0 and 1 finite. */
function logOdds({ figure: { value, low, high }, patients }: Known): { value: number; variance: number } {
  const inside = (share: number) => (share * patients + 0.5) / (patients + 1);
  const of = (share: number) => Math.log(inside(share) / (1 - inside(share)));
  const p = inside(value);
  const atLeast = 1 / ((patients + 1) * p * (1 - p));
  const seen = ((of(high) - of(low)) / (2 * Z)) ** 2;
  return { value: of(value), variance: Number.isFinite(seen) && seen > 0 ? seen : atLeast };
}

const odds = (log: number) => 1 / (1 + Math.exp(-log));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const mean = (effects: readonly { value: number }[], weights: readonly number[]) =>
  sum(effects.map(({ value }, i) => value * weights[i])) / sum(weights);

/** @throws SyntaxError when it is not a report of this format */
export function checkValidation(value: unknown): Validation {
  const report = value as Validation;
  const whole =
    typeof report === 'object' &&
    report !== null &&
    report.format === 'dendrite-validation' &&
    report.formatVersion === 1 &&
    typeof report.id === 'string' &&
    /^[0-9a-f]{64}$/.test(report.model) &&
    typeof report.overall?.figures === 'object' &&
    Number.isFinite(report.overall.patients) &&
    Array.isArray(report.confusion) &&
    report.confusion.every((row) => Array.isArray(row) && row.every(Number.isFinite));
  if (!whole) throw new SyntaxError('not a validation report');
  return report;
}
