import type { CartModel } from 'ml-cart';

/**
 * The files of a model, as `training/` emits them into `model/`. `manifest.json` names the others with their hashes;
 * files that do not belong together are never read with.
 */
export interface ModelManifest {
  readonly format: 'dendrite-model';
  readonly formatVersion: 1;
  /** Must equal the pipeline's own PREPROCESSING_VERSION. */
  readonly preprocessingVersion: number;
  /** SHA-256 of everything the training depended on: tables, options and code version. */
  readonly trainingFingerprint: string;
  readonly files: Readonly<Record<ModelFile, { readonly sha256: string; readonly bytes: number }>>;
}

export const MODEL_FILES = ['tree.json', 'labels.json', 'features.json', 'thresholds.json'] as const;
export type ModelFile = (typeof MODEL_FILES)[number];

/** A model that passed its checks, ready to read with. */
export interface Model {
  readonly manifest: ModelManifest;
  /** SHA-256 of the manifest file itself: the model's name in reports. */
  readonly hash: string;
  readonly tree: CartModel;
}
