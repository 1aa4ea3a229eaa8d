import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { MODEL_FOLDER } from './model-folder';

/** SHA-256 of the model's manifest, which identifies the model. */
export const modelHash = (folder = MODEL_FOLDER): string =>
  createHash('sha256')
    .update(readFileSync(`${folder}/manifest.json`))
    .digest('hex');

/**
 * The address that the reader requests: it contains the model's hash, so that pages of two versions never get each
 * other's. Addresses of other files are unchanged. See src/worker/model.ts.
 */
export const modelAddress = (url: string): string =>
  url.startsWith('model/') ? `${url}?${modelHash()}` : url;

/**
 * Tells the code which model it was built with. Read on each use, since the model may be trained again while the
 * development server runs.
 */
export function modelName(): Plugin {
  return {
    name: 'dendrite:model-name',
    apply: 'build',
    config: () => ({ define: { 'import.meta.env.MODEL_HASH': JSON.stringify(modelHash()) } }),
  };
}
