/** The model: what `training/` emits into `model/`, loaded and checked before it reads a slice. */
import { DecisionTreeClassifier } from 'ml-cart';
import { FINDINGS } from './findings/findings';
import { LABELS, type LabelMap, NONE, noneOf } from './labels';
import {
  checkBytes,
  checkManifest,
  JSON_FILES,
  type JsonFile,
  MANIFEST_FILE,
  type ModelManifest,
  ModelMismatch,
  sha256Hex,
} from './manifest';
import { loadNet, type Net, type NetSpec } from './net/index';
import type { Calibration } from './tree/calibrate';
import { checkTree, type TreeNode } from './tree/tree-file';

/** `features.json`: the tree's input columns. */
export interface FeaturesFile {
  readonly features: readonly { readonly id: string; readonly unit: string; readonly meaning: string }[];
}

/** `thresholds.json`: when an answer is uncertain or a picture rejected, and how that was chosen. */
export interface Thresholds {
  /** Answers with a lower probability are `uncertain`: 0..1, one for each class, in the order of LABELS. */
  readonly leastProbability: readonly number[];
  /** Pictures with a higher non-brain score (log odds) are rejected. */
  readonly greatestNonBrainScore: number;
  /**
   * On out-of-fold answers: share of slices answered, share of those that are correct, share correct of all slices, and
   * share of tumours answered as "no tumour".
   */
  readonly outOfFold: {
    readonly coverage: number;
    readonly accuracyOfRead: number;
    readonly accuracyOfAll: number;
    readonly tumoursMissed: number;
  };
  /** The rules in words. */
  readonly chosenBy: string;
}

/** A checked model, ready to use. */
export interface Model {
  readonly manifest: ModelManifest;
  /** SHA-256 of the manifest file: identifies the model in reports. */
  readonly hash: string;
  /** The tree as loaded by ml-cart. */
  readonly tree: DecisionTreeClassifier;
  /** The tree as stored, for drawing it. */
  readonly root: TreeNode;
  /** The lesion finder: lesion map and class logits. */
  readonly finder: Net;
  /** The check for brain MR slices. */
  readonly brain: Net;
  readonly calibration: Calibration;
  readonly thresholds: Thresholds;
}

/**
 * Loads and checks a model.
 *
 * @param read returns the bytes of one of the model's files; its errors are passed on
 * @throws ModelMismatch that names the file that does not belong
 */
export async function loadModel(read: (name: string) => Promise<Uint8Array>): Promise<Model> {
  const manifestBytes = await read(MANIFEST_FILE);
  const manifest = checkManifest(parse(MANIFEST_FILE, manifestBytes));
  const checked = async (name: JsonFile | 'finder.bin' | 'brain.bin') => {
    const bytes = await read(name);
    checkBytes(name, bytes, manifest);
    return bytes;
  };
  const [finder, brain, ...texts] = await Promise.all(
    (['finder.bin', 'brain.bin', ...JSON_FILES] as const).map(checked),
  );
  const files = Object.fromEntries(JSON_FILES.map((name, i) => [name, parse(name, texts[i])])) as Record<
    JsonFile,
    unknown
  >;
  checkClasses(files['labels.json'] as LabelMap);
  checkList(
    'features.json',
    featureIds(files['features.json']),
    FINDINGS.map(({ id }) => id),
  );
  const cart = checkTree(files['tree.json']);
  return {
    manifest,
    hash: sha256Hex(manifestBytes),
    tree: DecisionTreeClassifier.load(cart),
    root: cart.root as TreeNode,
    finder: netOf('finder', finder, files['finder.json']),
    brain: netOf('brain', brain, files['brain.json']),
    calibration: checkCalibration(files['calibration.json']),
    thresholds: checkThresholds(files['thresholds.json']),
  };
}

function parse(file: string, bytes: Uint8Array): object {
  let text = '';
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Reported below.
  }
  throw new ModelMismatch(file, 'malformed', 'is not JSON');
}

function featureIds(value: unknown): unknown {
  const { features } = value as FeaturesFile;
  return Array.isArray(features) ? features.map((feature) => feature?.id) : features;
}

/**
 * A list must equal the code's own, in order. A column with another meaning would give wrong answers without an error.
 */
function checkList(file: string, found: unknown, expected: readonly string[]): void {
  if (!Array.isArray(found)) throw new ModelMismatch(file, 'malformed', 'holds no list');
  const at = Array.from({ length: Math.max(found.length, expected.length) }, (_, i) => i).find(
    (i) => found[i] !== expected[i],
  );
  if (at === undefined) return;
  const there = at < found.length ? `"${found[at]}"` : 'nothing';
  const here = at < expected.length ? `"${expected[at]}"` : 'nothing';
  throw new ModelMismatch(
    file,
    'other-version',
    `has ${there} in place ${at + 1}, where this version has ${here}`,
  );
}

function checkClasses(map: LabelMap): void {
  checkList('labels.json', map.labels, LABELS);
  if (noneOf(map) === NONE) return;
  throw new ModelMismatch(
    'labels.json',
    'other-version',
    `has "${noneOf(map)}" for none of the others, where this version has "${NONE}"`,
  );
}

function netOf(name: 'finder' | 'brain', bytes: Uint8Array, spec: unknown): Net {
  try {
    return loadNet(bytes, spec as NetSpec);
  } catch (error) {
    throw new ModelMismatch(`${name}.json`, 'malformed', `does not fit: ${(error as Error).message}`);
  }
}

function checkCalibration(value: unknown): Calibration {
  const calibration = value as Calibration;
  const { network, tree, bias } = calibration;
  const whole =
    Array.isArray(bias) &&
    bias.length === LABELS.length &&
    [network, tree, ...bias].every((weight) => Number.isFinite(weight));
  if (!whole) throw new ModelMismatch('calibration.json', 'malformed', 'lacks a weight');
  return calibration;
}

function checkThresholds(value: unknown): Thresholds {
  const thresholds = value as Thresholds;
  const { leastProbability, greatestNonBrainScore } = thresholds;
  const whole =
    Array.isArray(leastProbability) &&
    leastProbability.length === LABELS.length &&
    leastProbability.every((least) => least >= 0 && least <= 1);
  if (!whole) {
    throw new ModelMismatch('thresholds.json', 'malformed', 'does not give each class a probability');
  }
  if (!Number.isFinite(greatestNonBrainScore)) {
    throw new ModelMismatch('thresholds.json', 'malformed', 'does not say where brain MRI ends');
  }
  return thresholds;
}
