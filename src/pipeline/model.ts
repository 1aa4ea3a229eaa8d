/**
 * The model: what `training/` emits into `model/`, and the checks that it passes before anything is read with it.
 *
 * `manifest.json` names the other files with their sizes and SHA-256. A file that is damaged, of another training
 * run, or made for another version of this code is refused: a half-updated cache must never read a slice.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type CartModel, type CartNode, DecisionTreeClassifier } from 'ml-cart';
import { type Discriminant, TREE_FEATURES } from './evidence';
import { LABELS } from './labels';
import { FEATURES } from './measure/index';
import { PREPROCESSING_VERSION } from './normalise';

export interface ModelManifest {
  readonly format: 'dendrite-model';
  readonly formatVersion: 1;
  /** Must equal the pipeline's own PREPROCESSING_VERSION. */
  readonly preprocessingVersion: number;
  /** SHA-256 of everything that the training depended on: tables, options and code version. */
  readonly trainingFingerprint: string;
  readonly files: Readonly<Record<ModelFile, { readonly sha256: string; readonly bytes: number }>>;
}

export const MANIFEST_FILE = 'manifest.json';
export const MODEL_FILES = [
  'tree.json',
  'labels.json',
  'features.json',
  'evidence.json',
  'thresholds.json',
] as const;
export type ModelFile = (typeof MODEL_FILES)[number];

/** `labels.json`: the order of every leaf's probabilities. */
export interface LabelsFile {
  readonly labels: readonly string[];
}

/** `features.json`: the columns that the tree asks about. */
export interface FeaturesFile {
  readonly features: readonly { readonly id: string; readonly unit: string; readonly meaning: string }[];
}

/** `thresholds.json`: when an answer is not to be relied on, and how that was chosen. */
export interface Thresholds {
  /** Answers whose probability is lower are `uncertain`. 0..1. */
  readonly leastProbability: number;
  /** On out-of-fold answers: share of slices answered, share of these right, and the share right of all. */
  readonly outOfFold: {
    readonly coverage: number;
    readonly accuracyOfRead: number;
    readonly accuracyOfAll: number;
  };
  /** The rule in words. */
  readonly chosenBy: string;
}

/** A node of `tree.json`: ml-cart's, and the training rows of each class that reached it. */
export interface TreeNode extends CartNode {
  readonly samples: readonly number[];
  readonly left?: TreeNode;
  readonly right?: TreeNode;
}

/** A model that passed its checks, ready to read with. */
export interface Model {
  readonly manifest: ModelManifest;
  /** SHA-256 of the manifest file itself: the model's name in reports. */
  readonly hash: string;
  /** As loaded by ml-cart. */
  readonly tree: DecisionTreeClassifier;
  /** As stored, for the picture of the tree. */
  readonly root: TreeNode;
  /** Weighs the measurements into evidence. */
  readonly discriminant: Discriminant;
  readonly thresholds: Thresholds;
}

export type ModelFault =
  /** Not the bytes that the manifest names: damaged, or of another model. */
  | 'damaged'
  /** Not of this format. */
  | 'malformed'
  /** Made for another version of the pipeline: preparation, measurements or classes differ. */
  | 'other-version';

/** Which file does not belong, and why. */
export class ModelMismatch extends Error {
  constructor(
    readonly file: string,
    readonly fault: ModelFault,
    detail: string,
  ) {
    super(`model/${file} ${detail}; the model was not used.`);
    this.name = 'ModelMismatch';
  }
}

/**
 * Loads and checks a model.
 *
 * @param read gives the bytes of one of the model's files; what it throws passes through
 * @throws ModelMismatch that names the file which does not belong
 */
export async function loadModel(read: (name: string) => Promise<Uint8Array>): Promise<Model> {
  const manifestBytes = await read(MANIFEST_FILE);
  const manifest = checkManifest(parse(MANIFEST_FILE, manifestBytes));
  const contents = await Promise.all(
    MODEL_FILES.map(async (name) => {
      const bytes = await read(name);
      checkBytes(name, bytes, manifest.files[name]);
      return [name, parse(name, bytes)] as const;
    }),
  );
  const files = Object.fromEntries(contents) as Record<ModelFile, unknown>;
  checkList('labels.json', (files['labels.json'] as LabelsFile).labels, LABELS);
  checkList('features.json', featureIds(files['features.json']), ids);
  const thresholds = checkThresholds(files['thresholds.json']);
  const discriminant = checkDiscriminant(files['evidence.json']);
  const cart = checkTree(files['tree.json']);
  return {
    manifest,
    hash: hex(manifestBytes),
    tree: DecisionTreeClassifier.load(cart),
    root: cart.root as TreeNode,
    discriminant,
    thresholds,
  };
}

const ids = TREE_FEATURES.map(({ id }) => id);

const hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

function parse(file: string, bytes: Uint8Array): object {
  let text = '';
  // The files are ASCII by design (see training/emit.ts), so that no decoder is needed here.
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below.
  }
  throw new ModelMismatch(file, 'malformed', 'is not JSON');
}

function checkManifest(value: object): ModelManifest {
  const manifest = value as ModelManifest;
  const fail = (fault: ModelFault, detail: string) => new ModelMismatch(MANIFEST_FILE, fault, detail);
  if (manifest.format !== 'dendrite-model') throw fail('malformed', 'is not the manifest of a model');
  if (manifest.formatVersion !== 1) {
    throw fail('other-version', `has format version ${manifest.formatVersion}, and 1 is read here`);
  }
  for (const name of MODEL_FILES) {
    const entry = manifest.files?.[name];
    const whole = entry && /^[0-9a-f]{64}$/.test(entry.sha256) && Number.isInteger(entry.bytes);
    if (!whole) throw fail('malformed', `does not name ${name}`);
  }
  if (manifest.preprocessingVersion !== PREPROCESSING_VERSION) {
    throw fail(
      'other-version',
      `is of preprocessing version ${manifest.preprocessingVersion}, and slices are prepared by version ${PREPROCESSING_VERSION}`,
    );
  }
  return manifest;
}

function checkBytes(file: string, bytes: Uint8Array, expected: { sha256: string; bytes: number }): void {
  if (bytes.length !== expected.bytes) {
    throw new ModelMismatch(file, 'damaged', `has ${bytes.length} bytes instead of ${expected.bytes}`);
  }
  if (hex(bytes) !== expected.sha256) {
    throw new ModelMismatch(file, 'damaged', 'is not the file that the manifest names');
  }
}

function featureIds(value: unknown): unknown {
  const { features } = value as FeaturesFile;
  return Array.isArray(features) ? features.map((feature) => feature?.id) : features;
}

/** A list must be the code's own, in its order: a column that means something else reads nonsense silently. */
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

function checkThresholds(value: unknown): Thresholds {
  const thresholds = value as Thresholds;
  const { leastProbability } = thresholds;
  if (!(leastProbability >= 0 && leastProbability <= 1)) {
    throw new ModelMismatch('thresholds.json', 'malformed', 'has no probability as its threshold');
  }
  return thresholds;
}

function checkDiscriminant(value: unknown): Discriminant {
  const discriminant = value as Discriminant;
  const { low, high, weights, bias } = discriminant;
  const finite = (row: unknown, length: number) =>
    Array.isArray(row) && row.length === length && row.every(Number.isFinite);
  const whole =
    [low, high].every((row) => finite(row, FEATURES.length)) &&
    finite(bias, LABELS.length) &&
    Array.isArray(weights) &&
    weights.length === LABELS.length &&
    weights.every((row) => finite(row, FEATURES.length));
  if (!whole) {
    throw new ModelMismatch('evidence.json', 'malformed', 'does not have one weight a measurement and class');
  }
  return discriminant;
}

/** No tree is deeper: bounds the recursion on a file that was tampered with. */
const MAX_DEPTH = 64;

function checkTree(value: unknown): CartModel {
  const tree = value as CartModel;
  const fail = (detail: string) => new ModelMismatch('tree.json', 'malformed', detail);
  if (tree.name !== 'DTClassifier' || typeof tree.options !== 'object' || !tree.options) {
    throw fail('is not a decision tree');
  }
  const visit = (node: CartNode | undefined, depth: number): void => {
    if (typeof node !== 'object' || !node || depth > MAX_DEPTH)
      throw fail('has a branch that ends in nothing');
    const isLeaf = node.distribution !== undefined;
    if (isLeaf === (node.left !== undefined || node.right !== undefined)) {
      throw fail('has a node that is neither a question nor a leaf');
    }
    if (isLeaf) {
      if (!isDistribution(node.distribution)) throw fail('has a leaf without a probability for every class');
      return;
    }
    const { splitColumn, splitValue } = node;
    if (!Number.isInteger(splitColumn) || splitColumn! < 0 || splitColumn! >= ids.length) {
      throw fail('asks about a measurement that does not exist');
    }
    if (!Number.isFinite(splitValue)) throw fail('has a question without a threshold');
    visit(node.left, depth + 1);
    visit(node.right, depth + 1);
  };
  visit(tree.root, 0);
  return tree;
}

function isDistribution(value: CartNode['distribution']): boolean {
  if (!Array.isArray(value) || value.length !== 1) return false;
  const [row] = value;
  if (!Array.isArray(row) || row.length !== LABELS.length) return false;
  const sum = row.reduce((all, p) => all + (p >= 0 && p <= 1 ? p : Number.NaN), 0);
  return Math.abs(sum - 1) < 1e-9;
}
