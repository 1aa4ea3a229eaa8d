/**
 * From a table of findings and the networks to the files of a model. Pure, so that a test can compare the result with
 * `model/`.
 */
import { FEATURES, FINDINGS } from '../src/pipeline/findings/findings';
import { PREPROCESSING_VERSION } from '../src/pipeline/prepare';
import { type FeatureTable, learningRows } from './data/samples';
import { emitModel, type NetFiles, sha256 } from './emit';
import type { CvOptions } from './tree/cross-validation';
import { toMlCart } from './tree/ml-cart-json';
import { TRAINING_VERSION, TREE_TRAINING } from './tree/options';
import { type TrainedReader, trainReader } from './tree/readers';

export interface Trained extends TrainedReader {
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * Trains on every row of known class.
 *
 * @param greatestNonBrainScore log odds of "no brain MRI" above which pictures are rejected
 * @param wanted which rows to train on
 * @throws Error when the table's columns are not the pipeline's findings
 */
export function trainModel(
  table: FeatureTable,
  nets: NetFiles,
  greatestNonBrainScore: number,
  options: CvOptions = TREE_TRAINING,
  wanted: (row: number) => boolean = () => true,
): Trained {
  FINDINGS.forEach(({ id }, column) => {
    if (table.ids[column] === id) return;
    throw new Error(
      `The table's column ${column + 1} is ${table.ids[column]} and the pipeline measures ${id} there; make the tables anew.`,
    );
  });
  const reader = trainReader(learningRows(table, wanted), table, options);
  const files = emitModel({
    tree: toMlCart(reader.tree, reader.choice.smoothing),
    features: FEATURES,
    calibration: reader.calibration,
    thresholds: { ...reader.threshold, greatestNonBrainScore },
    nets,
    trainingFingerprint: fingerprint(table, options),
  });
  return { ...reader, files };
}

/** SHA-256 of the table's values, the options and the version of the training code. */
export function fingerprint(table: FeatureTable, options: CvOptions): string {
  const { ids, labels, groups, sources, folds } = table;
  const about = {
    training: TRAINING_VERSION,
    preprocessing: PREPROCESSING_VERSION,
    options,
    ids,
    labels,
    groups,
    sources,
    folds,
    matrix: sha256(littleEndian(table.matrix)),
  };
  return sha256(JSON.stringify(about));
}

/** Bytes of the values, the same on little-endian and big-endian machines. */
function littleEndian(values: Float32Array | Float64Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, i) => {
    bytes.setFloat64(i * 8, value, true);
  });
  return new Uint8Array(bytes.buffer);
}
