import { describe, expect, it } from 'vitest';
import { EVIDENCE, evidence, TREE_FEATURES } from '../../../src/pipeline/evidence';
import { LABELS } from '../../../src/pipeline/labels';
import { FEATURES } from '../../../src/pipeline/measure/index';
import { discriminant } from './made-up-model';

const measured = (first: number) => Float64Array.from(FEATURES, (_, i) => (i === 0 ? first : 7));

describe('evidence', () => {
  it('is the distance of each class from its best rival', () => {
    expect([...evidence(discriminant, measured(0.25))]).toEqual([0.5, -0.5, -0.5, -0.5]);
  });

  it('holds odd values between the bounds seen in training', () => {
    expect([...evidence(discriminant, measured(1e9))]).toEqual([2, -2, -2, -2]);
    expect([...evidence(discriminant, measured(-1e9))]).toEqual([-2, 0, 0, 0]);
  });

  it('comes after the measurements, one a class', () => {
    expect(TREE_FEATURES.slice(FEATURES.length)).toEqual(EVIDENCE);
    expect(EVIDENCE.map(({ id }) => id)).toEqual(LABELS.map((label) => `${label}-evidence`));
  });
});
