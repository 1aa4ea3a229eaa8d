import { describe, expect, it } from 'vitest';
import { cusum, limitFor, steps } from '../../../src/evaluation/cusum';
import { holm, kolmogorovSmirnov } from '../../../src/evaluation/ks';
import { Random } from '../../../src/evaluation/random';

/** The sum of twelve uniform numbers is close enough to normal. */
const normal = (random: Random) =>
  Array.from({ length: 12 }, () => random.uniform()).reduce((a, b) => a + b, -6);
const quantiles = (values: number[]) => {
  const rising = values.sort((a, b) => a - b);
  return Array.from({ length: 41 }, (_, k) => rising[Math.round((k / 40) * (rising.length - 1))]);
};

describe('the two-sample statistic', () => {
  const random = new Random(5);
  const training = quantiles(Array.from({ length: 4000 }, () => normal(random)));
  const sizes = { reference: 4000, values: 100 };
  const draw = (shift: number) => Array.from({ length: 100 }, () => normal(random) + shift);

  it('finds nothing in samples of the same distribution, about as often as it says', () => {
    let low = 0;
    for (let i = 0; i < 400; i++) if (kolmogorovSmirnov(training, draw(0), sizes).p < 0.05) low++;
    expect(low / 400).toBeLessThan(0.08);
    expect(low / 400).toBeGreaterThan(0.015);
  });

  it('finds a shift of one standard deviation', () => {
    for (let i = 0; i < 20; i++) {
      const { p, distance } = kolmogorovSmirnov(training, draw(1), sizes);
      expect(p).toBeLessThan(1e-4);
      expect(distance).toBeGreaterThan(0.2);
    }
  });

  it('takes ties as the steps that they are', () => {
    const flags = [...Array(33).fill(0), ...Array(8).fill(1)] as number[];
    const same = [...Array(82).fill(0), ...Array(18).fill(1)] as number[];
    expect(kolmogorovSmirnov(flags, same, sizes).distance).toBeLessThan(0.05);
    const other = [...Array(40).fill(0), ...Array(60).fill(1)] as number[];
    expect(kolmogorovSmirnov(flags, other, sizes).distance).toBeGreaterThan(0.35);
  });

  it('reads a chance from Kolmogorov’s table', () => {
    // 1.36 is the 5 % point for large samples.
    const values = Array.from({ length: 10_000 }, (_, i) => i / 9999);
    const shifted = values.map((value) => value * (1 - 0.0136));
    const { p } = kolmogorovSmirnov([0, 1], shifted, { reference: 1e12, values: 10_000 });
    expect(p).toBeGreaterThan(0.04);
    expect(p).toBeLessThan(0.06);
  });

  it('holds several chances to one level together', () => {
    expect(holm([0.001, 0.04, 0.02], 0.05)).toEqual([true, true, true]);
    expect(holm([0.001, 0.04, 0.03], 0.05)).toEqual([true, false, false]);
    expect(holm([0.02, 0.5], 0.01)).toEqual([false, false]);
  });
});

describe('the sequential alarm', () => {
  const watched = { expected: 0.2, oddsRatio: 2, limit: 4 };

  it('stays quiet where all is as expected, and tells since when it is not', () => {
    const quiet = Array.from({ length: 200 }, (_, i) => Number(i % 5 === 0));
    expect(cusum(quiet, watched).some(({ alarm }) => alarm)).toBe(false);
    const points = cusum([...quiet, ...Array.from({ length: 60 }, (_, i) => i % 2)], watched);
    const at = points.findIndex(({ alarm }) => alarm);
    expect(at).toBeGreaterThan(200);
    expect(Math.abs(points[at].since - 200)).toBeLessThan(20);
  });

  it('weighs a share between none and all', () => {
    const [hit, miss] = steps(watched);
    expect(cusum([1], watched)[0].sum).toBeCloseTo(hit, 12);
    expect(cusum([1, 0.5], watched)[1].sum).toBeCloseTo(hit + (hit + miss) / 2, 12);
  });

  it('has a limit for every volume', () => {
    const limits = [
      { perYear: 100, limit: 3 },
      { perYear: 1000, limit: 5 },
    ];
    expect(limitFor(limits, 10)).toBe(3);
    expect(limitFor(limits, 316.23)).toBeCloseTo(4, 3);
    expect(limitFor(limits, 1e6)).toBe(5);
  });
});
