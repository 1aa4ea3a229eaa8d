/**
 * What a clinic would see of each patient of the test images, as shares of the patient's slices; no reader saw the
 * patient in training.
 */
import type { Answers } from '../../../src/evaluation/figures';
import { argmax } from '../../../src/pipeline/argmax';
import { classOf } from '../../../src/pipeline/label-vectors';
import { LABELS, NO_TUMOUR } from '../../../src/pipeline/labels';
import type { FeatureTable } from '../../data/samples';

/** One patient, or a group of images that may be of one. Shares are 0..1, null where they are unknown. */
export interface Patient {
  readonly source: string;
  readonly slices: number;
  readonly uncertain: number;
  /** Shares of the slices that were answered. */
  readonly wrong: number | null;
  readonly tumours: number | null;
  /** According to the diagnosis. */
  readonly hasTumour: boolean;
  /** Answers given, by class. */
  readonly answers: readonly number[];
}

/** @param rows of the table to include */
export function patientsOf(
  { labels, groups, sources }: FeatureTable,
  { probabilities, sure }: Answers,
  rows: Iterable<number>,
): Patient[] {
  const of = new Map<string, number[]>();
  for (const row of rows) of.set(groups[row], [...(of.get(groups[row]) ?? []), row]);
  return [...of.values()].map((own) => {
    const answered = own.filter((row) => sure[row]);
    const named = (row: number) =>
      argmax(probabilities.subarray(row * LABELS.length, (row + 1) * LABELS.length));
    const share = (some: readonly number[], is: (row: number) => boolean) =>
      some.length === 0 ? null : some.filter(is).length / some.length;
    const isWrong = (row: number) =>
      classOf(labels[row]) < 0 ? named(row) === NO_TUMOUR : named(row) !== classOf(labels[row]);
    return {
      source: sources[own[0]],
      slices: own.length,
      uncertain: 1 - answered.length / own.length,
      wrong: share(answered, isWrong),
      tumours: share(answered, (row) => named(row) !== NO_TUMOUR),
      hasTumour: own.some((row) => labels[row] !== 'notumor'),
      answers: LABELS.map((_, k) => answered.filter((row) => named(row) === k).length),
    };
  });
}

export const meanOf = (values: readonly (number | null)[]): number => {
  const known = values.filter((value) => value !== null);
  return known.reduce((a, b) => a + b, 0) / known.length;
};
