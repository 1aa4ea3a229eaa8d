import { describe, expect, it } from 'vitest';
import { evidence } from '../../../src/pipeline/evidence';
import { LABELS } from '../../../src/pipeline/labels';
import { fitDiscriminant } from '../../../training/discriminant';
import { Random } from '../../../training/random';
import { type FeatureTable, learningRows } from '../../../training/samples';
import { withEvidence } from '../../../training/with-evidence';

const PER_GROUP = 4;

/** Class k lies around 3 k in the first measurement; the second is noise. */
function madeUpTable(groups: number, random: Random): FeatureTable {
  const rows = Array.from({ length: groups * PER_GROUP }, (_, i) => Math.floor(i / PER_GROUP));
  return {
    ids: ['position', 'noise'],
    matrix: Float64Array.from(
      rows.flatMap((group) => [3 * (group % LABELS.length) + random.uniform(), random.uniform()]),
    ),
    labels: rows.map((group) => LABELS[group % LABELS.length]),
    groups: rows.map((group) => `group ${group}`),
    sources: rows.map(() => 'made up'),
  };
}

const answer = (values: ArrayLike<number>) => LABELS[Array.from(values).findIndex((value) => value > 0)];

describe('fitDiscriminant', () => {
  it('finds the measurement that separates the classes', () => {
    const table = madeUpTable(40, new Random(1));
    // A straight line has only two ends: the classes between them are told apart by their bias.
    const discriminant = fitDiscriminant(learningRows(table));
    const right = table.labels.filter(
      (label, row) => answer(evidence(discriminant, table.matrix.subarray(2 * row, 2 * row + 2))) === label,
    );
    expect(right.length / table.labels.length).toBeGreaterThan(0.95);
  });

  it('takes a measurement that never differs', () => {
    const table = madeUpTable(40, new Random(2));
    const flat = { ...table, matrix: table.matrix.map((value, i) => (i % 2 ? 5 : value)) };
    const { weights, bias } = fitDiscriminant(learningRows(flat));
    expect([...weights.flat(), ...bias].every(Number.isFinite)).toBe(true);
  });
});

describe('withEvidence', () => {
  it('adds a column a class and leaves the measurements as they are', () => {
    const table = madeUpTable(40, new Random(3));
    const { table: wider } = withEvidence(table, 1);
    expect(wider.ids.length).toBe(2 + LABELS.length);
    expect(wider.matrix[7 * wider.ids.length]).toBe(table.matrix[14]);
  });

  it('gives rows that it does not learn from what the final weights say', () => {
    const table = madeUpTable(40, new Random(4));
    const { table: wider, discriminant } = withEvidence(table, 1, (row) => row >= 40);
    const own = wider.matrix.subarray(2, 2 + LABELS.length);
    expect([...own]).toEqual([...evidence(discriminant, table.matrix.subarray(0, 2))]);
  });

  it('never lets a row learn from its own group', () => {
    const table = madeUpTable(40, new Random(5));
    const { table: wider } = withEvidence(table, 1);
    const width = wider.ids.length;
    const own = Array.from(table.groups.keys()).filter((row) => table.groups[row] === 'group 0');
    // Whatever the group's rows measure, the weights that gave them their evidence must stay as they were:
    // outliers in the group move other groups' evidence, and not its own.
    const matrix = Float64Array.from(table.matrix);
    for (const row of own.slice(1)) matrix[2 * row] += 50;
    const { table: moved } = withEvidence({ ...table, matrix }, 1);
    const evidenceOf = (of: FeatureTable, row: number) =>
      Array.from(of.matrix.subarray(row * width + 2, (row + 1) * width));
    expect(evidenceOf(moved, own[0])).toEqual(evidenceOf(wider, own[0]));
    const others = Array.from(table.groups.keys()).filter((row) => !own.includes(row));
    expect(others.some((row) => evidenceOf(moved, row)[0] !== evidenceOf(wider, row)[0])).toBe(true);
  });
});
