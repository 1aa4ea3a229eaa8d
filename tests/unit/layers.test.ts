import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Lowest first: a folder imports from lower layers, and from itself. ARCHITECTURE.md describes them. */
const SRC = [
  ['pipeline'],
  ['decode', 'evaluation'],
  ['worker', 'records'],
  ['i18n'],
  ['api'],
  ['service-worker'],
  ['app', 'cli'],
];

/** A new feature stands alone: only `shell`, the last, may import it. */
const ALONE = '*';

/** The same for the app's features. */
const APP = [
  ['state'],
  ['ui'],
  ['session'],
  ['api', 'export', 'intake'],
  ['install', 'archive'],
  ['history', 'help', 'evidence'],
  ['clinic'],
  ['slice'],
  ['series'],
  ['sheet'],
  ['list'],
  [ALONE],
  ['shell'],
];

const IMPORT = /(?:\bfrom\s+|\bimport\s*\(?\s*)'(\.[^']+)'/g;

/** Imports between the folders of `root` from a folder that is not lower. */
function wrong(root: string, layers: readonly (readonly string[])[]): string[] {
  const levelOf = (folder: string) => {
    const level = layers.findIndex((layer) => layer.includes(folder));
    return level < 0 ? layers.findIndex((layer) => layer.includes(ALONE)) : level;
  };
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\/.*\.tsx?$/.test(name))
    .flatMap((name) =>
      [...readFileSync(join(root, name), 'utf8').matchAll(IMPORT)].flatMap(([, to]) => {
        const target = normalize(join(dirname(name), to));
        const [from, folder] = [name.split('/')[0], target.split('/')[0]];
        if (folder === '..' || folder === from) return [];
        const lower = levelOf(folder) >= 0 && levelOf(folder) < levelOf(from);
        return lower ? [] : [`${root}/${name}: ${to}`];
      }),
    );
}

test('nothing under src imports upward, or sideways between folders of a layer', () => {
  expect(wrong('src', SRC)).toEqual([]);
});

test('features of the app do not import each other both ways', () => {
  expect(wrong('src/app', APP)).toEqual([]);
});

test('the pipeline imports nothing from outside but packages', () => {
  const outside = readdirSync('src/pipeline', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join('src/pipeline', name), 'utf8').matchAll(IMPORT)]
        .filter(([, to]) => normalize(join(dirname(name), to)).startsWith('..'))
        .map(([, to]) => `${name}: ${to}`),
    );
  expect(outside).toEqual([]);
});
