/** Nothing leaves the device: whatever is done, the page only fetches its own files and sends nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Field, imageFields, makeDicom, pixels } from '../unit/decode/make/dicom';
import { dicomSeries, zipOf } from './dicom-series';
import { headPng, tallPixelHead, textFile } from './images';
import { drop, expect, offlineReady, resultOf, saved, test, type Upload } from './site';
import { watch } from './watch';

/** A file that names its patient, and tries to load something from outside with every other tag that can hold text. */
function poisoned(): Upload {
  const { grey, ...size } = tallPixelHead(256);
  const address = 'https://poison.example/?';
  const told: Field[] = [
    [0x00080080, 'LO', `${address}institution`],
    [0x00081030, 'LO', `<img src=${address}study>`],
    [0x0008103e, 'LO', `<script src=${address}series>`],
    [0x00100010, 'PN', 'POISON^JANE'],
    [0x00100020, 'LO', 'POISON-4711'],
    [0x00204000, 'LT', `${address}comment`],
  ];
  const image = imageFields(size).filter(([tag]) => !told.some(([other]) => other === tag));
  const fields = [...image, ...told].sort(([a], [b]) => a - b);
  return {
    name: 'POISON^JANE.dcm',
    bytes: makeDicom([...fields, pixels(Uint16Array.from(grey, (v) => 4 * v))]),
  };
}

const panel = async (page: Page, link: string) => {
  await page.getByRole('link', { name: link }).first().click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

test('every way through the app fetches files of the site, and nothing else', async ({
  context,
  page,
  site,
}) => {
  test.slow();
  page.setDefaultTimeout(30_000);
  const seen = watch(context);
  await page.goto(site.url);
  await panel(page, 'Nothing leaves this device.');
  await page.getByRole('button', { name: 'Axial' }).click();
  await resultOf(page);
  await offlineReady(page);

  await drop(page, poisoned());
  const result = page.locator('article.result[aria-busy="false"]');
  await expect(result).toContainText('POISON^JANE.dcm');
  await page.getByRole('tab', { name: 'Report' }).click();
  await page.getByLabel('Note or identifier to print').fill('POISON, bed 4');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.report')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await saved(page, 'Save table (CSV)');

  await page.goto(site.url);
  await drop(page, headPng(), textFile(), zipOf('POISON.zip', dicomSeries({ slices: 4 })));
  await page.getByRole('button', { name: 'Clear the list' }).waitFor({ timeout: 60_000 });
  await saved(page, 'Save results');
  await panel(page, 'About and limits');
  await panel(page, 'History');
  await page.getByLabel('Language').selectOption('fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  // A check for a newer version, as the browser makes from time to time.
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await page.reload();
  await page.locator('main h1').waitFor();

  seen.check(new URL(site.url).origin);
  expect(seen.requests.filter((request) => /poison/i.test(decodeURIComponent(request.url())))).toEqual([]);
});

test('the page forbids it too: its policy stops scripts and connections to elsewhere', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  const blocked = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        resolve(effectiveDirective),
      );
    });
    await fetch('https://example.org/').catch(() => {});
    return violation;
  });
  expect(blocked).toBe('connect-src');
});

test('no string becomes markup or a script', async ({ page, site }) => {
  await page.goto(site.url);
  const refused = await page.evaluate(() => {
    const failing = (attempt: () => unknown) => {
      try {
        attempt();
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): void };
    };
    return [
      failing(() => {
        document.createElement('p').innerHTML = '<b>';
      }),
      failing(() => new Worker('assets/worker.js')),
      failing(() => trustedTypes.createPolicy('another', {})),
    ];
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError']);
});

test.describe('the built files', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
  const code = files
    // Documents have no scripts, and a policy that lets them fetch nothing (tests/unit/scripts/docs.test.ts).
    .filter((file) => /\.(js|html|css)$/.test(file) && !file.startsWith('docs/'))
    .map((file) => [file, readFileSync(join('dist', file), 'utf8')] as const);

  test('run no strings as code', () => {
    expect(code.length).toBeGreaterThan(10);
    expect(code.filter(([, text]) => /\beval\(|\bnew Function\b/.test(text)).map(([file]) => file)).toEqual(
      [],
    );
  });

  test('fetch nothing by an absolute address', () => {
    // Except for the dummy address that hono uses to escape a path.
    const fetched =
      /(?:fetch|import|importScripts|Worker|sendBeacon|WebSocket|EventSource|open|URL|src=|href=|url)\(?\s*["'`]?(?:https?:|wss?:)?\/\/(?!localhost[`"'])[^"'`)\s]+/g;
    expect(
      code.flatMap(([file, text]) => (text.match(fetched) ?? []).map((found) => `${file}: ${found}`)),
    ).toEqual([]);
  });
});
