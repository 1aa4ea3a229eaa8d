import { expect, it } from 'vitest';
import type { Amount } from '../../../src/i18n/amounts';
import { findingTexts } from '../../../src/i18n/findings';
import { LANGUAGES } from '../../../src/i18n/languages';
import { FINDINGS } from '../../../src/pipeline/findings/findings';

const ids = FINDINGS.map(({ id }) => id);

it.each(LANGUAGES.map(({ code }) => code))('every finding has a name: %s', async (code) => {
  const { findings } = await import(`../../../src/i18n/${code}/findings.ts`);
  expect(ids.filter((id) => !findings[id])).toEqual([]);
});

it('every finding is told in a unit', () => {
  const kindOf: Amount = (kind) => kind;
  const { plain } = findingTexts({}, kindOf);
  expect(ids.filter((id) => plain(id, 1, null) === 'unknown')).toEqual([]);
});
