/** A build must name the releases before it, or their users would change to it without being asked. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { namedAfter, namedBy, notesOf, releaseOf } from '../../../scripts/releases';

const LIST = '[{"integrity":"sha256-aaa","revision":null,"url":"index.html"}]';
const worker = (releases: string) => `self.list=${LIST};const text=\`{\n  "releases": ${releases}\n}\`;`;
const release = (version: string) => ({ version, id: `sha256-${version}` });

describe('a published site', () => {
  it('has the id that its worker gives itself, and its number', () => {
    const digest = createHash('sha256').update(LIST).digest('base64');
    expect(releaseOf(worker('[]'), '{"version":"0.1.0"}')).toEqual({
      version: '0.1.0',
      id: `sha256-${digest}`,
    });
    expect(() => releaseOf('<!doctype html>', '{}')).toThrow('is it that of a built site?');
  });

  it('says which releases came before it, however its script is written', () => {
    expect(namedBy(worker('[]'))).toEqual([]);
    expect(namedBy(worker('[{ "version": "0.1.0", "id": "sha256-0.1.0" }]'))).toEqual([release('0.1.0')]);
    expect(
      namedBy(
        'const text="{\\n  \\"releases\\": [{\\"version\\":\\"0.1.0\\",\\"id\\":\\"sha256-0.1.0\\"}]\\n}"',
      ),
    ).toEqual([release('0.1.0')]);
  });
});

it('the next build names it first, then those before, three at most and none twice', () => {
  const before = ['4', '3', '2'].map(release);
  expect(namedAfter(release('5'), before)).toEqual(['5', '4', '3'].map(release));
  expect(namedAfter(release('3'), before)).toEqual(['3', '4', '2'].map(release));
});

describe('the notes of a release', () => {
  const changelog =
    '# Changelog\n\n## 0.2.0\n\n- New: on\n  two lines.\n- Mended.\n\n## 0.1.0\n\n- First.\n\n## 0.0.9\n';

  it('are its points', () => {
    expect(notesOf('v0.2.0', '0.2.0', changelog)).toBe('- New: on two lines.\n- Mended.\n');
    expect(notesOf('v0.1.0', '0.1.0', changelog)).toBe('- First.\n');
  });

  it('are not made for the tag of another version, or for a version without points', () => {
    for (const tag of ['v0.1.0', '0.2.0', '']) {
      expect(() => notesOf(tag, '0.2.0', changelog)).toThrow('The tag of version 0.2.0 is v0.2.0');
    }
    for (const version of ['0.0.9', '0.3.0']) {
      expect(() => notesOf(`v${version}`, version, changelog)).toThrow('no points');
    }
  });
});
