import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { MODEL_FOLDER } from './model-folder';

/** SHA-256 of the model's manifest: the model's name. */
export const modelHash = (folder = MODEL_FOLDER): string =>
  createHash('sha256')
    .update(readFileSync(`${folder}/manifest.json`))
    .digest('hex');

/**
 * The address that the reader asks for: it names the model, so that pages of two versions never get each other's.
 * Other files' addresses stay as they are. See src/worker/model.ts.
 */
export const modelAddress = (url: string): string =>
  url.startsWith('model/') ? `${url}?${modelHash()}` : url;

/** Tells the code which model it was built with. The development server may train another one while it runs. */
export function modelName(): Plugin {
  return {
    name: 'dendrite:model-name',
    apply: 'build',
    config: () => ({ define: { 'import.meta.env.MODEL_HASH': JSON.stringify(modelHash()) } }),
  };
}
