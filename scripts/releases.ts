/** A release's id, and the list of releases that a build names (src/service-worker/releases.json). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Release {
  readonly version: string;
  readonly id: string;
}

/**
 * The id that the service worker gives its own version: the digest of the list of files in its script.
 * @param folder a built site
 */
export function releaseIn(folder: string): Release {
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const list = /\[\{"integrity".*?\}\]/s.exec(worker)?.[0];
  if (!list) throw new Error(`${folder}/sw.js has no list of files: is it a built site?`);
  const entries = (JSON.parse(list) as { integrity?: string }[]).filter(({ integrity }) => integrity);
  const digest = createHash('sha256').update(JSON.stringify(entries)).digest('base64');
  const { version } = JSON.parse(readFileSync(join(folder, 'version.json'), 'utf8')) as Release;
  return { version, id: `sha256-${digest}` };
}
