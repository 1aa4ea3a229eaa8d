import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REVIEWERS, sourcesOf } from '../../../scripts/translations';
import { messagesIn, withMessages } from '../../../scripts/translations/messages';
import { digestOf, fromPo, toPo } from '../../../scripts/translations/po';
import { LANGUAGES } from '../../../src/i18n/languages';

const CODE = `import { numbersOf } from '../numbers';
const { plural } = numbersOf('fr-FR');
export const words: Words = {
  title: 'C’est l\\'heure',
  count: (count) => plural(count, { one: '# coupe', other: '# coupes' }),
  of: (a, b) => \`\${a} de \${f(b)}\${a > 1 ? ' et plus' : ''}\`,
  kind: (code) => (code === 'none' ? 'rien' : \`ملف \${code}\`),
  size: (w) => w.join(' × '),
};
`;

describe('the texts of a source file', () => {
  it('are its words, and neither codes nor locales', () => {
    expect(messagesIn(CODE)).toEqual([
      { path: 'words.title', text: "C’est l'heure" },
      { path: 'words.count.one', text: '# coupe' },
      { path: 'words.count.other', text: '# coupes' },
      { path: 'words.of', text: '{a} de {f(b)}{a…}' },
      { path: 'words.of#2', text: ' et plus' },
      { path: 'words.kind', text: 'rien' },
      { path: 'words.kind#2', text: 'ملف {code}' },
    ]);
  });

  it('are changed in their place, what is filled in may move', () => {
    const texts = new Map([
      ['words.title', 'Qu’il est `tard`'],
      ['words.of', 'De {f(b)} : {a}{a…}'],
      ['words.of#2', ' ou davantage'],
      ['words.kind#2', '{code} : ملف'],
    ]);
    const changed = withMessages(CODE, texts);
    expect(changed).toContain("title: 'Qu’il est `tard`'");
    expect(changed).toContain("of: (a, b) => `De ${f(b)} : ${a}${a > 1 ? ' ou davantage' : ''}`");
    expect(changed).toContain('`${code} : ملف`');
    expect(withMessages(changed, new Map(messagesIn(CODE).map(({ path, text }) => [path, text])))).toBe(CODE);
  });

  it('keep what is filled in', () => {
    expect(() => withMessages(CODE, new Map([['words.kind#2', 'ملف']]))).toThrow('{code}');
  });
});

describe('a language as PO', () => {
  const own = sourcesOf('fr');
  const file = toPo('fr', own, sourcesOf('en'), false);

  it('has the English original beside nearly every text', () => {
    const count = file.match(/^msgctxt/gm)!.length;
    expect(count).toBeGreaterThan(500);
    expect(file.match(/^msgid "\(/gm)?.length ?? 0).toBeLessThan(count / 25);
    expect(file).toMatch(/msgctxt "page\.page\.app\.open"\nmsgid "Open"\nmsgstr "Ouvrir"/);
  });

  it('comes back as it went', () => {
    expect(fromPo(file, own)).toMatchObject({ sources: new Map(), reviewer: null });
  });

  it('names its reviewer when nothing is left to review', () => {
    const name = 'Last-Translator: A. Reviewer <a@example.org>\\n';
    const half = file
      .replace('Last-Translator: \\n', name)
      .replace(
        'msgid "Open"\nmsgstr "Ouvrir"\n\n#: src/i18n/fr/page',
        'msgid "Open"\nmsgstr "Ouvrir…"\n\n#: src/i18n/fr/page',
      );
    expect(fromPo(half, own).reviewer).toBeNull();
    const { sources, left, reviewer } = fromPo(half.replaceAll('#, fuzzy\n', ''), own);
    expect([...sources.keys()]).toEqual(['page.ts']);
    expect(sources.get('page.ts')).toContain("open: 'Ouvrir…'");
    expect(left).toBe(0);
    expect(reviewer!.name).toBe('A. Reviewer');
    expect(reviewer!.digest).not.toBe(digestOf(own));
  });
});

it('no reviewer is named for texts that were changed since', () => {
  for (const [code, { digest }] of Object.entries<{ digest: string }>(
    JSON.parse(readFileSync(REVIEWERS, 'utf8')),
  ))
    expect(digestOf(sourcesOf(code)), `${code} was changed after its review`).toBe(digest);
});

it.each(LANGUAGES.filter(({ load }) => load))('$code goes out and comes back', ({ code }) => {
  const own = sourcesOf(code);
  expect(fromPo(toPo(code, own, sourcesOf('en'), false), own).sources.size).toBe(0);
});
