import { expect, it } from 'vitest';
import { monitor } from '../../../../src/app/clinic/monitor';
import shipped from '../../../../src/app/clinic/reference.json';
import type { CaseSummary } from '../../../../src/app/state/schema';
import type { Reference } from '../../../../src/evaluation/reference';
import { madeUp } from '../history/made-up';

const reference = shipped as unknown as Reference;
const DAY = 86_400_000;

/** One a day, each confirmed on the next day. */
const confirmed = (kind: CaseSummary['kind'], label: 'glioma' | 'meningioma') =>
  Array.from({ length: 40 }, (_, n) => {
    const when = Date.UTC(2026, 0, 1) + n * DAY;
    return madeUp(n, { kind, when, diagnosis: { label, basis: 'histology', when: when + DAY } });
  });

const wrongAlarm = (cases: readonly CaseSummary[]) =>
  monitor(cases, cases, reference, cases.at(-1)!.when).alarms.find(({ name }) => name === 'wrong');

it.each(['slice', 'study'] as const)('answers that diagnoses contradict raise an alarm: of a %s', (kind) => {
  const cases = confirmed(kind, 'meningioma');
  const { ids, when } = wrongAlarm(cases)!;
  expect(ids).toEqual(cases.map(({ id }) => id));
  expect(when).toBeLessThan(cases[20].when);
  expect(wrongAlarm(confirmed(kind, 'glioma'))).toBeUndefined();
});
