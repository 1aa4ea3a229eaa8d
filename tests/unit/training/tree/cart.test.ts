import { DecisionTreeClassifier } from 'ml-cart';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import {
  depthOf,
  growTree,
  leafCount,
  leafOf,
  type Node,
  type Samples,
  sortColumns,
} from '../../../../training/tree/cart';
import { leafProbabilities, toMlCart } from '../../../../training/tree/ml-cart-json';
import { argsort, restrict, sortColumn } from '../../../../training/tree/presort';
import { madeUpSamples } from '../made-up';

function rowsOf(samples: Samples): number[][] {
  return Array.from(samples.labels, (_, i) => samples.columns.map((column) => column[i]));
}

function everyNode(node: Node): Node[] {
  return node.split ? [node, ...everyNode(node.split.left), ...everyNode(node.split.right)] : [node];
}

/** The best split by brute force: every column, every pair of neighbouring distinct values. */
function bruteForce({ columns, labels, classes, weights }: Samples, minLeaf: number) {
  const impurity = (rows: number[]) => {
    const of = new Array(classes).fill(0);
    for (const i of rows) of[labels[i]] += weights![i];
    const all = of.reduce((a, b) => a + b, 0);
    return all - of.reduce((a, w) => a + w * w, 0) / all;
  };
  const rows = Array.from(labels, (_, i) => i);
  let best = { drop: 0, column: -1, threshold: 0 };
  columns.forEach((column, c) => {
    const distinct = [...new Set(column)].sort((a, b) => a - b);
    for (let k = 1; k < distinct.length; k++) {
      const threshold = (distinct[k - 1] + distinct[k]) / 2;
      const left = rows.filter((i) => column[i] < threshold);
      const right = rows.filter((i) => column[i] >= threshold);
      if (left.length < minLeaf || right.length < minLeaf) continue;
      const drop = impurity(rows) - impurity(left) - impurity(right);
      if (drop > best.drop + 1e-9) best = { drop, column: c, threshold };
    }
  });
  return best;
}

describe('argsort', () => {
  it('orders any finite doubles, ties by row', () => {
    const random = new Random(5);
    const values = Float64Array.from({ length: 3000 }, () => {
      const size = 10 ** (random.integer(40) - 20);
      return (random.uniform() - 0.5) * size;
    });
    values.set([0, -0, 0, -0, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, 3, 3, 3]);
    const expected = Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b);
    expect([...argsort(values)]).toEqual(expected);
  });

  it('restricts to a subset without sorting again', () => {
    const values = madeUpSamples(1, 200, 1, { levels: 7 }).columns[0];
    const member = Uint8Array.from(values, (_, i) => (i % 3 ? 1 : 0));
    const [{ order }] = restrict([sortColumn(values)], member);
    expect(order).toEqual(argsort(values).filter((row) => member[row]));
  });

  it('ranks as the values compare', () => {
    const values = madeUpSamples(2, 200, 1, { levels: 9 }).columns[0];
    const { rank } = sortColumn(values);
    expect(Math.max(...rank)).toBe(new Set(values).size - 1);
    for (let i = 1; i < values.length; i++) {
      expect(Math.sign(rank[i] - rank[i - 1])).toBe(Math.sign(values[i] - values[i - 1]));
    }
  });
});

describe('growTree', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('splits where trying everything would (%i)', (seed) => {
    const samples = madeUpSamples(seed, 60, 5, { levels: seed % 2 ? 9 : 0, weighted: seed % 3 === 0 });
    const minLeaf = 1 + (seed % 4);
    const { split } = growTree(samples, { maxDepth: 1, minLeaf });
    const expected = bruteForce(samples, minLeaf);
    expect([split!.column, split!.threshold]).toEqual([expected.column, expected.threshold]);
  });

  it.each([11, 12, 13, 14, 15, 16])(
    "agrees with ml-cart's own trainer where values are not tied (%i)",
    (seed) => {
      const samples = madeUpSamples(seed, 120, 4);
      const rows = rowsOf(samples);
      const minNumSamples = 12;
      const theirs = new DecisionTreeClassifier({ gainThreshold: 0, minNumSamples, maxDepth: 5 });
      theirs.train(rows, [...samples.labels]);
      const tree = growTree(samples, { maxDepth: 5, minSplit: minNumSamples + 1 });
      const ours = DecisionTreeClassifier.load(toMlCart(tree, 0));

      const questions = (node: typeof theirs.root): unknown =>
        node.left && node.right
          ? [node.splitColumn, node.splitValue, questions(node.left), questions(node.right)]
          : 'leaf';
      expect(questions(ours.root)).toEqual(questions(theirs.root));

      const probe = rowsOf(madeUpSamples(seed + 100, 200, 4));
      expect(ours.predict(probe)).toEqual(theirs.predict(probe));
    },
  );

  it('never parts tied values', () => {
    const samples = madeUpSamples(21, 300, 3, { levels: 5 });
    for (const { split } of everyNode(growTree(samples))) {
      if (split) for (const value of samples.columns[split.column]) expect(value).not.toBe(split.threshold);
    }
  });

  it('keeps to its limits', () => {
    const samples = madeUpSamples(22, 400, 6, { weighted: true });
    const tree = growTree(samples, { minLeaf: 9, maxDepth: 5, maxLeaves: 11, minLeafWeight: 8 });
    expect(depthOf(tree)).toBeLessThanOrEqual(5);
    expect(leafCount(tree)).toBe(11);
    for (const node of everyNode(tree)) {
      expect(node.samples.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(9);
      expect(node.weights.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(8);
    }
  });

  it('counts at every node the rows that fall through it', () => {
    const samples = madeUpSamples(23, 200, 4, { levels: 12 });
    const tree = growTree(samples);
    for (const node of everyNode(tree)) {
      if (!node.split) continue;
      const { left, right } = node.split;
      expect(left.samples.map((n, k) => n + right.samples[k])).toEqual(node.samples);
    }
    const fallen = new Map<Node, number[]>();
    samples.labels.forEach((label, i) => {
      const leaf = leafOf(tree, (c) => samples.columns[c][i]);
      const counts = fallen.get(leaf) ?? [0, 0, 0, 0];
      counts[label]++;
      fallen.set(leaf, counts);
    });
    for (const [leaf, counts] of fallen) expect(leaf.samples).toEqual(counts);
  });

  it('learns tie-free data by heart', () => {
    const samples = madeUpSamples(24, 150, 3);
    const tree = growTree(samples);
    samples.labels.forEach((label, i) => {
      const leaf = leafOf(tree, (c) => samples.columns[c][i]);
      expect(leaf.samples.every((count, k) => count > 0 === (k === label))).toBe(true);
    });
  });

  it('takes the lowest column and threshold of equal splits', () => {
    const twice = Float64Array.of(0, 1, 2, 3);
    const tree = growTree({
      columns: [Float64Array.of(1, 1, 1, 1), twice, twice.map((v) => -v)],
      labels: Uint8Array.of(0, 1, 0, 1),
      classes: 2,
    });
    expect(tree.split).toMatchObject({ column: 1, threshold: 0.5 });
  });

  it('weighs a row as much as so many copies of it', () => {
    const samples = madeUpSamples(25, 80, 3);
    const weights = Float64Array.from(samples.labels, (_, i) => 1 + (i % 3));
    const copies = Array.from(weights.keys()).flatMap((i) => new Array<number>(weights[i]).fill(i));
    const repeated: Samples = {
      columns: samples.columns.map((column) => Float64Array.from(copies, (i) => column[i])),
      labels: Uint8Array.from(copies, (i) => samples.labels[i]),
      classes: 4,
    };
    const shape = ({ weights: w, split }: Node): unknown =>
      split ? [w, split.column, split.threshold, shape(split.left), shape(split.right)] : w;
    expect(shape(growTree({ ...samples, weights }))).toEqual(shape(growTree(repeated)));
  });

  it('grows from some of the rows as from a table of them alone', () => {
    const samples = madeUpSamples(26, 300, 4, { levels: 50 });
    const member = Uint8Array.from(samples.labels, (_, i) => (i % 5 ? 1 : 0));
    const pick = <T extends { filter(f: (v: number, i: number) => boolean): T }>(of: T) =>
      of.filter((_, i) => member[i] === 1);
    const alone: Samples = {
      columns: samples.columns.map(pick),
      labels: pick(samples.labels),
      classes: 4,
    };
    expect(growTree(samples, { minLeaf: 3 }, restrict(sortColumns(samples), member))).toEqual(
      growTree(alone, { minLeaf: 3 }),
    );
  });

  it('splits neighbouring doubles', () => {
    const low = 1 + Number.EPSILON;
    const high = 1 + 2 * Number.EPSILON;
    const tree = growTree({ columns: [Float64Array.of(low, high)], labels: Uint8Array.of(0, 1), classes: 2 });
    expect(low < tree.split!.threshold && tree.split!.threshold <= high).toBe(true);
  });

  it('refuses samples that do not fit together', () => {
    const good = madeUpSamples(27, 10, 2);
    const short = { ...good, columns: [good.columns[0].slice(1), good.columns[1]] };
    const nan = {
      ...good,
      columns: [good.columns[0], good.columns[1].map((v, i) => (i === 4 ? Number.NaN : v))],
    };
    expect(() => growTree(short)).toThrow('column 0');
    expect(() => growTree(nan)).toThrow('column 1 is NaN in row 4');
    expect(() => growTree({ ...good, classes: 2 })).toThrow('labels');
    expect(() => growTree({ ...good, weights: new Float64Array(10) })).toThrow('weights');
    expect(() => growTree({ ...good, columns: [] })).toThrow(RangeError);
  });
});

describe('toMlCart', () => {
  it('gives full-length leaves whose decimals sum to one', () => {
    const tree = growTree(madeUpSamples(31, 500, 4, { weighted: true }), { minLeaf: 4 });
    for (const node of everyNode(tree)) {
      const probabilities = leafProbabilities(node, 3);
      expect(probabilities).toHaveLength(4);
      expect(Math.round(probabilities.reduce((a, b) => a + b) * 1e9)).toBe(1e9);
      for (const p of probabilities) expect(p).toBeGreaterThan(0);
    }
  });

  it('survives JSON to the bit', () => {
    const tree = toMlCart(growTree(madeUpSamples(32, 300, 4)), 1);
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });

  it('smooths in rows, whatever the weights', () => {
    const node: Node = { samples: [3, 1, 0, 0], weights: [30, 10, 0, 0], split: null };
    expect(leafProbabilities(node, 4)).toEqual([0.5, 0.25, 0.125, 0.125]);
  });
});
