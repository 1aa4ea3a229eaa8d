import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import { FINDINGS } from '../../../../src/pipeline/findings/findings';
import { loadModel } from '../../../../src/pipeline/model';
import { askTree } from '../../../../src/pipeline/tree/tree';
import { madeUpModel, reader } from '../made-up-model';

const ids = FINDINGS.map(({ id }) => id);
const model = await loadModel(reader(madeUpModel()));
const vector = (...first: number[]) => Float64Array.from(ids, (_, i) => first[i] ?? 0);

describe('askTree', () => {
  it('gives the way down, and the shares at its end', () => {
    const { shares, path } = askTree(model.tree, ids, vector(0.25, 3));
    expect(shares).toEqual([0.1, 0.6, 0.2, 0.1]);
    expect(path).toEqual([
      { feature: ids[0], value: 0.25, threshold: 0.5, below: true },
      { feature: ids[1], value: 3, threshold: -2, below: false },
    ]);
  });

  it('sends a value on the threshold to the right, as ml-cart does', () => {
    expect(askTree(model.tree, ids, vector(0.5)).path).toHaveLength(1);
  });

  it("answers as ml-cart's own predict", () => {
    const random = new Random(3);
    for (let k = 0; k < 200; k++) {
      const values = vector(random.uniform(), random.uniform() * 8 - 6);
      const { shares } = askTree(model.tree, ids, values);
      expect(shares.indexOf(Math.max(...shares))).toBe(model.tree.predict([[...values]])[0]);
    }
  });

  it('refuses rows that ml-cart would misread', () => {
    expect(() => askTree(model.tree, ids, vector().slice(1))).toThrow(/reads \d+ measurements, got/);
    const nan = vector();
    nan[7] = Number.NaN;
    expect(() => askTree(model.tree, ids, nan)).toThrow(`${ids[7]} is NaN`);
    nan[7] = Number.POSITIVE_INFINITY;
    expect(() => askTree(model.tree, ids, nan)).toThrow('Infinity');
  });
});
