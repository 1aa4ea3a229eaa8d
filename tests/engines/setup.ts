/** Once for all engines: prepares the site with the slices to read in it, and reads them in Node. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { loadModel } from '../../src/pipeline/model';
import { type Compared, inNode } from '../parity/compared';
import { slices } from '../parity/slices';

export interface Parity {
  readonly folder: string;
  /** Addresses within the site: the page to work in, the reading worker, and the slices. */
  readonly page: string;
  readonly worker: string;
  readonly files: readonly { readonly path: string; readonly inNode: Compared }[];
}

declare module 'vitest' {
  interface ProvidedContext {
    parity: Parity;
  }
}

/** The page in which the slices are read. */
const PAGE = 'slices/page.html';

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = `.cache/engines-site-${process.pid}`;
  cpSync('dist', folder, { recursive: true });
  mkdirSync(join(folder, 'slices'));
  // The page has no policy of its own, so it may start the worker, as in the app only the app's own code may.
  writeFileSync(
    join(folder, PAGE),
    '<!doctype html><title>Parity</title><link rel="icon" href="../icons/mark.svg">',
  );
  const model = await loadModel(async (name) => new Uint8Array(readFileSync(`model/${name}`)));
  const files = [];
  for (const [index, slice] of slices().entries()) {
    const name = `${index}-${slice.name.replaceAll(/[^\w.]/g, '_')}`;
    writeFileSync(join(folder, 'slices', name), slice.bytes);
    files.push({ path: `slices/${name}`, inNode: await inNode({ ...slice, name }, model) });
  }
  const [worker] = readdirSync(join(folder, 'assets')).filter((name) => /^worker-.*\.js$/.test(name));
  project.provide('parity', { folder, page: PAGE, worker: `assets/${worker}`, files });
  return () => rmSync(folder, { recursive: true, force: true });
}
