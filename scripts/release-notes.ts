/**
 * `npx tsx scripts/release-notes.ts TAG`: prints what CHANGELOG.md says of a release. The tag must be `v` and the
 * version in package.json, or the package would have another name than its release.
 */
import { readFileSync } from 'node:fs';
import { notesOf } from './releases';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
try {
  process.stdout.write(notesOf(process.argv[2] ?? '', version, readFileSync('CHANGELOG.md', 'utf8')));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
