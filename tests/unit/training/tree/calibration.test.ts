import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import { softmax } from '../../../../src/pipeline/tree/calibrate';
import { fitCalibration, type Stacked } from '../../../../training/tree/calibration';

/** Answers with labels drawn from the probabilities that the given weights produce. */
function drawn(count: number, network: number, tree: number, bias: readonly number[]): Stacked[] {
  const random = new Random(11);
  return Array.from({ length: count }, () => {
    const logits = bias.map(() => -6 * random.uniform());
    const leaf = softmax(bias.map(() => 4 * random.uniform()));
    const p = softmax(leaf.map((share, k) => network * logits[k] + tree * Math.log(share) + bias[k]));
    let left = random.uniform();
    const label = p.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    return { logits, leaf, label: label < 0 ? p.length - 1 : label };
  });
}

describe('fitCalibration', () => {
  it('finds the weights that made the answers', () => {
    const { network, tree, bias } = fitCalibration(drawn(20_000, 0.6, 0.4, [0.5, 0, -0.5, 0]));
    expect(network).toBeCloseTo(0.6, 1);
    expect(tree).toBeCloseTo(0.4, 1);
    expect(bias[0] - bias[2]).toBeCloseTo(1, 0);
  });

  it('tempers a network that is too sure of itself', () => {
    const sure = drawn(5000, 0.25, 0, [0, 0, 0, 0]);
    expect(fitCalibration(sure).network).toBeLessThan(0.35);
  });

  it('stays finite where every answer is right', () => {
    const right: Stacked[] = [0, 1, 2, 3].map((label) => ({
      logits: [0, 1, 2, 3].map((k) => (k === label ? 0 : -5)),
      leaf: [0.25, 0.25, 0.25, 0.25],
      label,
    }));
    const { network, tree, bias } = fitCalibration(right);
    expect([network, tree, ...bias].every(Number.isFinite)).toBe(true);
  });

  it('needs an answer', () => {
    expect(() => fitCalibration([])).toThrow(RangeError);
  });
});
