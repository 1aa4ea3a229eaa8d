/** A release's id, and the list of releases that a build names (src/service-worker/releases.json). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesIn } from './vite/version';

export interface Release {
  readonly version: string;
  readonly id: string;
}

/** A page of the same origin could put any named release back in charge, so the list is short. */
const KEPT_RELEASES = 3;

/**
 * The id that the service worker gives its own version: the digest of the list of files in its script.
 * @param worker a built site's `sw.js`
 * @param about its `version.json`
 * @throws Error where the script has no list of files
 */
export function releaseOf(worker: string, about: string): Release {
  const list = /\[\{"integrity".*?\}\]/s.exec(worker)?.[0];
  if (!list) throw new Error('sw.js has no list of files: is it that of a built site?');
  const entries = (JSON.parse(list) as { integrity?: string }[]).filter(({ integrity }) => integrity);
  const digest = createHash('sha256').update(JSON.stringify(entries)).digest('base64');
  const { version } = JSON.parse(about) as Release;
  return { version, id: `sha256-${digest}` };
}

/** @param folder a built site */
export const releaseIn = (folder: string): Release =>
  releaseOf(readFileSync(join(folder, 'sw.js'), 'utf8'), readFileSync(join(folder, 'version.json'), 'utf8'));

/** The releases that a built site's `sw.js` names, newest first. */
export function namedBy(worker: string): readonly Release[] {
  const text = /"releases":\s*(\[[^\]]*\])/.exec(worker.replaceAll('\\"', '"').replaceAll('\\n', ' '))?.[1];
  return JSON.parse(text ?? '[]') as readonly Release[];
}

/** The list for the build after a release: that release, and those named before it. */
export const namedAfter = (release: Release, before: readonly Release[]): readonly Release[] =>
  [release, ...before.filter(({ id }) => id !== release.id)].slice(0, KEPT_RELEASES);

/**
 * The notes of a release: its points in the changelog, as Markdown.
 * @throws Error where the tag is not the version's, or the changelog says nothing of it
 */
export function notesOf(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`)
    throw new Error(`The tag of version ${version} is v${version}, not "${tag}": see package.json.`);
  const own = changesIn(changelog).find((one) => one.version === version);
  if (!own || own.lines.length === 0) throw new Error(`CHANGELOG.md has no points of ${version}.`);
  return own.lines.map((line) => `- ${line}\n`).join('');
}
