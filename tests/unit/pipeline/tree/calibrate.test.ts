import { describe, expect, it } from 'vitest';
import { calibrate, logitsOf, softmax } from '../../../../src/pipeline/tree/calibrate';

const leaf = [0.1, 0.2, 0.6, 0.1];
const bias = [0, 0, 0, 0];
/** Of the logits 2, 5, 1, 0. */
const margins = [-3, 3, -4, -5];

const most = (values: readonly number[]) => values.indexOf(Math.max(...values));

describe('calibrate', () => {
  it('gives the leaf’s shares where the network weighs nothing', () => {
    const { probabilities } = calibrate({ network: 0, tree: 1, bias }, margins, leaf);
    probabilities.forEach((p, k) => {
      expect(p).toBeCloseTo(leaf[k], 6);
    });
  });

  it('gives the network’s softmax where the tree weighs nothing and both name one class', () => {
    const agreeing = [0.1, 0.6, 0.2, 0.1];
    const { probabilities, named, network } = calibrate({ network: 1, tree: 0, bias }, margins, agreeing);
    softmax([2, 5, 1, 0]).forEach((p, k) => {
      expect(probabilities[k]).toBeCloseTo(p, 6);
    });
    expect([named, network]).toEqual([1, 1]);
  });

  it('lets the tree decide: its class has the highest probability, whatever the network says', () => {
    const { probabilities, named, network } = calibrate({ network: 1, tree: 0.1, bias }, margins, leaf);
    expect(most(probabilities)).toBe(2);
    expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    // No more of the leaf than it takes: the network's class stays close behind.
    expect(probabilities[2] - probabilities[1]).toBeLessThan(0.02);
    expect([named, network]).toEqual([2, 1]);
  });

  it('lets the tree decide however sure the network is, and however close the leaf', () => {
    const close = [0.25, 0.2501, 0.25, 0.2499];
    const { probabilities, named } = calibrate({ network: 1, tree: 0, bias }, [-40, -40, 40, -40], close);
    expect(named).toBe(1);
    expect(most(probabilities)).toBe(1);
  });

  it('takes logits back from margins, up to a constant', () => {
    expect(logitsOf(margins)).toEqual([-3, 0, -4, -5]);
  });

  it('stays finite for scores that are far apart', () => {
    expect(softmax([0, -2000, 800])).toEqual([0, 0, 1]);
  });
});
