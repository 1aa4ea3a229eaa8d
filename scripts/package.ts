/**
 * `npm run package [-- FOLDER]`: the built site as a folder and a zip to be served from anywhere, with its digests. The same
 * sources give the same bytes, so that whoever builds them can compare.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { billOfMaterials } from './bill-of-materials';

const DIST = 'dist';
const OUT = process.argv[2] ?? 'package';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const name = `dendrite-${version}`;
const folder = join(OUT, name);

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
cpSync(DIST, folder, { recursive: true });
cpSync('LICENSE', join(folder, 'LICENSE'));
// Part of what it was built from, and perhaps of no commit.
cpSync('src/service-worker/releases.json', join(folder, 'releases.json'));
cpSync('scripts/package/README.txt', join(folder, 'README.txt'));

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();
writeFileSync(join(folder, 'SHA256SUMS'), sums(folder, files));

// A zip holds times as well: one for all, or two builds would differ by the minute.
const mtime = new Date(1980, 0, 1);
const zipped = zipSync(
  Object.fromEntries(
    [...files, 'SHA256SUMS'].map((file) => [`${name}/${file}`, readFileSync(join(folder, file))]),
  ),
  { level: 9, mtime },
);
writeFileSync(join(OUT, `${name}.zip`), zipped);
// It has a date and a number of its own, so that it lies beside what is built reproducibly.
const bill = `${JSON.stringify(billOfMaterials(), null, 2)}\n`;
writeFileSync(join(OUT, `${name}.cdx.json`), bill);
writeFileSync(join(OUT, 'SHA256SUMS'), sums(OUT, [`${name}.zip`, `${name}.cdx.json`]));
console.log(`${folder}/ and ${name}.zip (${zipped.length} bytes)\n${sums(OUT, [`${name}.zip`]).trim()}`);

/** As `sha256sum --check` reads them. */
function sums(under: string, paths: readonly string[]): string {
  return paths.map((path) => `${digestOf(readFileSync(join(under, path)))}  ${path}\n`).join('');
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
