/** Data of the clinic's screen: read from the database when it is opened, and again after a change. */

import type { AlarmName, Reference } from '../../evaluation/reference';
import { allSummaries } from '../history/summaries';
import { withDatabase } from '../state/database';
import type { CaseSummary } from '../state/schema';
import { createStore } from '../state/store';

export interface Clinic {
  /** Oldest first; null until they are read. */
  readonly cases: readonly CaseSummary[] | null;
  readonly reference: Reference | null;
  readonly seen: Partial<Record<AlarmName, number>>;
}

export const clinicStore = createStore<Clinic>({ cases: null, reference: null, seen: {} });

export async function loadClinic(): Promise<void> {
  const [cases, { default: reference }, seen] = await Promise.all([
    allSummaries(),
    import('./reference.json'),
    withDatabase((db) => db.get('settings', 'alarmsSeen')),
  ]);
  clinicStore.set({
    cases: cases ?? [],
    reference: reference as unknown as Reference,
    seen: isTimes(seen) ? seen : {},
  });
}

const isTimes = (value: unknown): value is Clinic['seen'] =>
  typeof value === 'object' && value !== null && Object.values(value).every(Number.isFinite);

/** Acknowledges an alarm: it restarts from now. */
export async function seenTo(alarm: AlarmName, when: number): Promise<void> {
  const seen = { ...clinicStore.get().seen, [alarm]: when };
  clinicStore.set({ seen });
  await withDatabase((db) => db.put('settings', seen, 'alarmsSeen'));
}

/** Periods to choose from, in days. */
export const PERIODS = { week: 7, weeks: 56, all: Number.POSITIVE_INFINITY } as const;
export type Period = keyof typeof PERIODS;

/** The models that read cases, with that of the newest case first. */
export function modelsOf(cases: readonly CaseSummary[]): { model: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { model } of cases.toReversed()) counts.set(model, (counts.get(model) ?? 0) + 1);
  return [...counts].map(([model, count]) => ({ model, count }));
}
