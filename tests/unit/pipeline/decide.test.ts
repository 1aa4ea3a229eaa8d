import { describe, expect, it } from 'vitest';
import { decide, FINDING_IDS } from '../../../src/pipeline/decide';
import { LABELS } from '../../../src/pipeline/labels';

const even = LABELS.map(() => 1 / LABELS.length);
const model = {
  tree: { root: { distribution: [even] } } as never,
  calibration: { network: 1, tree: 0, bias: LABELS.map(() => 0) },
  thresholds: { leastProbability: LABELS.map(() => 0.6) },
};
const measurements = new Float64Array(FINDING_IDS.length);
const answer = (logits: readonly number[]) => decide({ logits, measurements }, model);

describe('the decision', () => {
  it('is sure of a class far ahead, in networks with and without a class for everything else', () => {
    expect(answer([4, 0, 0, 0])).toMatchObject({ predicted: 0, other: false, doubt: null });
    expect(answer([4, 0, 0, 0, 3])).toMatchObject({ predicted: 0, other: false, doubt: null });
  });

  it('is in doubt where everything else is likelier than any class, however far ahead one is of the rest', () => {
    expect(answer([4, 0, 0, 0, 5])).toMatchObject({
      predicted: 0,
      other: true,
      doubt: { code: 'other-abnormality', params: {} },
    });
  });

  it('gives the probability as the reason where no class is far ahead', () => {
    const { probabilities, doubt } = answer([0.5, 0, 0, 0]);
    expect(doubt).toEqual({ code: 'low-confidence', params: { probability: probabilities[0], least: 0.6 } });
  });
});
