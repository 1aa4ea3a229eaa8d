import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

/** The report of another model stands where the shipped one's would: the figures of one say nothing of the other. */
export function modelReport(): Plugin {
  return {
    name: 'dendrite:model-report',
    enforce: 'pre',
    resolveId(source, importer) {
      if (process.env.DENDRITE_MODEL === undefined || !source.endsWith(SHIPPED_REPORT)) return null;
      return this.resolve(`${resolve(MODEL_FOLDER, 'report.md')}?raw`, importer, { skipSelf: true });
    },
  };
}

const SHIPPED_REPORT = 'docs/generated/evaluation.md?raw';

/** Of another model than the shipped one; the code knows the shipped one's. */
function classes(): unknown {
  if (process.env.DENDRITE_MODEL === undefined) return undefined;
  return JSON.parse(readFileSync(join(MODEL_FOLDER, 'labels.json'), 'utf8'));
}
