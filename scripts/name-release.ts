/**
 * `npx tsx scripts/name-release.ts FOLDER`: names the release in FOLDER (an unpacked package, or dist/) in
 * src/service-worker/releases.json, so that the next one lets it stay in charge until the user agrees, and can go back to it. To be
 * run, and committed, with every release that is published. Older ones drop out: whoever comes from these changes
 * without being asked.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Release, releaseIn } from './releases';

/** Every release that is named is one that a page of the same origin could put back in charge. */
const MOST = 3;
const FILE = 'src/service-worker/releases.json';

const folder = process.argv[2];
if (!folder) {
  console.error('Give the folder of a built site: npx tsx scripts/name-release.ts package/dendrite-VERSION');
  process.exit(1);
}
const release = releaseIn(folder);
const { releases } = JSON.parse(readFileSync(FILE, 'utf8')) as { readonly releases: readonly Release[] };
const kept = [release, ...releases.filter(({ id }) => id !== release.id)].slice(0, MOST);
writeFileSync(FILE, `${JSON.stringify({ releases: kept }, null, 2)}\n`);
console.log(`${release.version} is ${release.id}`);
