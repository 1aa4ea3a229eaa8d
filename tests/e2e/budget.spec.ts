/** Sizes are budgets: what a slow connection must carry. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const KB = 1000;
/** JavaScript and styles before the first press. */
const FIRST = 30 * KB;
/** Everything that reading PNG and JPEG needs: page, worker, model, service worker. */
const READING = 500 * KB;

const OTHER_FORMATS = /wasm|openjph|dicom|nifti|tiff/;

const DIST = 'dist';
const gzip = (file: string) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
const files = () => readdirSync(DIST, { recursive: true, encoding: 'utf8' });

test('the first load', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.(?:js|css))"/g)].map(
    (match) => match[1]!,
  );
  expect(named.length).toBeGreaterThanOrEqual(2);
  const total = named.reduce((sum, file) => sum + gzip(file), 0);
  test.info().annotations.push({ type: 'size', description: `${total} bytes gzip` });
  expect(total).toBeLessThanOrEqual(FIRST);
});

test('everything for PNG and JPEG', () => {
  // Other formats and their codecs come when they are needed; examples and icons are pictures.
  const needed = files().filter(
    (file) => /\.(html|js|css|json|bin|webmanifest)$/.test(file) && !OTHER_FORMATS.test(file),
  );
  const total = needed.reduce((sum, file) => sum + gzip(file), 0);
  test.info().annotations.push({ type: 'size', description: `${total} bytes gzip` });
  expect(total).toBeLessThanOrEqual(READING);
});

test('the page itself carries no codec and no tree', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const [, entry] = /src="[^"]*?(assets\/[^"]+\.js)"/.exec(html)!;
  const code = readFileSync(join(DIST, entry!), 'utf8');
  for (const word of ['DTClassifier', 'IHDR', 'dicom', 'ml-matrix']) expect(code).not.toContain(word);
});
