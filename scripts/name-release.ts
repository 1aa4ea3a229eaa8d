/**
 * `npx tsx scripts/name-release.ts SITE`: adds the release in SITE to src/service-worker/releases.json, so that the
 * next one lets it stay in charge until the user agrees, and can go back to it. SITE is a folder (an unpacked package,
 * or dist/), or the address where releases are published: then the releases that it names are added too, and where
 * nothing is published yet nothing is added. To be run before the build of every release. Older releases drop out:
 * their users change to the new one without being asked.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedAfter, namedBy, type Release, releaseOf } from './releases';

const FILE = 'src/service-worker/releases.json';

const site = process.argv[2];
if (!site) {
  console.error(
    'Give the folder or the address of a built site: npx tsx scripts/name-release.ts package/dendrite-VERSION',
  );
  process.exit(1);
}
const published = /^https?:/.test(site);
const worker = await read('sw.js');
const about = await read('version.json');
if (worker === null || about === null)
  console.log(`Nothing is published at ${site} yet: no release is named.`);
else {
  const release = releaseOf(worker, about);
  const before = published
    ? namedBy(worker)
    : (JSON.parse(readFileSync(FILE, 'utf8')) as { readonly releases: readonly Release[] }).releases;
  writeFileSync(FILE, `${JSON.stringify({ releases: namedAfter(release, before) }, null, 2)}\n`);
  console.log(`${release.version} is ${release.id}`);
}

/** @returns null where nothing is published @throws Error where that cannot be determined */
async function read(file: string): Promise<string | null> {
  if (!published) return readFileSync(join(site, file), 'utf8');
  const address = new URL(file, site.endsWith('/') ? site : `${site}/`);
  const response = await fetch(address, { cache: 'no-store' });
  if (response.status === 404) return null;
  if (!response.ok)
    throw new Error(`${address} answers ${response.status}: which release is published is unknown.`);
  return response.text();
}
