import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The model that the app is built with: the shipped one, or another's folder as `npm run train -- --data` makes it. */
export const MODEL_FOLDER = process.env.DENDRITE_MODEL ?? 'model';

/** Builds the code for the classes of another model (src/pipeline/labels.ts). */
export function modelClasses(): Plugin {
  return {
    name: 'dendrite:model-classes',
    config: () => ({ define: { 'globalThis.DENDRITE_CLASSES': JSON.stringify(classes()) ?? 'undefined' } }),
  };
}

/** Of another model than the shipped one; the code knows the shipped one's. */
function classes(): unknown {
  if (process.env.DENDRITE_MODEL === undefined) return undefined;
  return JSON.parse(readFileSync(join(MODEL_FOLDER, 'labels.json'), 'utf8'));
}
