import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export interface Component extends Locked {
  readonly name: string;
  /** Path in the lock file. */
  readonly path: string;
}

/**
 * Dependencies that are never bundled: a canvas for Node with an install script, which image-js loads where it is
 * installed.
 */
const NEVER_BUNDLED = ['skia-canvas'];

/** All direct and indirect dependencies of the app. */
export function components(): readonly Component[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const found = new Map<string, Component>();
  const visit = (name: string, from: string) => {
    if (NEVER_BUNDLED.includes(name)) return;
    const path = placeOf(name, from, packages);
    const locked = path === null ? undefined : packages[path];
    if (path === null || !locked || found.has(path)) return;
    found.set(path, { ...locked, name, path });
    for (const next of Object.keys(locked.dependencies ?? {})) visit(next, path);
  };
  for (const name of Object.keys(packages['']?.dependencies ?? {})) visit(name, '');
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Searches as Node does: in the package's own folder first, then further out. */
function placeOf(name: string, from: string, packages: Readonly<Record<string, Locked>>): string | null {
  for (let at = from; ; ) {
    const path = at ? `${at}/node_modules/${name}` : `node_modules/${name}`;
    if (packages[path]) return path;
    if (!at) return null;
    const above = at.lastIndexOf('/node_modules/');
    at = above < 0 ? '' : at.slice(0, above);
  }
}

/** Licences of libraries inside the wasm codecs, whose packages only carry the wrapper's licence. */
const CODECS = 'scripts/licences';

export function thirdPartyText(): string {
  const parts = components().map(({ name, version, license, path }) => {
    const text = licenceIn(path);
    return `${name} ${version}\nLicence: ${license ?? 'see below'}\n\n${text ?? 'The package has no licence file of its own.'}`;
  });
  const codecs = readdirSync(CODECS)
    .sort()
    .map(
      (file) =>
        `${file.replace('.txt', '')}, in the codecs (WebAssembly)\n\n${readFileSync(join(CODECS, file), 'utf8').trim()}`,
    );
  const line = `\n\n${'-'.repeat(78)}\n\n`;
  return [HEAD, ...parts, ...codecs].join(line).concat('\n');
}

const HEAD = `Dendrite holds software of others, under the licences that follow.

This software is based in part on the work of the Independent JPEG Group.

Licences of the libraries inside the codecs are as the Debian project collected them.`;

function licenceIn(path: string): string | null {
  const file = existsSync(path) && readdirSync(path).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file ? readFileSync(join(path, file), 'utf8').trim() : null;
}

/** Writes `THIRD-PARTY.txt`. */
export function thirdParty(): Plugin {
  return {
    name: 'dendrite:third-party',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: thirdPartyText() });
    },
  };
}
