import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const filesOf = (ending: string): string[] =>
  readdirSync('src/app', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `src/app/${name}`);

/** The feature that a file of the app belongs to; `ui` is shared by all. */
const featureOf = (file: string): string => file.split('/')[2];

test('a class is used inside the feature that styles it, unless that is ui', () => {
  const styledBy = new Map<string, Set<string>>();
  for (const file of filesOf('.css')) {
    const rules = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, name] of rules.matchAll(/\.([a-z][\w-]*)/g)) {
      styledBy.set(name, (styledBy.get(name) ?? new Set()).add(featureOf(file)));
    }
  }
  const outside = filesOf('.tsx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bclass=(?:"([^"]*)"|\{`([^`$]*))/g)]
      .flatMap(([, plain, composed]) => (plain ?? composed ?? '').split(/\s+/))
      .filter((name) => {
        const features = styledBy.get(name);
        // The icon is sized by its surroundings.
        return features && name !== 'icon' && !features.has('ui') && !features.has(featureOf(file));
      })
      .map((name) => `${file}: ${name} of ${[...(styledBy.get(name) ?? [])]}`),
  );
  expect(styledBy.size).toBeGreaterThan(100);
  expect(outside).toEqual([]);
});
