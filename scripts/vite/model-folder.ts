import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { FOREIGN_FILE, TRAINED_ON_FILE } from '../../src/decode/platform/model-folder';

/** The model that the app is built with: the shipped one, or a folder written by `npm run train -- --data`. */
export const MODEL_FOLDER = process.env.DENDRITE_MODEL ?? 'model';

/** Builds the code for the classes of another model (src/pipeline/labels.ts). */
export function modelClasses(): Plugin {
  return {
    name: 'dendrite:model-classes',
    config: () => ({ define: { 'globalThis.DENDRITE_CLASSES': JSON.stringify(classes()) ?? 'undefined' } }),
  };
}

/**
 * Replaces the shipped model's report, training hashes, thresholds and table of what is foreign by another model's own:
 * figures of one model say nothing about another.
 */
export function modelReport(): Plugin {
  return {
    name: 'dendrite:model-report',
    enforce: 'pre',
    resolveId(source, importer) {
      if (process.env.DENDRITE_MODEL === undefined) return null;
      const own = SHIPPED.find(({ shipped }) => source.endsWith(shipped));
      if (!own || !existsSync(join(MODEL_FOLDER, own.file))) return null;
      return this.resolve(resolve(MODEL_FOLDER, own.file) + own.query, importer, { skipSelf: true });
    },
  };
}

const SHIPPED = [
  { shipped: 'docs/generated/evaluation.md?raw', file: 'report.md', query: '?raw' },
  { shipped: 'training/data/trained-on.bin.gz?url', file: TRAINED_ON_FILE, query: '?url' },
  { shipped: 'model/thresholds.json', file: 'thresholds.json', query: '' },
  { shipped: './foreign-table.json', file: FOREIGN_FILE, query: '' },
];

/** The classes of another model; those of the shipped one are the code's default. */
function classes(): unknown {
  if (process.env.DENDRITE_MODEL === undefined) return undefined;
  return JSON.parse(readFileSync(join(MODEL_FOLDER, 'labels.json'), 'utf8'));
}
