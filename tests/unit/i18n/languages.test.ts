import { describe, expect, it } from 'vitest';
import { sentence } from '../../../src/decode/refusal';
import { amount as arabic } from '../../../src/i18n/ar/amounts';
import type { StudyWords } from '../../../src/i18n/en/study';
import { amount as french } from '../../../src/i18n/fr/amounts';
import { LANGUAGES, preferred } from '../../../src/i18n/languages';
import { type Translation, translation } from '../../../src/i18n/translation';
import { REFUSALS, sayingsOf } from './sayings';

const files = import.meta.glob('../../../src/i18n/*/*.ts', { eager: true });
const ofLanguage = (code: string) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path.includes(`/i18n/${code}/`)));
const english = translation('en', ofLanguage('en'));
const others = LANGUAGES.flatMap(({ code, load }) => (load ? [{ code, load }] : []));

/** The same in every language: names, and texts of a number and a symbol. */
const ALIKE = ['page.name', 'verdict.report.version'];
/** Labels on the keys of a keyboard. */
const KEYS = /^viewer\.keys\.\d+\.0$/;
const ENGLISH_WORDS = /\b(the|this|which|was|were|would|slices?|found|cannot)\b/i;
const TWO_WORDS = /\p{L}{3,}\P{L}+\p{L}{3,}/u;

describe.each(others)('$code', ({ load }) => {
  it('has every word of English, and no other', async () => {
    const shape = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.length
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .map(([key, inner]) => [key, shape(inner)] as const)
                .sort(([a], [b]) => (a < b ? -1 : 1)),
            )
          : 'said';
    // English is not translated, so it has no note about machine translation.
    const without = (language: Translation) => ({ ...language, page: { ...language.page, machineMade: '' } });
    expect(shape(without(await load()))).toEqual(shape(without(english)));
  });

  it('says something for all that can happen', async () => {
    const silent = sayingsOf(await load()).filter(
      ({ text }) => typeof text !== 'string' || !text.trim() || /undefined|NaN|\[object|#/.test(text),
    );
    expect(silent).toEqual([]);
  });

  it('speaks no English', async () => {
    const original = new Map(sayingsOf(english).map(({ path, given, text }) => [path + given, text]));
    const left = sayingsOf(await load()).filter(
      ({ path, given, text }) =>
        !ALIKE.includes(path) &&
        !KEYS.test(path) &&
        (ENGLISH_WORDS.test(text) || (TWO_WORDS.test(text) && text === original.get(path + given))),
    );
    expect(left).toEqual([]);
  });

  it('says that no person has checked it', async () => {
    expect((await load()).page.machineMade).toBeTruthy();
  });

  it('refuses with every fact of the English sentence', async () => {
    const { refusal } = (await load()).page;
    for (const [code, params] of Object.entries(REFUSALS)) {
      const own = refusal(code as keyof typeof REFUSALS, params, 'ENGLISH');
      for (const [name, value] of Object.entries(params))
        if (name !== 'modalityName') expect(own, code).toContain(String(value));
    }
    const unknown = 'of-another-version' as keyof typeof REFUSALS;
    expect(refusal(unknown, {}, sentence('empty'))).toBe(sentence('empty'));
  });

  it('has a short name for every box of the tree', async () => {
    const { why } = await load();
    for (const { text } of sayingsOf({ ...english, why }).filter(({ path }) => path === 'why.tree.name'))
      expect(text.length).toBeLessThanOrEqual(50);
  });
});

it('English says something for all that can happen, too', () => {
  expect(sayingsOf(english).filter(({ text }) => !text.trim() || /undefined|NaN|#/.test(text))).toEqual([]);
});

it('the app asks for parts that there are', () => {
  const sources = import.meta.glob<string>('../../../src/app/**/*.{ts,tsx}', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const asked = Object.values(sources).flatMap((code) =>
    [...code.matchAll(/\busePart\('(\w+)'/g)].map(([, part]) => part),
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((part) => !(part in english))).toEqual([]);
});

describe('plurals and numbers', () => {
  it('Arabic has a word for one, for two, for few and for many', async () => {
    const arabicWords = await others.find(({ code }) => code === 'ar')!.load();
    const { slices } = arabicWords.study as StudyWords;
    expect([1, 2, 3, 11, 100].map(slices)).toEqual([
      'شريحة واحدة',
      'شريحتان',
      '3 شرائح',
      '11 شريحة',
      '100 شريحة',
    ]);
    expect(arabic('points', 2, null)).toBe('نقطتين');
    expect(arabic('points', 3, null)).toBe('3 نقاط');
  });

  it('French counts one and a half as one, and writes it with a comma', () => {
    expect(french('points', 1.5, null)).toBe('1,5 point');
    expect(french('points', 2, null)).toBe('2 points');
    expect(french('radius', 0.4, null)).toBe('20\u202f% de la largeur de la tête');
  });

  it('French breaks no line before a colon or inside its quotes', async () => {
    const words = await others.find(({ code }) => code === 'fr')!.load();
    expect(sayingsOf(words).filter(({ text }) => / [:;?!»]|« /.test(text))).toEqual([]);
  });

  it('Arabic isolates the names of files', async () => {
    const { page } = await others.find(({ code }) => code === 'ar')!.load();
    expect(page.announce.reading('a.png')).toContain('\u2068a.png\u2069');
  });
});

describe('the device’s language', () => {
  it('is the first that there is, whatever its country', () => {
    expect(preferred(['de-CH', 'fr-CH', 'en']).code).toBe('fr');
    expect(preferred(['AR-eg']).code).toBe('ar');
  });

  it('is English where there is none', () => {
    expect(preferred(['tlh']).code).toBe('en');
    expect(preferred([]).code).toBe('en');
  });
});
