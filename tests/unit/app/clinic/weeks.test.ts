/** Weekly figures: how many slices were uncertain, rejected, and unlike the pictures of training. */
import { expect, it } from 'vitest';
import { monitor, shareIn, WEEKLY } from '../../../../src/app/clinic/monitor';
import shipped from '../../../../src/app/clinic/reference.json';
import type { CaseSummary } from '../../../../src/app/state/schema';
import type { Reference } from '../../../../src/evaluation/reference';
import { MEASURES } from '../../../../src/pipeline/quality/measures';
import { madeUp } from '../history/made-up';

const reference = shipped as unknown as Reference;
const at = (rank: number) => (name: string) => {
  const known = reference.quantiles[name];
  return known[Math.round(rank * (known.length - 1))];
};
const measuresOf = (measured: (name: string) => number) =>
  Object.fromEntries(MEASURES.map((name) => [name, measured(name)])) as unknown as CaseSummary['measures'];
const usual = { measures: measuresOf(at(0.5)), foreignness: at(0.5)('foreignness') };
const odd = { measures: measuresOf((name) => at(1)(name) + 1), foreignness: usual.foreignness };

const MONDAY = new Date(2026, 2, 2, 9).getTime();
const DAY = 86_400_000;

it('counts each week, those without a case too, and leaves out what was not measured', () => {
  const cases = [
    madeUp(0, { when: MONDAY, ...usual }),
    madeUp(1, { when: MONDAY + DAY, ...odd, status: 'uncertain' }),
    madeUp(2, { when: MONDAY + 2 * DAY, ...odd, status: 'rejected' }),
    madeUp(3, { when: MONDAY + 3 * DAY, measures: null }),
    madeUp(4, { when: MONDAY + 14 * DAY, ...odd }),
  ];
  const { weeks, expected } = monitor(cases, cases, reference, MONDAY + 15 * DAY);
  expect(weeks.map((week) => WEEKLY.map((name) => shareIn(week, name)))).toEqual([
    [1 / 4, 1 / 4, 1 / 2],
    [null, null, null],
    [0, 0, 1],
  ]);
  for (const name of WEEKLY) {
    const { value, low, high } = expected![name];
    expect(value).toBeCloseTo(reference.expected[name]);
    expect(low <= value && value <= high).toBe(true);
  }
});

it('says nothing of what needs a reference where there is none', () => {
  const cases = [madeUp(0, { when: MONDAY, ...usual })];
  const { weeks, expected } = monitor(cases, cases, null, MONDAY);
  expect(WEEKLY.map((name) => shareIn(weeks[0], name))).toEqual([0, 0, null]);
  expect(expected).toBeNull();
});
