/** The expected behaviour of the shipped model, from tests and training. Written by training/experiments/monitoring. */

import type { Label } from '../pipeline/labels';
import type { Limits } from './cusum';

/** Shares that are monitored week by week. */
export const ALARMS = ['uncertain', 'rejected', 'outside', 'wrong', 'more-tumours', 'fewer-tumours'] as const;
export type AlarmName = (typeof ALARMS)[number];

export interface Reference {
  readonly trainingFingerprint: string;
  /** Number of images, and of patients or groups of images that may be of one patient. */
  readonly images: number;
  readonly patients: number;
  /** Mean over patients of the share of each one's slices, on patients that the model had not seen; 0..1. */
  readonly expected: Readonly<Record<'uncertain' | 'rejected' | 'outside' | 'wrong', number>>;
  /** Shares of the classes among the answers that were given. */
  readonly answers: Readonly<Record<Label, number>>;
  /** Names of the findings, in their order. */
  readonly findings: readonly string[];
  /** Quantiles at evenly spaced ranks from 0 to 1, by picture measure, `foreignness` and finding. */
  readonly quantiles: Readonly<Record<string, readonly number[]>>;
  /** Odds ratio against the expected share that each alarm is designed to detect. */
  readonly oddsRatios: Readonly<Record<AlarmName, number>>;
  readonly limits: Readonly<Record<AlarmName, Limits>>;
  /** Upper limit for each alarm. */
  readonly falseAlarmsPerYear: number;
  /** Number of patients from which a clinic's own usual share of tumours is taken. */
  readonly baselinePatients: number;
}
