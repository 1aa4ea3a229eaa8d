/**
 * Adds the evidence to a table of measurements, honestly: no row's evidence comes from weights that its own patient
 * helped to learn, or the tree would trust the evidence more than it deserves (stacked generalization: Wolpert 1992).
 */
import { type Discriminant, EVIDENCE, evidence } from '../src/pipeline/evidence';
import { fitDiscriminant } from './discriminant';
import { assignFolds } from './folds';
import { type FeatureTable, learningRows } from './samples';

/** Parts of the training rows, each of which gets its evidence from the others. */
const PARTS = 5;

export interface WithEvidence {
  /** The table with a column more for each class. */
  readonly table: FeatureTable;
  /** Learned from all training rows: what new slices are read with. */
  readonly discriminant: Discriminant;
}

/**
 * @param train rows to learn from; their evidence is cross-fitted, by group. All others get theirs from the weights
 * that all training rows give, as a new slice would.
 */
export function withEvidence(
  table: FeatureTable,
  seed: number,
  train: (row: number) => boolean = () => true,
): WithEvidence {
  const data = learningRows(table, train);
  const discriminant = fitDiscriminant(data);
  const part = assignFolds(
    data.groups.map((group, i) => ({ group, label: String(data.labels[i]), source: data.sources[i] })),
    PARTS,
    seed,
  );
  const fitted = Array.from({ length: PARTS }, (_, p) => fitDiscriminant(data, (i) => part[i] !== p));
  const partOfRow = new Map(Array.from(data.rows, (row, i) => [row, part[i]]));

  const width = table.ids.length;
  const wider = width + EVIDENCE.length;
  const matrix = new Float64Array(table.labels.length * wider);
  table.labels.forEach((_, row) => {
    const measured = table.matrix.subarray(row * width, (row + 1) * width);
    const own = partOfRow.get(row);
    matrix.set(measured, row * wider);
    matrix.set(evidence(own === undefined ? discriminant : fitted[own], measured), row * wider + width);
  });
  return { table: { ...table, ids: [...table.ids, ...EVIDENCE.map(({ id }) => id)], matrix }, discriminant };
}
