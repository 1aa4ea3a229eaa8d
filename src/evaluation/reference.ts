/** What tests and training lead to expect of the shipped model. Written by training/experiments/monitoring. */

import type { Label } from '../pipeline/labels';
import type { Limits } from './cusum';

/** Shares that are watched week by week. */
export const ALARMS = ['uncertain', 'rejected', 'outside', 'wrong', 'more-tumours', 'fewer-tumours'] as const;
export type AlarmName = (typeof ALARMS)[number];

export interface Reference {
  readonly trainingFingerprint: string;
  /** Images, and patients or groups of images that may be of one. */
  readonly images: number;
  readonly patients: number;
  /** Mean over patients of the share of each one's slices, on patients that the model had not seen; 0..1. */
  readonly expected: Readonly<Record<'uncertain' | 'rejected' | 'outside' | 'wrong', number>>;
  /** Of the answers that were given. */
  readonly answers: Readonly<Record<Label, number>>;
  /** Names of the findings, in their order. */
  readonly findings: readonly string[];
  /** At even ranks from 0 to 1, by picture measure, `foreignness` and finding. */
  readonly quantiles: Readonly<Record<string, readonly number[]>>;
  /** Odds against the expected ones that each alarm is made for. */
  readonly oddsRatios: Readonly<Record<AlarmName, number>>;
  readonly limits: Readonly<Record<AlarmName, Limits>>;
  /** Of each alarm, at most. */
  readonly falseAlarmsPerYear: number;
  /** Patients that make a clinic's own usual share of tumours. */
  readonly baselinePatients: number;
}
