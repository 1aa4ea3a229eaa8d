import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/i18n/en/amounts';
import { findings } from '../../../src/i18n/en/findings';
import { why } from '../../../src/i18n/en/why';
import type { Answer } from '../../../src/pipeline/explain/index';
import { FINDINGS } from '../../../src/pipeline/findings/findings';

const ruler = { radius: 80, width: 150, height: 180, area: 20_000 };
const about = (id: string) => FINDINGS.find((feature) => feature.id === id)!;
const surely = (named: Answer['named']): Answer => ({ named, network: named, uncertain: false });

describe('amounts', () => {
  it('are millimetres where the file tells them, and shares of the head elsewhere', () => {
    expect(amount('width', 0.2, ruler)).toBe('30 mm');
    expect(amount('width', 0.2, null)).toBe('20% of the head’s width');
    expect(amount('radius', 0.15, ruler)).toBe('12 mm');
    // Two radii are a head's width.
    expect(amount('radius', 0.15, null)).toBe('7.5% of the head’s width');
    expect(amount('area', 0.05, ruler)).toBe('10 cm²');
  });

  it('look different where they are, and no more precise than that', () => {
    expect(amount('points', 0.0933, null)).toBe('0.09 points');
    expect(amount('points', -1, null)).toBe('1 point');
    expect(amount('points', 0.8912, null, 0.8888)).toBe('0.891 points');
    expect(amount('width', 2.3456, ruler)).toBe('352 mm');
  });
});

describe('the words of findings', () => {
  it.each(FINDINGS.map(({ id, unit }) => [id, unit]))('%s: has its own, in its own unit', (id, unit) => {
    const { kind, name, question, says, changed } = findings[id]!;
    expect({ points: 'points', 'brain spreads': 'spread', 'head radii': 'radius', '1': 'times' }[unit]).toBe(
      unit === 'share (0..1)' ? undefined : kind,
    );
    expect(name.length).toBeLessThan(40);
    expect(question).toMatch(/^[A-Z].*\?$/);
    expect(says('AMOUNT', 0.5)).toMatch(/^(AMOUNT|[A-Z].*AMOUNT).*\.$/);
    expect(changed('AMOUNT', true)).toContain('AMOUNT');
    expect(changed('AMOUNT', true)).not.toBe(changed('AMOUNT', false));
  });

  it('say which side of 0 a value lies on', () => {
    const evidence = about('glioma-evidence');
    expect(why.says(evidence, 2.13, null, 0.5)).toContain('first, 2.1 points ahead');
    expect(why.says(evidence, -2.13, null, 0.5)).toContain('2.1 points behind');
  });

  it('say how far a value is from its line', () => {
    expect(why.side(about('glioma-evidence'), -0.5, 1.5, null)).toBe('This slice lies 2 points below it.');
    expect(why.side(about('lesion-width'), 0.2, 0.15, ruler)).toBe(
      'This slice lies 7.5 mm above it (25% of its value).',
    );
  });

  it('fall back on the meaning for a finding that this version does not know', () => {
    const old = { id: 'blob-size', meaning: 'how large the blob is' };
    expect(why.question(old)).toBe('How large the blob is');
    expect(why.says(old, 0.25, null, 0.5)).toBe('It is 0.25.');
  });
});

describe('what would be said', () => {
  const now = surely('glioma');

  it('names the other answer, and says when it would not be relied on', () => {
    expect(why.otherSide(surely('notumor'), now)).toBe(
      'Just on the other side, the tree would say no tumour.',
    );
    expect(why.otherSide({ ...surely('notumor'), uncertain: true }, now)).toContain('not surely enough');
    expect(why.otherSide({ named: 'notumor', network: 'glioma', uncertain: true }, now)).toContain(
      'The network would still say glioma, so the answer would be uncertain.',
    );
    expect(why.otherSide(now, now)).toContain('would still say glioma.');
  });

  it('gives sizes as shares, with millimetres where they are known', () => {
    const change = {
      feature: 'lesion-width',
      from: 0.25,
      to: 0.24,
      closeness: 0.2,
      answer: surely('notumor'),
    };
    expect(why.near.change(change, now, null)).toBe(
      'If the most suspicious place were 4% narrower, the tree would say no tumour.',
    );
    expect(why.near.change(change, now, ruler)).toContain('1.5 mm (4%) narrower');
  });
});
