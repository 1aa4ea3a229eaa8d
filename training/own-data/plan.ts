/** Which networks a training on own data needs, and which rows each may learn from. Pure. */
import { LABELS } from '../../src/pipeline/labels';
import { assignFolds } from '../data/folds';
import { hospitalsOf, patientsOf, withoutHospital } from './checks';
import type { OwnRow } from './folder';
import type { NetworkTask } from './networks';

export interface Plan {
  /** One for each fold of the patients, then one for each hospital that is left out, then the one that ships. */
  readonly tasks: readonly NetworkTask[];
  readonly folds: number;
  /** For each row: the network that learns nothing from its group; -1 where all have seen it. */
  readonly foldOf: Int8Array;
  /** Hospitals that are left out in turn. */
  readonly held: readonly string[];
  /** Sentences that say why other hospitals are not left out. */
  readonly notHeld: readonly string[];
}

/** The choices for an outer fold are made by cross-validation on the other folds, which must be at least two. */
const MIN_FOLDS = 3;

/**
 * @param most number of folds, fewer where there are few patients
 * @param seen groups seen by the model that the networks start from: they train every network and test none
 */
export function planOf(
  rows: readonly OwnRow[],
  most: number,
  seed: number,
  seen: ReadonlySet<string> = new Set(),
): Plan {
  const seenIn = new Set(rows.filter(({ group }) => seen.has(group)).map(({ source }) => source));
  const hospitals = hospitalsOf(rows);
  const held = hospitals
    .filter(({ source, lacking }) => lacking.length === 0 && !seenIn.has(source))
    .map(({ source }) => source);
  const fresh = rows.filter(({ group }) => !seen.has(group));
  const folds = Math.max(MIN_FOLDS, Math.min(most, ...LABELS.map((label) => patientsOf(label, fresh))));
  const dealt = assignFolds(fresh, folds, seed);
  const foldOfFresh = new Map(fresh.map((row, i) => [row, dealt[i]]));
  const foldOf = Int8Array.from(rows, (row) => foldOfFresh.get(row) ?? -1);
  return {
    tasks: [
      ...Array.from({ length: folds }, (_, k) => ({
        name: `network without part ${k + 1} of ${folds} of the patients`,
        id: `fold-${k}`,
        learns: (row: number) => foldOf[row] !== k,
      })),
      ...held.map((source, k) => {
        const others = new Set(withoutHospital(rows, source));
        return {
          name: `network without ${source}`,
          id: `without-${k}`,
          learns: (row: number) => others.has(rows[row]),
        };
      }),
      { name: 'network of all patients, which ships', id: 'all', learns: () => true },
    ],
    ...{ folds, foldOf, held },
    notHeld: hospitals
      .filter(({ source }) => !held.includes(source) && hospitals.length > 1)
      .map(({ source, lacking }) =>
        lacking.length > 0
          ? `${source} could not be left out: the other hospitals have too few patients of ${lacking.join(', ')}.`
          : `${source} could not be left out: the model that this one began with has seen images of it.`,
      ),
  };
}
