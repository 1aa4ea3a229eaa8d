/** Releases to update to: copies of the built site that differ as another build would. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseIn } from '../../scripts/releases';

export interface Release {
  readonly folder: string;
  remove(): void;
}

let count = 0;

/**
 * Another release: `change` edits its files, by their paths in the site (`*` stands for a hash). All files with a hash
 * in their name are renamed, and the service worker's list is updated, as in a build. It names the built site as the
 * release before it.
 */
function release(
  change: Readonly<Record<string, (text: string) => string>>,
  { naming = true }: { readonly naming?: boolean } = {},
): Release {
  const folder = mkdtempSync(join(tmpdir(), 'dendrite-'));
  cpSync('dist', folder, { recursive: true });
  const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const [pattern, edit] of Object.entries(change)) {
    const [start = '', end = ''] = pattern.split('*');
    const path = files().find((file) => file.startsWith(start) && file.endsWith(end));
    if (!path) throw new Error(`dist/${pattern} is missing`);
    writeFileSync(join(folder, path), edit(readFileSync(join(folder, path), 'utf8')));
  }
  const tag = `R${++count}${Math.random().toString(36).slice(2, 6)}`;
  const names = readdirSync(join(folder, 'assets'));
  const renamed = (name: string) => name.replace(/\.(?=\w+$)/, `${tag}.`);
  for (const file of files().filter((name) => /\.(js|css|html)$/.test(name))) {
    let text = readFileSync(join(folder, file), 'utf8');
    for (const name of names) text = text.replaceAll(name, renamed(name));
    writeFileSync(join(folder, file), text);
  }
  for (const name of names) renameSync(join(folder, 'assets', name), join(folder, 'assets', renamed(name)));
  const worker = join(folder, 'sw.js');
  const list = readFileSync(worker, 'utf8').replace(
    /("integrity":")[^"]+(","revision":null,"url":")([^"]+)/g,
    (_all, before: string, between: string, url: string) =>
      before + integrityOf(readFileSync(join(folder, url.split('?')[0]))) + between + url,
  );
  writeFileSync(worker, naming ? named(list) : list);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** As scripts/name-release.ts does before a build. */
function named(worker: string): string {
  const text = worker.replace(/"releases": \[(?=(.))/, (found, next: string) => {
    return found + JSON.stringify(releaseIn('dist')) + (next === ']' ? '' : ',');
  });
  if (text === worker) throw new Error('The service worker names no releases');
  return text;
}

const integrityOf = (bytes: Uint8Array): string =>
  `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** A release with another version number, and with changes to announce. */
export const newVersion = (version = '0.2.0', model?: string) =>
  release({
    'version.json': (text) => {
      const about = JSON.parse(text);
      about.version = version;
      about.changes.unshift({ version, lines: ['Something is better.'] });
      if (model) about.model = model;
      return JSON.stringify(about);
    },
  });

/** A release that reads the known slice differently from its build: it must be rolled back. */
export const brokenVersion = (version = '0.3.0') =>
  release({
    'assets/self-test-*.json': (text) => {
      const expected = JSON.parse(text);
      expected.measurements[0] += 0.5;
      return JSON.stringify(expected);
    },
    'version.json': (text) => JSON.stringify({ ...JSON.parse(text), version }),
  });
