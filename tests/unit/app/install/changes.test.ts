import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../../scripts/vite/version';

describe('what a version says of its changes', () => {
  it('is read from the changelog, release by release, point by point', () => {
    const changelog = `# Changelog

Words before.

## 0.2.0 (2026-01-01)

- One point that
  runs over two lines.
- Another.

## 0.1.0

- The first.
`;
    expect(changesIn(changelog)).toEqual([
      { version: '0.2.0', lines: ['One point that runs over two lines.', 'Another.'] },
      { version: '0.1.0', lines: ['The first.'] },
    ]);
  });

  it('begins with the version that is built', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const [newest] = changesIn(readFileSync('CHANGELOG.md', 'utf8'));
    expect(newest?.version).toBe(version);
    expect(newest?.lines.length).toBeGreaterThan(0);
  });
});
