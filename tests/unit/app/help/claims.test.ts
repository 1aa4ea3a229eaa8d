/** The figures in "About" agree with the tests' results. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { about } from '../../../../src/i18n/en/about';

interface Spoilt {
  readonly code: 'ghosting' | 'writing';
  readonly found: { readonly value: number };
}

it('misses most slices spoilt by movement, and notices most writing', () => {
  const { spoilt } = JSON.parse(readFileSync('docs/generated/quality.json', 'utf8')) as { spoilt: Spoilt[] };
  const found = (code: Spoilt['code']) =>
    spoilt.filter((one) => one.code === code).map((one) => one.found.value);
  expect(about.isNotText.join()).toContain(
    'missed most slices spoilt by movement, and noticed most letters written beside the head',
  );
  expect(Math.max(...found('ghosting'))).toBeLessThan(0.5);
  expect(Math.min(...found('writing'))).toBeGreaterThan(0.5);
});
