/**
 * Series to test a rule on, assembled from single slices of known patients.
 *
 * The data hold no whole stacks. Cheng's patients have only slices with a tumour; LGG's have some with and some
 * without, of the same patients; no patient is without a tumour. So three kinds of substitutes are made: all slices of
 * a patient (truth: the type), the tumour-free slices of a patient (truth: none), and the same with a few of them
 * replaced by tumour slices (truth: the type). The second shows how a rule adds up false alarms. It does not show how
 * often a patient without a tumour would get a false alarm; these data cannot show that. The second and the third kind
 * have the same length, so that no rule gains by counting slices.
 */

import { classOf } from '../../../src/pipeline/label-vectors';
import { NO_TUMOUR } from '../../../src/pipeline/labels';
import type { StudyRow } from './rows';

export type SeriesKind = 'patient' | 'tumour-free' | 'few';

export interface TrialSeries {
  readonly kind: SeriesKind;
  readonly group: string;
  readonly source: string;
  /** Index in LABELS. */
  readonly truth: number;
  readonly rows: readonly StudyRow[];
}

/** Slices replaced in the third kind. */
const FEW = 2;
/** Stacks with fewer slices are not used as a series. */
const MIN_SLICES = 2;

export function trialSeries(rows: readonly StudyRow[], sources: readonly string[]): TrialSeries[] {
  const patients = new Map<string, StudyRow[]>();
  for (const row of rows) {
    if (!sources.includes(row.source) || classOf(row.label) < 0) continue;
    const patient = patients.get(row.group);
    if (patient) patient.push(row);
    else patients.set(row.group, [row]);
  }
  return [...patients.keys()].sort().flatMap((group) => seriesOfPatient(group, patients.get(group)!));
}

function seriesOfPatient(group: string, rows: readonly StudyRow[]): TrialSeries[] {
  const ordered = [...rows].sort((a, b) => (a.file < b.file ? -1 : 1));
  const free = ordered.filter(({ label }) => classOf(label) === NO_TUMOUR);
  const ill = ordered.filter(({ label }) => classOf(label) !== NO_TUMOUR);
  const types = new Set(ill.map(({ label }) => classOf(label)));
  // No patient here has two types; one who had would have no single true answer.
  const [type] = types;
  if (type === undefined || types.size > 1) return [];
  const series = (kind: SeriesKind, truth: number, own: readonly StudyRow[]) => ({
    ...{ kind, group, source: ordered[0].source, truth, rows: own },
  });
  // Taken from the middle of the lesion: its ends are hardly visible.
  const from = Math.max(0, (ill.length - FEW) >> 1);
  return [
    series('patient', type, ordered),
    ...(free.length > 0
      ? [
          series('tumour-free', NO_TUMOUR, free),
          series('few', type, [...free.slice(Math.min(FEW, ill.length)), ...ill.slice(from, from + FEW)]),
        ]
      : []),
  ].filter((made) => made.rows.length >= MIN_SLICES);
}
