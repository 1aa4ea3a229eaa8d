import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifySync, transformWithOxc } from 'vite';

const PIPELINE = fileURLToPath(new URL('../../src/pipeline', import.meta.url));

/**
 * Identifies the code of a file and of all that it imports from `pipeline`, for the keys of what is computed once and
 * kept: changed code makes another key, a changed comment, type or line break does not.
 *
 * @param pipeline the folder whose imports are followed
 * @returns 64 hexadecimal digits
 */
export async function codeKey(file: string, pipeline = PIPELINE): Promise<string> {
  const found = new Map<string, string>();
  await collect(file, pipeline, found);
  const hash = createHash('sha256');
  // By text and not by name, so that the key is the same in every checkout.
  for (const code of [...found.values()].sort()) hash.update(`${code}\n`);
  return hash.digest('hex');
}

async function collect(path: string, pipeline: string, found: Map<string, string>): Promise<void> {
  if (found.has(path)) return;
  const code = await plain(path);
  found.set(path, code);
  for (const [, name] of code.matchAll(/\bfrom"(\.[^"]+)"/g)) {
    const imported = `${resolve(dirname(path), name)}.ts`;
    if (imported.startsWith(pipeline + sep)) await collect(imported, pipeline, found);
  }
}

/** JavaScript without comments and spaces. */
async function plain(path: string): Promise<string> {
  const { code } = await transformWithOxc(await readFile(path, 'utf8'), path, { sourcemap: false });
  return minifySync(path.replace(/ts$/, 'js'), code, { compress: false, mangle: false, codegen: true }).code;
}
