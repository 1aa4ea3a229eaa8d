/** From a table of measurements to the files of a model: pure, so that a test can hold it against `model/`. */
import { TREE_FEATURES } from '../src/pipeline/evidence';
import { FEATURES } from '../src/pipeline/measure/index';
import { PREPROCESSING_VERSION } from '../src/pipeline/normalise';
import { type Chosen, type CvOptions, chooseTree } from './cross-validation';
import { emitModel, sha256 } from './emit';
import { toMlCart } from './ml-cart-json';
import { TRAINING_VERSION, TREE_TRAINING } from './options';
import { type FeatureTable, learningRows } from './samples';
import { chooseThreshold } from './threshold';
import { withEvidence } from './with-evidence';

export interface Trained extends Chosen {
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * Trains on every row of a table whose class is known.
 *
 * @throws Error when the table's columns are not the pipeline's measurements
 */
export function trainModel(table: FeatureTable, options: CvOptions = TREE_TRAINING): Trained {
  FEATURES.forEach(({ id }, column) => {
    if (table.ids[column] === id) return;
    throw new Error(
      `The table's column ${column + 1} is ${table.ids[column]} and the pipeline measures ${id} there; make the tables anew.`,
    );
  });
  const stacked = withEvidence(table, options.seed);
  const data = learningRows(stacked.table);
  const chosen = chooseTree(data, options);
  const files = emitModel({
    tree: toMlCart(chosen.tree, chosen.choice.smoothing),
    features: TREE_FEATURES,
    discriminant: stacked.discriminant,
    thresholds: chooseThreshold(data.labels, data.classes, chosen.outOfFold),
    trainingFingerprint: fingerprint(table, options),
  });
  return { ...chosen, files };
}

/** SHA-256 of the table's values, the options and the version of the code. */
export function fingerprint(table: FeatureTable, options: CvOptions): string {
  const { ids, labels, groups, sources } = table;
  const about = {
    training: TRAINING_VERSION,
    preprocessing: PREPROCESSING_VERSION,
    options,
    ids,
    labels,
    groups,
    sources,
    matrix: sha256(littleEndian(table.matrix)),
  };
  return sha256(JSON.stringify(about));
}

/** Bytes of the values, the same on machines of either order. */
function littleEndian(values: Float32Array | Float64Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, i) => {
    bytes.setFloat64(i * 8, value, true);
  });
  return new Uint8Array(bytes.buffer);
}
