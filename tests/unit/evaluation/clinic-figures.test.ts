/** A clinic's saved figures: checked when they are read again, and combined with those of others. */
import { describe, expect, it } from 'vitest';
import { aggregateOf, figuresOf } from '../../../src/app/clinic/aggregate';
import { monitor } from '../../../src/app/clinic/monitor';
import { checkClinicFigures, clinicsTogether } from '../../../src/evaluation/clinic-figures';
import { wilson } from '../../../src/evaluation/wilson';
import { madeUp } from '../app/history/made-up';

const MODEL = 'ab'.repeat(32);

/** Every nth answer is uncertain; the first half has diagnoses, of which every nth contradicts the answer. */
function figuresAt(images: number, nth: number) {
  const cases = Array.from({ length: images }, (_, n) =>
    madeUp(n, {
      status: n % nth === 0 ? 'uncertain' : 'read',
      ...(n < images / 2 && {
        diagnosis: {
          label: n % nth === 1 ? ('meningioma' as const) : ('glioma' as const),
          basis: 'expert',
          when: 1,
        },
      }),
    }),
  );
  return monitor(cases, cases, null, cases.at(-1)!.when);
}

const [one, other] = [figuresAt(100, 10), figuresAt(60, 5)];
const saved = (figures: typeof one) => JSON.parse(JSON.stringify(aggregateOf(figures, MODEL)));

describe('the figures of a clinic', () => {
  it('come back from the file as they were saved', () => {
    expect(checkClinicFigures(saved(one))).toEqual(figuresOf(one, MODEL));
    expect(figuresOf(one, MODEL)).toMatchObject({
      ...{ images: 100, patients: 100, read: 90, uncertain: 10, rejected: 0 },
      confirmed: { count: 45, right: 40 },
    });
  });

  it('are put together with those of another', () => {
    const all = clinicsTogether([saved(one), saved(other)].map(checkClinicFigures));
    expect(all).toMatchObject({ images: 160, confirmed: { count: 69, right: 58 } });
    expect(all.clinics[0].shares.uncertain).toEqual(wilson(10, 100));
    const { value, low, high, clinics } = all.shares.uncertain!;
    expect(clinics).toBe(2);
    expect([value > 0.1, value < 0.2, low < value, value < high]).toEqual([true, true, true, true]);
  });

  it('are refused alone, twice, and of another model', () => {
    const [a, b] = [figuresOf(one, MODEL), figuresOf(other, 'cd'.repeat(32))];
    expect(() => clinicsTogether([a])).toThrow(/two clinics/);
    expect(() => clinicsTogether([a, a])).toThrow(/twice/);
    expect(() => clinicsTogether([a, b])).toThrow(/different models/);
  });

  it('are refused with any field missing, of another kind, or contradicting another', () => {
    const whole = figuresOf(one, MODEL);
    for (const name of Object.keys(whole)) {
      for (const wrong of [undefined, null, -1, 1.5, 'x'.repeat(99), [null], { a: 1 }])
        expect(() => checkClinicFigures({ ...whole, [name]: wrong }), `${name}: ${wrong}`).toThrow(
          SyntaxError,
        );
    }
    expect(() => checkClinicFigures({ ...whole, read: whole.read + 1 })).toThrow(SyntaxError);
    const confirmed = { ...whole.confirmed, right: whole.confirmed.count + 1 };
    expect(() => checkClinicFigures({ ...whole, confirmed })).toThrow(SyntaxError);
    for (const other of [null, [], 'text', { format: 'dendrite-validation' }])
      expect(() => checkClinicFigures(other)).toThrow(SyntaxError);
  });
});
