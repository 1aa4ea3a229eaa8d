/** Size budgets: what a slow connection has to load. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { LANGUAGES } from '../../src/i18n/languages';
import { LATER } from '../../src/service-worker/parts';

const KB = 1000;
/** JavaScript and styles before the first use. */
const FIRST = 30 * KB;
/** Everything that reading PNG and JPEG needs: page, worker, model, service worker. */
const READING = 800 * KB;

/**
 * The same with every codec, every language and the hashes of the training images (200 kB): everything that is stored
 * for offline use, except pictures and documents.
 */
const EVERYTHING = 1700 * KB;

const CODE = /\.(html|js|css|json|bin|wasm|webmanifest)$/;
const OTHER_LANGUAGES = /language-/;
/** Documents are separate pages, which are not loaded for reading images. */
const DOCUMENTS = /^docs\//;

const DIST = 'dist';
const gzip = (file: string) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
const files = () => readdirSync(DIST, { recursive: true, encoding: 'utf8' });

test('the first load', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.(?:js|css))"/g)].map(
    (match) => match[1],
  );
  expect(named.length).toBeGreaterThanOrEqual(2);
  const total = named.reduce((sum, file) => sum + gzip(file), 0);
  test.info().annotations.push({ type: 'size', description: `${total} bytes gzip` });
  expect(total).toBeLessThanOrEqual(FIRST);
});

test('everything for PNG and JPEG', () => {
  // Stored later by the service worker; examples and icons are pictures.
  const needed = files().filter(
    (file) => CODE.test(file) && ![LATER, OTHER_LANGUAGES, DOCUMENTS].some((other) => other.test(file)),
  );
  const total = needed.reduce((sum, file) => sum + gzip(file), 0);
  test.info().annotations.push({ type: 'size', description: `${total} bytes gzip` });
  expect(total).toBeLessThanOrEqual(READING);
});

test('everything, in every format and language', () => {
  const all = files().filter((file) => CODE.test(file));
  // Otherwise they would not be counted separately.
  expect(all.filter((file) => OTHER_LANGUAGES.test(file))).toHaveLength(LANGUAGES.length - 1);
  const total = all.reduce((sum, file) => sum + gzip(file), 0);
  test.info().annotations.push({ type: 'size', description: `${total} bytes gzip` });
  expect(total).toBeLessThanOrEqual(EVERYTHING);
});

test('the page itself carries no codec and no tree', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const [, entry] = /src="[^"]*?(assets\/[^"]+\.js)"/.exec(html)!;
  const code = readFileSync(join(DIST, entry), 'utf8');
  for (const word of ['DTClassifier', 'IHDR', 'dicomParser', 'ml-matrix']) expect(code).not.toContain(word);
});
