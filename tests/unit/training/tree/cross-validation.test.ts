import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import { NO_TUMOUR } from '../../../../src/pipeline/labels';
import type { Learning } from '../../../../training/data/samples';
import { leafCount } from '../../../../training/tree/cart';
import { type CvOptions, chooseTree } from '../../../../training/tree/cross-validation';
import { rowWeights } from '../../../../training/tree/weighting';
import { madeUpSamples } from '../made-up';

/** Rows in groups of up to eight, from two sources. */
function learning(seed: number, rows = 500): Learning {
  const samples = madeUpSamples(seed, rows, 6);
  const random = new Random(seed + 1);
  let group = 0;
  const groups = Array.from(samples.labels, () => `g${random.integer(4) ? group : ++group}`);
  const sources = groups.map((name) => (name.endsWith('1') ? 'web' : 'clinic'));
  const finders = Int8Array.from(groups, (name) => Number(name.slice(1)) % 3);
  return { ...samples, groups, sources, finders, rows: Int32Array.from(samples.labels.keys()) };
}

const options: CvOptions = {
  grid: {
    weightings: ['none', 'balanced'],
    minLeaves: [5, 20],
    maxDepths: [2, 6],
    maxLeaves: 20,
    smoothings: [0.5, 4, 32],
  },
  folds: 4,
  repeats: 2,
  seed: 1,
  rule: 'one-standard-error',
};

describe('chooseTree', () => {
  const data = learning(1);
  const { choice, tree, outOfFold, candidates } = chooseTree(data, options);

  it('refuses rows that leave nothing to test on', () => {
    const one = { ...data, finders: new Int8Array(data.labels.length) };
    expect(() => chooseTree(one, { ...options, folds: 'finders', repeats: 1 })).toThrow('at least two folds');
  });

  it('finds the questions that made the labels', () => {
    expect(leafCount(tree)).toBe(choice.leaves);
    expect(new Set([tree.split!.column, tree.split!.left.split!.column])).toEqual(new Set([0, 1]));
    expect(choice.score).toBeGreaterThan(0.7);
  });

  it('takes the smallest candidate within one standard error of the best', () => {
    const means = candidates.map(({ scores }) => scores.reduce((a, b) => a + b) / scores.length);
    const best = candidates[means.indexOf(Math.max(...means))];
    const centre = Math.max(...means);
    const spread = best.scores.reduce((all, s) => all + (s - centre) ** 2, 0);
    const least = centre - Math.sqrt(spread / 7 / 8);
    const smallest = Math.min(...candidates.filter((_, k) => means[k] >= least - 1e-12).map((c) => c.leaves));
    expect(choice.leaves).toBe(smallest);
    expect(choice.score).toBeGreaterThanOrEqual(least - 1e-12);
  });

  it('takes the best candidate when told to', () => {
    const best = chooseTree(data, { ...options, rule: 'best' });
    expect(best.choice.score).toBeGreaterThanOrEqual(choice.score);
    expect(best.choice.leaves).toBeGreaterThanOrEqual(choice.leaves);
  });

  it('answers every row once a repeat, by a tree that never saw its group', () => {
    expect(outOfFold).toHaveLength(2);
    for (const { probabilities, fold } of outOfFold) {
      const groupFold = new Map<string, number>();
      data.groups.forEach((group, i) => {
        expect(groupFold.get(group) ?? fold[i]).toBe(fold[i]);
        groupFold.set(group, fold[i]);
        const row = probabilities.subarray(i * 4, i * 4 + 4);
        expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      });
    }
  });

  it('leaves out one finder after the other when told to', () => {
    const { outOfFold: answers } = chooseTree(data, { ...options, folds: 'finders', repeats: 1 });
    expect(answers.map(({ fold }) => fold)).toEqual([data.finders]);
  });

  it('gives the same tree every time', () => {
    expect(JSON.stringify(chooseTree(learning(1), options))).toBe(
      JSON.stringify({ choice, tree, outOfFold, candidates }),
    );
  });

  it('says so when there is nothing to learn', () => {
    const blank = { ...data, columns: [new Float64Array(data.labels.length)] };
    expect(() => chooseTree(blank, options)).toThrow('no split');
  });

  it('scores by chance what was labelled by chance', () => {
    const random = new Random(8);
    const labels = data.labels.map(() => random.integer(4));
    const { choice: lucky } = chooseTree({ ...data, labels }, options);
    expect(lucky.score).toBeLessThan(0.36);
  });
});

describe('rowWeights', () => {
  const data = learning(2);
  const member = Uint8Array.from(data.labels, (_, i) => (i % 4 ? 1 : 0));

  const weighing = (weighting: 'balanced' | 'cautious') => {
    const weights = rowWeights(data, weighting, member);
    const totals = [0, 0, 0, 0];
    data.labels.forEach((label, i) => {
      totals[label] += member[i] * weights[i];
    });
    return totals;
  };
  const members = member.reduce((a, b) => a + b, 0);

  it('gives every class the same weight', () => {
    for (const total of weighing('balanced')) expect(total).toBeCloseTo(members / 4, 8);
  });

  it('lets a false alarm cost less than a missed tumour', () => {
    const totals = weighing('cautious');
    const [missed, ...others] = totals.filter((_, label) => label !== NO_TUMOUR);
    for (const other of others) expect(other).toBeCloseTo(missed, 8);
    expect(totals[NO_TUMOUR] / missed).toBeCloseTo(0.7, 8);
    expect(totals.reduce((a, b) => a + b, 0)).toBeCloseTo(members, 8);
  });

  it('weighs nothing when told not to', () => {
    expect(new Set(rowWeights(data, 'none', member))).toEqual(new Set([1]));
  });
});
