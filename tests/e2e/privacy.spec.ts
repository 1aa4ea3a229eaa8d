/** Nothing leaves the origin. */
import { example, headPng } from './images';
import { drop, expect, offlineReady, resultOf, test } from './site';

test('no request leaves the origin, whatever is done', async ({ page, site, requests }) => {
  await page.goto(site.url);
  await offlineReady(page);
  await drop(page, headPng(), example('axial'));
  await page.getByRole('link', { name: /head\.png/ }).click();
  await resultOf(page);
  await page.getByRole('link', { name: 'About and limits' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('button', { name: 'Axial' }).click();
  await resultOf(page);
  const origin = new URL(site.url).origin;
  expect(requests.length).toBeGreaterThan(10);
  expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
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
