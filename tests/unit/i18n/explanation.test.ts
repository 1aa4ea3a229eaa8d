import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/i18n/en/amounts';
import { findings } from '../../../src/i18n/en/findings';
import { why } from '../../../src/i18n/en/why';
import { FINDINGS } from '../../../src/pipeline/findings/findings';

const ruler = { radius: 80, area: 20_000 };

describe('amounts', () => {
  it('are millimetres where the file tells them, and shares of the head elsewhere', () => {
    expect(amount('radius', 0.15, ruler)).toBe('12 mm');
    // Two radii are the width of a head.
    expect(amount('radius', 0.15, null)).toBe('7.5% of the head’s width');
    expect(amount('area', 0.05, ruler)).toBe('10 cm²');
  });

  it('look different where they are, and no more precise than that', () => {
    expect(amount('points', 0.0933, null)).toBe('0.09 points');
    expect(amount('points', -1, null)).toBe('1 point');
    expect(amount('points', 0.8912, null, 0.8888)).toBe('0.891 points');
    expect(amount('radius', 4.3984, ruler)).toBe('352 mm');
  });
});

describe('the words of findings', () => {
  it.each(FINDINGS.map(({ id }) => [id]))('%s: has its own name', (id) => {
    expect(findings[id].length).toBeLessThan(40);
  });

  it('tell a dividing line with its sign, in the finding’s own unit', () => {
    expect(why.tree.via('lesion-score', -0.5, true, null)).toBe('below −0.5 points');
    expect(why.tree.via('lesion-off-midline', 0.375, false, ruler)).toBe('30 mm or more');
  });
});
