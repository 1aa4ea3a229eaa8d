import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { About } from '../../src/service-worker/messages';
import { MODEL_FOLDER } from './model-folder';
import { modelHash } from './model-hash';

/** Number of releases whose changes are included; earlier ones are only in CHANGELOG.md. */
const TOLD = 5;

/** Writes `version.json`: what the page of an older version needs to know of this one to ask for consent. */
export function versionFile(): Plugin {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const manifest = () =>
    JSON.parse(readFileSync(`${MODEL_FOLDER}/manifest.json`, 'utf8')) as { preprocessingVersion: number };
  return {
    name: 'dendrite:version',
    apply: 'build',
    config: () => ({ define: { 'import.meta.env.APP_VERSION': JSON.stringify(version) } }),
    generateBundle() {
      const about: About = {
        version,
        model: modelHash(),
        preprocessing: manifest().preprocessingVersion,
        changes: changesIn(readFileSync('CHANGELOG.md', 'utf8')).slice(0, TOLD),
      };
      this.emitFile({ type: 'asset', fileName: 'version.json', source: JSON.stringify(about) });
    },
  };
}

/** Releases (`## 1.2.3`) with their points (`- …`, possibly over several lines), in the file's order. */
export function changesIn(changelog: string): About['changes'] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...rest] = part.split('\n');
      const lines = rest
        .join('\n')
        .split(/^- /m)
        .slice(1)
        .map((point) => point.split('\n\n')[0].replace(/\s+/g, ' ').trim());
      return { version: heading.split(' ')[0], lines };
    });
}
