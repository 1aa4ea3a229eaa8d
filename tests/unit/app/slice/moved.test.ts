import { describe, expect, it } from 'vitest';
import { movedTo } from '../../../../src/app/slice/moved';

const probabilities = { glioma: 0.8, meningioma: 0.1, notumor: 0.08, pituitary: 0.02 };
const sum = (values: object) => Object.values(values).reduce((a, b) => a + b, 0);

describe('a slice’s probabilities where tumours are rarer', () => {
  it('are what counting slices by hand gives', () => {
    // Of 1,000 slices 500 show a tumour. Of 100 that look like this one, 92 have one and 8 have none: 92 of the 500
    // and 8 of the other 500. Where only 1 in 100 has one, the 500 become 10 of 1,000, and the others 990.
    const there = movedTo(probabilities, 0.5, 0.01);
    const [with_, without] = [(92 / 500) * 10, (8 / 500) * 990];
    expect(1 - there.notumor).toBeCloseTo(with_ / (with_ + without), 10);
    expect(sum(there)).toBeCloseTo(1, 10);
  });

  it('keep the types as likely among tumours as they were', () => {
    const there = movedTo(probabilities, 0.7765, 0.001);
    expect(there.glioma / there.meningioma).toBeCloseTo(8, 10);
    expect(there.notumor).toBeGreaterThan(0.9);
  });

  it('stay where they are among as many tumours', () => {
    const there = movedTo(probabilities, 0.3, 0.3);
    for (const label of Object.keys(probabilities) as (keyof typeof probabilities)[])
      expect(there[label]).toBeCloseTo(probabilities[label], 10);
  });
});
