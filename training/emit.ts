/**
 * The files of a model, as bytes. No date, no path, no machine: the same training gives the same bytes everywhere.
 */
import { createHash } from 'node:crypto';
import type { Discriminant } from '../src/pipeline/evidence';
import { LABELS } from '../src/pipeline/labels';
import type { Feature } from '../src/pipeline/measure/index';
import { MANIFEST_FILE, MODEL_FILES, type ModelFile, type Thresholds } from '../src/pipeline/model';
import { PREPROCESSING_VERSION } from '../src/pipeline/normalise';
import type { TreeJson } from './ml-cart-json';

export interface ModelParts {
  readonly tree: TreeJson;
  readonly features: readonly Feature[];
  readonly discriminant: Discriminant;
  readonly thresholds: Thresholds;
  /** SHA-256 of all that the training depended on. */
  readonly trainingFingerprint: string;
}

/** @returns file name to content, the manifest last */
export function emitModel({
  tree,
  features,
  discriminant,
  thresholds,
  trainingFingerprint,
}: ModelParts): Map<string, Buffer> {
  const contents: Record<ModelFile, unknown> = {
    'tree.json': tree,
    'labels.json': { labels: LABELS },
    'features.json': {
      features: features.map(({ id, unit, meaning }) => ({ id, unit, meaning })),
    },
    'evidence.json': discriminant,
    'thresholds.json': thresholds,
  };
  const files = new Map<string, Buffer>(MODEL_FILES.map((name) => [name, asciiJson(contents[name])]));
  const manifest = {
    format: 'dendrite-model',
    formatVersion: 1,
    preprocessingVersion: PREPROCESSING_VERSION,
    trainingFingerprint,
    files: Object.fromEntries(
      [...files].map(([name, bytes]) => [name, { sha256: sha256(bytes), bytes: bytes.length }]),
    ),
  };
  return files.set(MANIFEST_FILE, asciiJson(manifest));
}

/** One line a top-level entry reads well in a diff; all else compact. ASCII, so that a loader needs no decoder. */
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
