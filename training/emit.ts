/**
 * The files of a model, as bytes. They hold no date, path or machine name: the same training gives the same bytes
 * everywhere.
 */
import { createHash } from 'node:crypto';
import { THUMBNAIL_VERSION } from '../src/pipeline/brain/thumbnail';
import type { Feature } from '../src/pipeline/findings/feature';
import { CLASSES } from '../src/pipeline/labels';
import { type JsonFile, MANIFEST_FILE, MODEL_FILES, type ModelFile } from '../src/pipeline/manifest';
import type { Thresholds } from '../src/pipeline/model';
import { PREPROCESSING_VERSION } from '../src/pipeline/prepare';
import type { Calibration } from '../src/pipeline/tree/calibrate';
import type { TreeJson } from './tree/ml-cart-json';

/** The networks' files as their trainings exported them; they are copied unchanged. */
export type NetFiles = Readonly<
  Record<'finder.json' | 'finder.bin' | 'brain.json' | 'brain.bin', Uint8Array>
>;

export interface ModelParts {
  readonly tree: TreeJson;
  readonly features: readonly Feature[];
  readonly calibration: Calibration;
  readonly thresholds: Thresholds;
  readonly nets: NetFiles;
  /** SHA-256 of everything that the training depended on. */
  readonly trainingFingerprint: string;
}

/** @returns file name to content, with the manifest last */
export function emitModel(parts: ModelParts): Map<string, Buffer> {
  const { tree, features, calibration, thresholds, nets, trainingFingerprint } = parts;
  const written: Record<Exclude<JsonFile, keyof NetFiles>, unknown> = {
    'tree.json': tree,
    'labels.json': CLASSES,
    'features.json': { features },
    'calibration.json': calibration,
    'thresholds.json': thresholds,
  };
  const bytesOf = (name: ModelFile): Buffer =>
    name in nets
      ? Buffer.from(nets[name as keyof NetFiles])
      : asciiJson(written[name as keyof typeof written]);
  const files = new Map<string, Buffer>(MODEL_FILES.map((name) => [name, bytesOf(name)]));
  const manifest = {
    format: 'dendrite-model',
    formatVersion: 3,
    preprocessingVersion: PREPROCESSING_VERSION,
    thumbnailVersion: THUMBNAIL_VERSION,
    trainingFingerprint,
    files: Object.fromEntries(
      [...files].map(([name, bytes]) => [name, { sha256: sha256(bytes), bytes: bytes.length }]),
    ),
  };
  return files.set(MANIFEST_FILE, asciiJson(manifest));
}

/**
 * One line for each top-level entry, for readable diffs; the rest compact. ASCII, so that a loader needs no decoder.
 */
function asciiJson(value: unknown): Buffer {
  const entries = Object.entries(value as object).map(
    ([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`,
  );
  const text = `{\n${entries.join(',\n')}\n}\n`;
  const ascii = text.replace(/[^\n -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Buffer.from(ascii, 'ascii');
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
