/**
 * Every format gives the same in Chromium as in Node, to the bit: values before and after the window, warnings, and the
 * reason where a file is refused. Generated files always; samples where they are available.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../scripts/serve';
import { decodeFile } from '../../src/decode/index';
import { nodeEnvironment } from '../../src/decode/platform/node';
import { SECTIONS } from '../unit/decode/make/conformance';
import { DAMAGES, pick } from '../unit/decode/make/damage';
import { originals } from '../unit/decode/make/originals';
import { generator } from '../unit/decode/make/phantom';
import { type Asked, summary } from './decoding/summary';

const SAMPLES = '../shared/samples';
const FOLDER = `.cache/decoding-${process.pid}`;
const environment = nodeEnvironment();

interface File extends Asked {
  readonly bytes: Uint8Array;
}

// One build and one page for all of them.
test.describe.configure({ mode: 'default', timeout: 180_000 });

let site: Awaited<ReturnType<typeof serve>>;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'tests/e2e/decoding',
    base: '/decoding/',
    build: {
      outDir: join(process.cwd(), FOLDER),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  site = await serve({ folder: FOLDER, base: '/decoding/', port: 0 });
  page = await browser.newPage();
  await page.goto(site.url);
});

test.afterAll(async () => {
  await page.close();
  site.server.closeAllConnections();
  site.server.close();
});

test('every row of the table of formats', async () => {
  const files: File[] = [];
  for (const { what, file, name, options = {} } of SECTIONS.flatMap(({ rows }) => rows)) {
    // The other half of a pair is not sent to the page, and AVIF is decoded by the browser itself.
    if (options.sibling || what === 'AVIF') continue;
    files.push({ name: name ?? what, options, bytes: await file() });
  }
  await compare(files);
});

/** WebP pictures are decoded by the browser itself, which tolerates more damage than libwebp in Node. */
const FORGIVEN = /webp$/;

test('damaged files', async () => {
  const sound = await originals();
  await compare(
    damaged(
      sound.filter(([kind]) => !FORGIVEN.test(kind)),
      6,
    ),
  );
});

test('damaged JPEG files: many, for browsers show something for nearly all of them', async () => {
  const sound = await originals();
  await compare(
    damaged(
      sound.filter(([kind]) => /jpeg$/.test(kind)),
      150,
    ),
  );
});

function damaged(sound: readonly (readonly [string, Uint8Array])[], each: number): File[] {
  const random = generator(11);
  const damages = Object.values(DAMAGES);
  return sound.flatMap(([name, bytes]) =>
    Array.from({ length: each }, (_, n) => {
      const damage = damages[pick(random, damages.length)];
      return { name: `${name} ${n}`, options: {}, bytes: damage(bytes, random) };
    }),
  );
}

for (const format of ['dicom', 'nifti']) {
  test(`samples of ${format}, where they are at hand`, async () => {
    test.skip(!existsSync(SAMPLES), 'the samples are not here');
    test.setTimeout(300_000);
    const names = readdirSync(join(SAMPLES, format), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
    expect(names.length).toBeGreaterThan(0);
    const files = names.flatMap((name): File[] => {
      const bytes = readFileSync(name);
      const any = { name, bytes, options: { anyModality: true } };
      return format === 'dicom' ? [{ name, bytes, options: {} }, any] : [{ name, bytes, options: {} }];
    });
    await compare(files);
  });
}

/** Decodes all files in Node and in the page; differences are listed together. */
async function compare(files: readonly File[]): Promise<void> {
  const here: string[][] = [];
  const there: string[][] = [];
  for (const { name, options, bytes } of files) {
    await page.route('**/file', (route) => route.fulfill({ body: Buffer.from(bytes) }), { times: 1 });
    const asked: Asked = { name, options };
    there.push(await page.evaluate((what) => window.decodeAt('file', what), asked));
    here.push(await inNode(bytes, asked));
  }
  expect(there).toEqual(here);
}

async function inNode(bytes: Uint8Array, { name, options }: Asked): Promise<string[]> {
  const found: string[] = [];
  for await (const decoded of decodeFile(name, bytes, environment, options))
    found.push(await summary(decoded));
  return found;
}
