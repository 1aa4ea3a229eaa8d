import { describe, expect, it } from 'vitest';
import { predictive } from '../../../../src/app/slice/predictive';

const share = (value: number, low: number, high: number) => ({ value, low, high });
const sensitivity = share(0.9, 0.85, 0.94);
const specificity = share(0.95, 0.92, 0.97);

describe('what an answer is worth', () => {
  it('is what counting 100,000 slices by hand gives', () => {
    // 1,000 with a tumour: 900 found, 100 missed. 99,000 without: 4,950 false alarms, 94,050 right.
    const { called, missed } = predictive(sensitivity, specificity, 0.01);
    expect(called.value).toBeCloseTo(900 / (900 + 4950), 10);
    expect(missed.value).toBeCloseTo(100 / (100 + 94050), 10);
  });

  it('falls as tumours get rarer, and the misses with it', () => {
    const [often, seldom] = [0.5, 0.001].map((p) => predictive(sensitivity, specificity, p));
    expect(often!.called.value).toBeGreaterThan(0.9);
    expect(seldom!.called.value).toBeLessThan(0.05);
    expect(seldom!.missed.value).toBeLessThan(often!.missed.value);
  });

  it('lies within its interval, which is narrower than taking both bounds at their worst', () => {
    const { called } = predictive(sensitivity, specificity, 0.1);
    const worst = predictive(share(0.85, 0.85, 0.85), share(0.92, 0.92, 0.92), 0.1).called.value;
    const best = predictive(share(0.94, 0.94, 0.94), share(0.97, 0.97, 0.97), 0.1).called.value;
    expect(called.low).toBeGreaterThan(worst);
    expect(called.low).toBeLessThan(called.value);
    expect(called.high).toBeGreaterThan(called.value);
    expect(called.high).toBeLessThan(best);
  });

  it('has no interval without doubt about the shares', () => {
    const { missed } = predictive(share(0.9, 0.9, 0.9), share(0.95, 0.95, 0.95), 0.1);
    expect(missed.low).toBeCloseTo(missed.value, 12);
    expect(missed.high).toBeCloseTo(missed.value, 12);
  });
});
