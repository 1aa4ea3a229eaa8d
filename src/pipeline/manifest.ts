/**
 * The manifest of a model: its files with their sizes and SHA-256. A file that is damaged, from another training run,
 * or made for another version of this code is refused, so that no slice is read with a half-updated cache.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { THUMBNAIL_VERSION } from './brain/thumbnail';
import { PREPROCESSING_VERSION } from './prepare';

export const MANIFEST_FILE = 'manifest.json';

/** JSON, in ASCII by design (see training/emit.ts), so that no decoder is needed here. */
export const JSON_FILES = [
  'tree.json',
  'labels.json',
  'features.json',
  'calibration.json',
  'thresholds.json',
  'finder.json',
  'brain.json',
] as const;
/** Weights of the lesion finder and of the check for brain MRI. */
export const WEIGHT_FILES = ['finder.bin', 'brain.bin'] as const;
export const MODEL_FILES = [...JSON_FILES, ...WEIGHT_FILES] as const;
export type JsonFile = (typeof JSON_FILES)[number];
export type ModelFile = (typeof MODEL_FILES)[number];

export interface ModelManifest {
  readonly format: 'dendrite-model';
  readonly formatVersion: 3;
  /** Must equal the pipeline's own PREPROCESSING_VERSION. */
  readonly preprocessingVersion: number;
  /** Must equal the pipeline's own THUMBNAIL_VERSION. */
  readonly thumbnailVersion: number;
  /** SHA-256 of all inputs to the training of the tree: table, options and code version. */
  readonly trainingFingerprint: string;
  readonly files: Readonly<Record<ModelFile, { readonly sha256: string; readonly bytes: number }>>;
}

export type ModelFault =
  /** The bytes do not match the manifest: damaged, or of another model. */
  | 'damaged'
  /** Not of this format. */
  | 'malformed'
  /** Made for another version of the pipeline, with other preprocessing, measurements or classes. */
  | 'other-version';

/** Names the file that does not belong to the model, and why. */
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

/** @throws ModelMismatch */
export function checkManifest(value: object): ModelManifest {
  const manifest = value as ModelManifest;
  const fail = (fault: ModelFault, detail: string) => new ModelMismatch(MANIFEST_FILE, fault, detail);
  if (manifest.format !== 'dendrite-model') throw fail('malformed', 'is not the manifest of a model');
  if (manifest.formatVersion !== 3) {
    throw fail('other-version', `has format version ${manifest.formatVersion}, and 3 is read here`);
  }
  for (const name of MODEL_FILES) {
    const entry = manifest.files?.[name];
    const whole = entry && /^[0-9a-f]{64}$/.test(entry.sha256) && Number.isInteger(entry.bytes);
    if (!whole) throw fail('malformed', `does not name ${name}`);
  }
  const versions = [
    ['preprocessing', manifest.preprocessingVersion, PREPROCESSING_VERSION],
    ['thumbnail', manifest.thumbnailVersion, THUMBNAIL_VERSION],
  ] as const;
  for (const [what, there, here] of versions) {
    if (there === here) continue;
    throw fail('other-version', `is of ${what} version ${there}, and slices are prepared by version ${here}`);
  }
  return manifest;
}

/** @throws ModelMismatch when the bytes do not match the manifest */
export function checkBytes(file: ModelFile, bytes: Uint8Array, { files }: ModelManifest): void {
  const expected = files[file];
  if (bytes.length !== expected.bytes) {
    throw new ModelMismatch(file, 'damaged', `has ${bytes.length} bytes instead of ${expected.bytes}`);
  }
  if (sha256Hex(bytes) !== expected.sha256) {
    throw new ModelMismatch(file, 'damaged', 'is not the file that the manifest names');
  }
}

export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
