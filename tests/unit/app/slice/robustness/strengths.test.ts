import { expect, test } from 'vitest';
import { latestOnly } from '../../../../../src/app/slice/robustness/latest';
import {
  breaksIn,
  effectOf,
  type Finding,
  KINDS,
  strengthsOf,
} from '../../../../../src/app/slice/robustness/strengths';
import type { Reading } from '../../../../../src/pipeline/reading';
import { UNCHANGED } from '../../../../../src/worker/changes';

type Answer = Pick<Reading, 'status' | 'label'>;
const glioma: Answer = { status: 'read', label: 'glioma' };
const unsure: Answer = { status: 'uncertain', label: 'glioma' };

test('a reading holds, gives way to doubt, to another answer, or to none', () => {
  expect(effectOf(glioma, glioma)).toBe('same');
  expect(effectOf(glioma, unsure)).toBe('uncertain');
  expect(effectOf(glioma, { status: 'read', label: 'notumor' })).toBe('other');
  expect(effectOf(glioma, { status: 'rejected', label: null })).toBe('rejected');
  // An uncertain reading claims nothing that could fail, but a definite answer is a change.
  expect(effectOf(unsure, { status: 'uncertain', label: 'meningioma' })).toBe('same');
  expect(effectOf(unsure, glioma)).toBe('other');
});

test('every slider has its unchanged place, and its strengths in order', () => {
  expect(KINDS.toSorted()).toEqual(Object.keys(UNCHANGED).sort());
  for (const kind of KINDS) {
    const strengths = strengthsOf(kind, 256);
    expect(strengths, kind).toContain(UNCHANGED[kind]);
    const values = strengths.filter((value) => value !== null);
    const ordered = values.toSorted((a, b) => (kind === 'resolution' ? b - a : a - b));
    expect(values, kind).toEqual(ordered);
  }
  expect(strengthsOf('resolution', 100)).toEqual([null, 96, 64, 48]);
});

const same: Finding = { effect: 'same', label: 'glioma' };
const doubt: Finding = { effect: 'uncertain', label: 'glioma' };
const other: Finding = { effect: 'other', label: 'meningioma' };

test('it breaks first nearest to no change, on either side', () => {
  const strengths = [-30, -20, -10, 0, 10, 20, 30];
  const found = [other, doubt, same, undefined, same, other, doubt];
  expect(breaksIn('rotation', strengths, found)).toEqual([
    { ...doubt, strength: -20 },
    { ...other, strength: 20 },
  ]);
  expect(breaksIn('rotation', strengths, Array(7).fill(same))).toEqual([]);
  // Strengths that were not tried count neither as the same nor as failing.
  expect(breaksIn('rotation', strengths, [other])).toEqual([{ ...other, strength: -30 }]);
  expect(breaksIn('resolution', [null, 128, 64], [undefined, same, doubt])).toEqual([
    { ...doubt, strength: 64 },
  ]);
});

test('of what is asked for while a task runs, the last alone is run', async () => {
  const ran: number[] = [];
  let go = () => {};
  const run = latestOnly(async (value: number) => {
    ran.push(value);
    await new Promise<void>((resolve) => {
      go = resolve;
    });
  });
  const first = run(1);
  void run(2);
  void run(3);
  expect(ran).toEqual([1]);
  go();
  await Promise.resolve();
  await Promise.resolve();
  expect(ran).toEqual([1, 3]);
  go();
  await first;
  const again = run(4);
  go();
  await again;
  expect(ran).toEqual([1, 3, 4]);
});
