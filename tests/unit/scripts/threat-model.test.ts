/** Every test that docs/threat-model.md names exists. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const model = readFileSync('docs/threat-model.md', 'utf8');

it('names files that exist', () => {
  const named = [...model.matchAll(/`((?:src|scripts|tests)\/[\w./-]+)`/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
  // In the table, further specs of the same folder are named without it.
  const specs = [...model.matchAll(/`([\w-]+)\.(spec|test)\.ts`/g)].map(
    ([, name, kind]) => `${name}.${kind}.ts`,
  );
  const folders = ['tests/e2e', 'tests/unit/decode'];
  expect(specs.filter((name) => !folders.some((folder) => existsSync(`${folder}/${name}`)))).toEqual([]);
});

it('names tests that exist, one an attack', () => {
  const [, attacks = ''] = /## Attacks, and the test of each\n([\s\S]*?)\n## /.exec(model) ?? [];
  const lines = attacks.trim().split('\n').slice(2);
  expect(lines.length).toBeGreaterThan(30);
  for (const line of lines) {
    const [, path, title] = /\| `(tests\/[\w./-]+)`: “(.+)” \|$/.exec(line) ?? [];
    expect(path && readFileSync(path, 'utf8').includes(title), line).toBe(true);
  }
});
