import { describe, expect, it } from 'vitest';
import { Random } from '../../../../src/evaluation/random';
import { assignFolds, type FoldRow } from '../../../../training/data/folds';

/** Patients of 1 to 15 images in three sources, some with slices of two labels. */
function someRows(seed: number): FoldRow[] {
  const random = new Random(seed);
  const rows: FoldRow[] = [];
  for (let g = 0; g < 200; g++) {
    const source = ['cheng', 'lgg', 'web'][random.integer(3)];
    const label = ['glioma', 'meningioma', 'pituitary'][random.integer(3)];
    const size = 1 + random.integer(15);
    for (let k = 0; k < size; k++) {
      rows.push({ group: `g${g}`, source, label: source === 'lgg' && k % 2 ? 'notumor' : label });
    }
  }
  return rows;
}

describe('assignFolds', () => {
  it('never splits a group', () => {
    const rows = someRows(1);
    const folds = assignFolds(rows, 5, 7);
    const seen = new Map<string, number>();
    rows.forEach(({ group }, i) => {
      expect(seen.get(group) ?? folds[i]).toBe(folds[i]);
      seen.set(group, folds[i]);
    });
  });

  it('spreads every stratum evenly', () => {
    const rows = someRows(2);
    const folds = assignFolds(rows, 5, 7);
    const strata = new Map<string, number[]>();
    rows.forEach(({ source, label }, i) => {
      const counts = strata.get(`${source} ${label}`) ?? [0, 0, 0, 0, 0];
      counts[folds[i]]++;
      strata.set(`${source} ${label}`, counts);
    });
    for (const counts of strata.values()) {
      const mean = counts.reduce((a, b) => a + b) / 5;
      // No fold differs by more than about one small patient.
      for (const count of counts) expect(Math.abs(count - mean)).toBeLessThan(8);
    }
  });

  it('depends on the seed, and not on the order of the rows', () => {
    const rows = someRows(3);
    const folds = assignFolds(rows, 4, 1);
    expect(assignFolds(rows, 4, 1)).toEqual(folds);
    expect(assignFolds(rows, 4, 2)).not.toEqual(folds);
    const order = new Random(9).shuffle(rows.map((_, i) => i));
    const shuffled = assignFolds(
      order.map((i) => rows[i]),
      4,
      1,
    );
    expect([...shuffled]).toEqual(order.map((i) => folds[i]));
  });

  it('takes a single fold, and more folds than groups', () => {
    const rows = someRows(4).slice(0, 3);
    expect([...assignFolds(rows, 1, 0)]).toEqual([0, 0, 0]);
    expect(Math.max(...assignFolds(rows, 50, 0))).toBeLessThan(50);
    expect(assignFolds([], 5, 0)).toHaveLength(0);
  });

  it('refuses a fold count that is none', () => {
    for (const folds of [0, -1, 2.5, 128, Number.NaN]) {
      expect(() => assignFolds([], folds, 0)).toThrow(RangeError);
    }
  });
});

describe('Random', () => {
  it('gives the same numbers for ever', () => {
    const random = new Random(42);
    expect([random.uint32(), random.uint32(), random.uint32()]).toMatchInlineSnapshot(`
      [
        1463612165,
        3547970952,
        1836201081,
      ]
    `);
  });

  it('is uniform enough', () => {
    const random = new Random(1);
    const counts = new Array(10).fill(0);
    for (let i = 0; i < 100000; i++) counts[random.integer(10)]++;
    for (const count of counts) expect(Math.abs(count - 10000)).toBeLessThan(400);
  });
});
