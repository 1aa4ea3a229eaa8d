import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withFigures } from '../../../scripts/readme';

const root = new URL('../../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');

describe('README.md', () => {
  it('shows the figures of docs/generated/evaluation.json', () => {
    const readme = text('README.md');
    expect(withFigures(readme, JSON.parse(text('docs/generated/evaluation.json')))).toBe(readme);
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const named = [...text('README.md').matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
