/**
 * `npm run package [-- FOLDER]`: the built site as a folder and a zip to be served from anywhere, with digests. The
 * same sources give the same bytes, so that anyone who builds them can compare.
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
// It was part of the build, and may not be in any commit.
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

// A zip holds times as well: a fixed one, or two builds would differ.
const mtime = new Date(1980, 0, 1);
const zipped = zipSync(
  Object.fromEntries(
    [...files, 'SHA256SUMS'].map((file) => [`${name}/${file}`, readFileSync(join(folder, file))]),
  ),
  { level: 9, mtime },
);
writeFileSync(join(OUT, `${name}.zip`), zipped);
// It contains a date and a serial number, so it is a separate file, outside the reproducible package.
const bill = `${JSON.stringify(billOfMaterials(), null, 2)}\n`;
writeFileSync(join(OUT, `${name}.cdx.json`), bill);
writeFileSync(join(OUT, 'SHA256SUMS'), sums(OUT, [`${name}.zip`, `${name}.cdx.json`]));
console.log(`${folder}/ and ${name}.zip (${zipped.length} bytes)\n${sums(OUT, [`${name}.zip`]).trim()}`);

/** In the format of `sha256sum --check`. */
function sums(under: string, paths: readonly string[]): string {
  return paths.map((path) => `${digestOf(readFileSync(join(under, path)))}  ${path}\n`).join('');
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
