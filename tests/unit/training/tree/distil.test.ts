import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import type { Learning } from '../../../../training/data/samples';
import { growTree, leafOf, type Node } from '../../../../training/tree/cart';
import { type CvOptions, chooseTree } from '../../../../training/tree/cross-validation';
import { taughtGrowers } from '../../../../training/tree/distil';
import { rowWeights } from '../../../../training/tree/weighting';

const ROWS = 600;

/** Two classes by one column, parted at 0; near there the truth is often another. The network is right about 0. */
function learning(seed: number): Learning & { network: Uint8Array } {
  const random = new Random(seed);
  const values = Float64Array.from({ length: ROWS }, () => 2 * random.uniform() - 1);
  const noise = Float64Array.from({ length: ROWS }, () => random.uniform());
  const network = Uint8Array.from(values, (value) => Number(value >= 0));
  return {
    columns: [noise, values],
    labels: network.map((label, i) => (random.uniform() < 0.4 - Math.abs(values[i]) ? 1 - label : label)),
    classes: 2,
    groups: Array.from(values, (_, i) => `g${i}`),
    sources: Array.from(values, () => 'web'),
    finders: Int8Array.from(values, (_, i) => i % 3),
    rows: Int32Array.from(values.keys()),
    network,
  };
}

const everyone = new Uint8Array(ROWS).fill(1);
const taughtBy = (data: ReturnType<typeof learning>, share: number, member = everyone) =>
  taughtGrowers(data, share)(member)('balanced', { minLeaf: 5, maxDepth: 1 });

function nodes(node: Node): Node[] {
  return node.split ? [node, ...nodes(node.split.left), ...nodes(node.split.right)] : [node];
}

describe('a taught tree', () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed);

  it('parts nearer to where the network does than one of the truth alone', () => {
    const off = (threshold: number) => Math.abs(threshold);
    const mean = (values: number[]) => values.reduce((a, b) => a + b) / values.length;
    const taught = seeds.map((seed) => off(taughtBy(learning(seed), 0.5).split!.threshold));
    const alone = seeds.map((seed) => {
      const data = learning(seed);
      const weights = rowWeights(data, 'balanced', everyone);
      return off(growTree({ ...data, weights }, { minLeaf: 5, maxDepth: 1 }).split!.threshold);
    });
    expect(mean(alone)).toBeGreaterThan(0.02);
    expect(mean(taught)).toBeLessThan(mean(alone) / 2);
  });

  it('counts the truth alone, of the rows it may learn from', () => {
    const data = learning(1);
    const member = Uint8Array.from(everyone, (_, i) => Number(i % 4 > 0));
    const weights = rowWeights(data, 'balanced', member);
    const tree = taughtBy(data, 0.5, member);
    for (const node of nodes(tree)) {
      const samples = [0, 0];
      const summed = [0, 0];
      data.labels.forEach((label, row) => {
        const ends = leafOf(tree, (column) => data.columns[column][row]);
        if (!member[row] || !nodes(node).includes(ends)) return;
        samples[label]++;
        summed[label] += weights[row];
      });
      expect(node.samples).toEqual(samples);
      node.weights.forEach((weight, label) => {
        expect(weight).toBeCloseTo(summed[label], 9);
      });
      expect(samples[0] + samples[1]).toBeGreaterThanOrEqual(5);
    }
    expect(tree.split!.gain).toBeGreaterThan(0);
    expect(tree.split!.gain).toBeLessThan(0.5);
  });

  it('cannot be taught by a network that said nothing', () => {
    const { network: _, ...data } = learning(1);
    const grid = {
      weightings: ['none'],
      minLeaves: [5],
      maxDepths: [2],
      maxLeaves: 4,
      smoothings: [1],
    } as const;
    const options: CvOptions = { grid, taught: 0.5, folds: 'finders', repeats: 1, seed: 1, rule: 'best' };
    expect(() => chooseTree(data, options)).toThrow('what the network says');
  });
});
