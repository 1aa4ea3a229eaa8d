import { Random } from '../../src/evaluation/random';

/** What the split uses of one image. */
export interface FoldRow {
  /** The unit that is never split: a patient, or a cluster of near-duplicates. */
  readonly group: string;
  readonly label: string;
  readonly source: string;
}

/**
 * Distributes rows over folds so that no group is in two folds and every (source, label) stratum is spread as evenly as
 * a greedy method can.
 *
 * Groups are taken from the largest to the smallest, in seeded order among equals; each goes to the fold where it
 * raises the sum of squared shares of its strata least. A share is relative to the size of its stratum, so that rare
 * strata count as much as common ones. The result depends on the set of rows and the seed, not on the rows' order.
 *
 * @param folds at least 1; with more folds than groups some are empty
 * @returns a fold for each row, 0 .. folds - 1
 * @throws RangeError when `folds` is not 1 .. 127
 */
export function assignFolds(rows: readonly FoldRow[], folds: number, seed: number): Int8Array {
  if (!Number.isInteger(folds) || folds < 1 || folds > 127) {
    throw new RangeError(`folds must be an integer from 1 to 127, not ${folds}`);
  }
  const { strata, sizes } = stratify(rows);
  const groups = collectGroups(rows, strata);
  new Random(seed).shuffle(groups);
  // Array sort is stable, so groups of the same size stay in the shuffled order.
  groups.sort((a, b) => b.rows.length - a.rows.length);

  const held = Array.from({ length: folds }, () => new Float64Array(sizes.length));
  const out = new Int8Array(rows.length);
  for (const group of groups) {
    const fold = leastRise(group.strata, held, sizes);
    for (const [stratum, count] of group.strata) held[fold][stratum] += count;
    for (const row of group.rows) out[row] = fold;
  }
  return out;
}

interface Group {
  readonly rows: number[];
  /** [stratum, rows of this group in it] */
  readonly strata: Map<number, number>;
}

/** Stratum 0 is the whole table, so that the folds have the same size, too. */
function stratify(rows: readonly FoldRow[]): { strata: Int32Array; sizes: number[] } {
  const numbers = new Map<string, number>();
  const sizes = [rows.length];
  const strata = Int32Array.from(rows, ({ source, label }) => {
    const key = JSON.stringify([source, label]);
    const number = numbers.get(key) ?? sizes.length;
    numbers.set(key, number);
    sizes[number] = (sizes[number] ?? 0) + 1;
    return number;
  });
  return { strata, sizes };
}

/** Sorted by group name, so that the order of the rows does not matter. */
function collectGroups(rows: readonly FoldRow[], strata: Int32Array): Group[] {
  const byName = new Map<string, Group>();
  rows.forEach((row, i) => {
    const group = byName.get(row.group) ?? { rows: [], strata: new Map([[0, 0]]) };
    byName.set(row.group, group);
    group.rows.push(i);
    for (const s of [0, strata[i]]) group.strata.set(s, (group.strata.get(s) ?? 0) + 1);
  });
  return [...byName.keys()].sort().map((name) => byName.get(name)!);
}

function leastRise(strata: Map<number, number>, held: Float64Array[], sizes: number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let fold = 0; fold < held.length; fold++) {
    let rise = 0;
    for (const [stratum, count] of strata) {
      const before = held[fold][stratum];
      // (before + count)^2 - before^2, in shares of the stratum
      rise += ((2 * before + count) * count) / (sizes[stratum] * sizes[stratum]);
    }
    if (rise < least) {
      least = rise;
      best = fold;
    }
  }
  return best;
}
