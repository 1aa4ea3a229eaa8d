/** The API for pages: through the service worker, and in a frame. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve';
import { example } from './images';
import { expect, test } from './site';

const file = () => {
  const { name, bytes, type } = example('axial');
  return { name, mimeType: type ?? 'image/png', buffer: Buffer.from(bytes) };
};

test('a page of the same folder asks the API, and no request leaves', async ({ page, site, requests }) => {
  await page.goto(site.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const before = requests.length;
  const slice = example('axial');
  const answered = await page.evaluate(
    async (bytes) => {
      const response = await fetch('api/v1/readings', {
        method: 'POST',
        body: new Uint8Array(bytes),
        headers: { 'content-disposition': 'attachment; filename="slice.png"' },
      });
      const wrong = await fetch('api/v1/nothing');
      return { status: response.status, body: await response.json(), wrong: await wrong.json() };
    },
    [...slice.bytes],
  );
  expect(answered.status).toBe(200);
  expect(answered.body.readings).toHaveLength(1);
  expect(answered.body.readings[0]).toMatchObject({ file: 'slice.png', status: 'read', label: 'notumor' });
  expect(answered.body.model.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(answered.wrong).toMatchObject({ code: 'not-found' });
  const asked = requests.slice(before).filter((url) => url.includes('/api/'));
  // Only the page's service worker answers: the server has no such address.
  expect((await page.request.get(`${site.url}api/v1/health`)).status()).toBe(404);
  expect(asked.every((url) => url.startsWith(site.url))).toBe(true);
});

test('a page that holds the app in a frame reads with it', async ({ page, site }) => {
  await page.goto(`${site.url}embed/example.html`);
  const answer = page.locator('#answer');
  await expect(answer).toHaveText('Ready.');
  await page.getByLabel('Images to read').setInputFiles(file());
  await expect(answer).toContainText('"label": "notumor"');
});

test.describe('from another origin', () => {
  const pages = mkdtempSync(join(tmpdir(), 'records-'));
  const app = mkdtempSync(join(tmpdir(), 'dendrite-'));
  const closing: { close(): unknown }[] = [];
  test.afterAll(() => {
    for (const server of closing) server.close();
    for (const folder of [pages, app]) rmSync(folder, { recursive: true, force: true });
  });

  /** The app on one port, and pages that embed it on another. */
  async function hosts(allowed: (other: string) => readonly string[]) {
    cpSync('dist', app, { recursive: true });
    const dendrite = await serve({ folder: app, base: '/dendrite/', port: 0 });
    const records = await serve({ folder: pages, base: '/records/', port: 0 });
    closing.push(dendrite.server, records.server);
    const policy = { embedding: allowed(new URL(records.url).origin) };
    writeFileSync(join(app, 'policy.json'), JSON.stringify(policy));
    for (const file of ['frame.js', 'dendrite.js']) cpSync(`dist/embed/${file}`, join(pages, file));
    const frame = readFileSync('dist/embed/frame.html', 'utf8');
    writeFileSync(join(pages, 'frame.html'), frame.replace('data-app="../"', `data-app="${dendrite.url}"`));
    const module = readFileSync('dist/embed/example.html', 'utf8');
    // A page that shows another origin in a frame must allow it in its policy.
    writeFileSync(join(pages, 'example.html'), module.replace("default-src 'self'", '$&; frame-src http:'));
    const script = readFileSync('dist/embed/example.js', 'utf8');
    const named = script.replace("querySelector('#frame')", `$&, { app: '${dendrite.url}' }`);
    writeFileSync(join(pages, 'example.js'), named);
    return records.url;
  }

  test('the frame alone, and the module, read for a page that the policy names', async ({ page }) => {
    test.slow();
    const records = await hosts((other) => [other]);
    for (const example of ['frame.html', 'example.html']) {
      await page.goto(records + example);
      const answer = page.locator('#answer');
      await expect(answer).toHaveText('Ready.');
      await page.getByLabel('Images to read').setInputFiles(file());
      await expect(answer).toContainText(/"label": ?"notumor"/);
    }
  });

  test('a page that it does not name gets no answer', async ({ page }) => {
    const records = await hosts(() => ['https://records.example']);
    await page.goto(`${records}frame.html`);
    const shown = page.frameLocator('iframe').getByRole('link', { name: 'Open in a window of its own' });
    await expect(shown).toBeVisible();
    await page.getByLabel('Images to read').setInputFiles(file());
    await page.waitForTimeout(2_000);
    await expect(page.locator('#answer')).toHaveText('Reading…');
  });
});
