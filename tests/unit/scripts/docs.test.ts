/** The site's documents: all are present, and no link is broken. */
import { describe, expect, it } from 'vitest';
import { anchorOf, documentSite, documents } from '../../../scripts/docs';

const { files, links } = documentSite();
const text = (name: string) => String(files.get(name));

describe('the documents of the site', () => {
  it('are all there, and reached from the first page', () => {
    const reached = new Set(links.filter(({ from }) => from === 'docs/index.html').map(({ to }) => to));
    expect(reached.size).toBe(documents().length);
    expect(reached).toContain('docs/generated/intended-use.html');
    expect(reached).toContain('docs/hosting.html');
  });

  it('lead to pages and headings that are there', () => {
    expect(links.length).toBeGreaterThan(50);
    const dead = links.filter(
      ({ to, anchor }) => !files.has(to) || (anchor && !text(to).includes(`id="${anchor}"`)),
    );
    expect(dead).toEqual([]);
  });

  it('hold only addresses under the site, or whole ones', () => {
    for (const [name, content] of files) {
      if (!name.endsWith('.html')) continue;
      for (const [, address] of String(content).matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^https:/.test(address)) continue;
        const target = new URL(address, `https://host/sub/${name}`).pathname.replace('/sub/', '');
        expect(
          files.has(target) || ['index.html', 'icons/mark.svg'].includes(target),
          `${name}: ${address}`,
        ).toBe(true);
      }
    }
  });

  it('carry no script, and no file that a web server would obey', () => {
    expect([...files.keys()].filter((name) => !/\.(html|css|json|svg|png)$/.test(name))).toEqual([]);
    for (const [name, content] of files)
      if (name.endsWith('.html')) {
        expect(String(content), name).not.toMatch(/<script|\son\w+=|src="https?:/);
        expect(String(content), name).toContain(
          `content="default-src 'none'; style-src 'self'; img-src 'self'"`,
        );
      }
  });

  it('say what a document says', () => {
    expect(text('docs/generated/intended-use.html')).toContain('It is not a medical device.');
    expect(text('docs/servers/web.config.html')).toContain('&lt;configuration');
    expect(anchorOf('What is left, and `why`')).toBe('what-is-left-and-why');
  });

  it('are refused where one leads to a file that is not there', () => {
    expect(() => documentSite(['tests/unit/scripts/dead-link.md'])).toThrow(
      'tests/unit/scripts/dead-link.md leads to tests/unit/scripts/nowhere.md, which is not there.',
    );
  });
});
