/** A clinic's figures without its cases: to be kept, or combined with those of others. */
import { version } from '../../../package.json';
import { type ClinicFigures, knownOf } from '../../evaluation/clinic-figures';
import type { Monitor } from './monitor';

export interface Aggregate extends Omit<Monitor, 'alarms' | 'confirmed'> {
  readonly format: 'dendrite-clinic';
  readonly formatVersion: 1;
  /** ISO date. */
  readonly made: string;
  readonly app: string;
  readonly model: string;
  readonly confirmed: Omit<Monitor['confirmed'], 'wrong'>;
  readonly alarms: readonly { readonly name: string; readonly since: number; readonly cases: number }[];
}

export function aggregateOf(figures: Monitor, model: string): Aggregate {
  const { wrong: _wrong, ...confirmed } = figures.confirmed;
  return {
    format: 'dendrite-clinic',
    formatVersion: 1,
    made: new Date().toISOString().slice(0, 10),
    app: version,
    model,
    ...figures,
    confirmed,
    alarms: figures.alarms.map(({ name, since, ids }) => ({ name, since, cases: ids.length })),
  };
}

/** The part that is combined with other clinics' figures. */
export const figuresOf = (figures: Monitor, model: string): ClinicFigures =>
  knownOf(aggregateOf(figures, model));
