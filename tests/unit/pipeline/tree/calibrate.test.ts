import { describe, expect, it } from 'vitest';
import { calibrate, softmax } from '../../../../src/pipeline/tree/calibrate';

const leaf = [0.1, 0.2, 0.6, 0.1];
const bias = [0, 0, 0, 0];
const logits = [2, 5, 1, 0];

describe('calibrate', () => {
  it('gives the leaf’s shares where the network weighs nothing', () => {
    calibrate({ network: 0, tree: 1, bias }, logits, leaf).forEach((p, k) => {
      expect(p).toBeCloseTo(leaf[k], 6);
    });
  });

  it('gives the network’s softmax where the tree weighs nothing', () => {
    const probabilities = calibrate({ network: 1, tree: 0, bias }, logits, leaf);
    softmax(logits).forEach((p, k) => {
      expect(probabilities[k]).toBeCloseTo(p, 6);
    });
  });

  it('multiplies what both say, each to the power of its weight', () => {
    const probabilities = calibrate({ network: 0.5, tree: 2, bias }, logits, leaf);
    const odds = Math.exp(0.5 * (logits[1] - logits[2])) * (leaf[1] / leaf[2]) ** 2;
    expect(probabilities[1] / probabilities[2]).toBeCloseTo(odds, 4);
  });

  it('has no ear for classes that no answer names', () => {
    expect(calibrate({ network: 1, tree: 1, bias }, [...logits, 99], leaf)).toEqual(
      calibrate({ network: 1, tree: 1, bias }, logits, leaf),
    );
  });

  it('stays finite for scores that are far apart', () => {
    expect(softmax([0, -2000, 800])).toEqual([0, 0, 1]);
  });
});
