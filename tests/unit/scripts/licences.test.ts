/** Every dependency's licence allows the project to ship it or build with it, and everything shipped is listed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { components, thirdPartyText } from '../../../scripts/vite/third-party';

/** Allowed in the site. */
const SHIPPED = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'CC0-1.0',
  'Public Domain',
];
/** Allowed for building and testing, too. */
const TOOLS = [
  ...SHIPPED,
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'PSF-2.0',
  'Python-2.0',
  '(MIT OR CC0-1.0)',
  'MIT OR Apache-2.0',
];

describe('licences', () => {
  it('of all that ships are known, and allow it', () => {
    const found = components();
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter(({ license }) => !SHIPPED.includes(license ?? '')).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('of every tool allow its use', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { license?: string; link?: boolean }>;
    };
    const others = Object.entries(packages).filter(
      ([path, { license, link }]) => path && !link && !TOOLS.includes(license ?? ''),
    );
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('are told in one text, those inside the codecs included', () => {
    const text = thirdPartyText();
    for (const { name, version } of components()) expect(text).toContain(`${name} ${version}`);
    for (const library of ['charls', 'libjpeg-turbo', 'libwebp', 'openjpeg', 'openjph'])
      expect(text).toContain(`${library}, in the codecs`);
    expect(text).toContain('Independent JPEG');
    expect(text).toContain('Jan de Vaan');
  });
});
