import { expect, it } from 'vitest';
import { FINDINGS } from '../../../../src/pipeline/findings/findings';
import { isSeen, signsIn } from '../../../../src/pipeline/findings/signs';

const signsOf = (values: Readonly<Record<string, number>>) => signsIn((id) => values[id]);

it('a sign is there where its finding lies beyond the limit', () => {
  expect(signsOf({ 'lesion-one-sided': -0.3 })).toEqual(['darker-than-other-side']);
  expect(signsOf({ 'lesion-one-sided': 0 })).toEqual([]);
  expect(signsOf({ 'lesion-sella-distance': 0.05, 'lesion-area': 0.01 })).toEqual(['small', 'at-sella']);
});

it('no sign comes of what was not measured', () => {
  expect(signsOf({})).toEqual([]);
});

it('no finding gives two signs at once, and every one is a finding that there is', () => {
  for (const { id } of FINDINGS)
    for (const value of [-9, -0.3, 0, 0.03, 0.3, 0.55, 0.8, 9])
      expect(signsOf({ [id]: value }).length).toBeLessThan(2);
});

it('places in the head and another area are not pointed at on the outline', () => {
  expect(isSeen('bright-rim')).toBe(true);
  expect(isSeen('away-from-sella')).toBe(false);
  expect(isSeen('second-place')).toBe(false);
});
