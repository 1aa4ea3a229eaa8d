/** This clinic's calibration: stored, switched on and off, and applied to the model's answers. */

import {
  type ConfirmedAnswer,
  checkLocalCalibration,
  type LocalCalibration,
  recalibrated,
} from '../../evaluation/local-calibration';
import { LABELS, type Label, type Probabilities } from '../../pipeline/labels';
import { log } from '../history/audit/log';
import { withDatabase } from '../state/database';
import type { CaseSummary } from '../state/schema';
import { createStore } from '../state/store';

export interface Local {
  readonly calibration: LocalCalibration | null;
  /** Whether it is shown next to the shipped answers. */
  readonly inUse: boolean;
}

export const local = createStore<Local>({ calibration: null, inUse: false });

let loaded: Promise<void> | null = null;

/** Reads it from the database, once. */
export function loadLocal(): Promise<void> {
  loaded ??= withDatabase((db) => db.get('settings', 'localCalibration')).then((kept) => {
    try {
      const { calibration, inUse } = kept as Local;
      if (calibration) local.set({ calibration: checkLocalCalibration(calibration), inUse: inUse === true });
    } catch {
      // None yet, or not this app's database.
    }
  });
  return loaded;
}

export async function keepLocal(next: Local): Promise<void> {
  local.set(next);
  await withDatabase((db) => db.put('settings', next, 'localCalibration'));
  const { calibration, inUse } = next;
  await log('calibration', {
    inUse,
    ...(calibration && {
      model: calibration.model,
      scale: calibration.scale,
      bias: calibration.bias.join(' '),
    }),
  });
}

export interface LocalAnswer {
  readonly label: Label;
  readonly probability: number;
  /** Whether it reaches this clinic's threshold. */
  readonly sure: boolean;
}

/** @returns null where no calibration is in use for the answer's model */
export function localAnswer(model: string, probabilities: Probabilities | null): LocalAnswer | null {
  const { calibration, inUse } = local.get();
  if (!calibration || !inUse || calibration.model !== model || !probabilities) return null;
  const own = recalibrated(calibration, probabilities);
  const label = LABELS.reduce((best, other) => (own[other] > own[best] ? other : best));
  return { label, probability: own[label], sure: own[label] >= calibration.leastProbability };
}

/**
 * The confirmed cases that a calibration is fitted on. A study counts by its one answer; its slices do not count again.
 */
export function confirmedAnswers(cases: readonly CaseSummary[], model: string): ConfirmedAnswer[] {
  const known = cases.flatMap(({ kind, status, model: own, diagnosis, probabilities, group }) =>
    status !== 'rejected' && own === model && diagnosis && diagnosis.label !== 'other' && probabilities
      ? [{ kind, answer: { group, label: diagnosis.label, probabilities } }]
      : [],
  );
  const studies = new Set(known.flatMap(({ kind, answer }) => (kind === 'study' ? [answer.group] : [])));
  return known
    .filter(({ kind, answer }) => kind === 'study' || !studies.has(answer.group))
    .map(({ answer }) => answer);
}
