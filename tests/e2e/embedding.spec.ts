/** The API from pages: through the service worker, and in a frame. */
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
  // the page asks its service worker, and nobody else is asked: the site has no such address
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
