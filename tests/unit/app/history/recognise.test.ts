import { describe, expect, it } from 'vitest';
import { earlierOf } from '../../../../src/app/history/earlier';
import { priorsOf } from '../../../../src/app/history/recognise';
import { EVERYTHING, search } from '../../../../src/app/history/search';
import { madeUp } from './made-up';

const kept = Array.from({ length: 6 }, (_, n) => earlierOf(madeUp(n, { pictured: true })));
const now = { id: 'now', when: Date.UTC(2026, 6, 1), hash: undefined, group: null, tag: '' };
const ids = (cases: readonly { readonly id: string }[]) => cases.map(({ id }) => id);

describe('earlier cases to lay beside a new one', () => {
  it('finds the same image, also with some bits changed, the newest first', () => {
    const hash = kept[2].hash!.slice();
    hash[3] ^= 0b101;
    const again = { ...kept[2], id: 'again', when: kept[4].when };
    const { recognised, by } = priorsOf({ ...now, hash }, [...kept, again]);
    expect([recognised?.id, by]).toEqual(['again', 'image']);
    expect(priorsOf({ ...now, hash: hash.map((byte) => byte ^ 0b10101010) }, kept).recognised).toBeNull();
  });

  it('finds the same label where no image is the same, and lists it first', () => {
    const labelled = kept.map((one, n) => (n === 1 || n === 3 ? { ...one, tag: 'Ward 3' } : one));
    const { recognised, by, cases } = priorsOf({ ...now, tag: ' ward 3' }, labelled);
    expect([recognised?.id, by]).toEqual([kept[3].id, 'label']);
    expect(ids(cases)).toEqual(ids([3, 1, 5, 4, 2, 0].map((n) => kept[n])));
  });

  it('is none of itself, of its own study, and of later cases', () => {
    const hash = kept[0].hash!;
    const no = (change: object, of: object = {}) =>
      expect(priorsOf({ ...now, hash, ...of }, [{ ...kept[0], ...change }]).cases).toEqual([]);
    no({ id: 'now' });
    no({ group: 'same' }, { group: 'same' });
    no({ when: now.when + 1 });
  });
});

it('a study is found as one case; of its slices only those that something was said of', () => {
  const cases = [
    madeUp(1, { group: 's' }),
    madeUp(2, { group: 's', note: 'odd' }),
    madeUp(3, { group: 's', kind: 'study', slices: 2, pictured: true }),
  ];
  expect(ids(search(cases, EVERYTHING))).toEqual([cases[2].id, cases[1].id]);
  const only = new Set(ids(cases));
  expect(search(cases, { ...EVERYTHING, only })).toHaveLength(3);
});
