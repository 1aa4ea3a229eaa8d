/** Installing the app, and opening files with it. */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { headPng } from './images';
import { kept, tested } from './install';
import { BASE, expect, offlineReady, resultOf, test } from './site';

interface Manifest {
  readonly id: string;
  readonly icons: readonly { src: string; purpose: string }[];
  readonly screenshots: readonly { src: string; sizes: string; form_factor: string }[];
  readonly shortcuts: readonly { url: string }[];
  readonly file_handlers: readonly { action: string; accept: Record<string, string[]> }[];
  readonly share_target: { action: string; method: string };
  readonly launch_handler: { client_mode: string[] };
}

const manifest = () => JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8')) as Manifest;

/** Width and height of a PNG, from its header. */
const sizeOf = (file: string) => {
  const bytes = readFileSync(file);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
};

test('the web manifest: its own path as its name, pictures that exist, files that it opens', () => {
  const { id, icons, screenshots, shortcuts, file_handlers, share_target, launch_handler } = manifest();
  expect(id).toBe(BASE);
  for (const { src } of icons) expect(existsSync(`dist/${src}`), src).toBe(true);
  expect(icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(2);
  expect(screenshots.map(({ form_factor }) => form_factor)).toEqual(['wide', 'narrow']);
  for (const { src, sizes } of screenshots) expect(sizeOf(`dist/${src}`)).toBe(sizes);
  // Relative, so that one build can be served under any path.
  for (const { url } of shortcuts) expect(url).toMatch(/^\.\/#\//);
  const opened = file_handlers.flatMap(({ accept }) => Object.values(accept).flat());
  for (const ending of ['.dcm', '.dicom', '.nii', '.gz', '.png', '.jpg', '.zip'])
    expect(opened).toContain(ending);
  expect(share_target).toMatchObject({ action: './receive', method: 'POST' });
  expect(launch_handler.client_mode[0]).toBe('focus-existing');
  // These are for installers: the page never shows them.
  expect(readFileSync('dist/sw.js', 'utf8')).not.toMatch(/screenshots\/|maskable/);
});

test('the browser sees nothing that keeps it from being installed', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A test's browser has no profile to install into.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

/** Posts files as the operating system does. (The page's policy forbids a form.) */
const share = (page: Page, ...names: string[]) =>
  page.evaluate(
    async ({ action, base64, names }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const body = new FormData();
      for (const name of names) body.append('files', new File([bytes], name, { type: 'image/png' }));
      return (await fetch(action, { method: 'POST', body, redirect: 'manual' })).type;
    },
    { action: `${BASE}receive`, base64: Buffer.from(headPng().bytes).toString('base64'), names },
  );

const receivedCaches = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.endsWith('received')));

test('files shared by another app are read once the user agrees, without a server, and not kept', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await offlineReady(page);
  await site.kill();
  expect(await share(page, 'Kopf Übersicht.png')).toBe('opaqueredirect');
  await page.goto(`${site.url}?received=files`);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  expect(await resultOf(page)).toContain('Kopf Übersicht.png');
  expect(page.url()).not.toContain('received');
  expect(await receivedCaches(page)).toEqual([]);
  // After a reload, the page does not ask again about files that were taken.
  await page.reload();
  await expect(page.getByText('The shared files did not arrive')).toBeHidden();
});

test('what another page hands over is not read or kept before the user agrees', async ({ page, site }) => {
  await page.goto(site.url);
  await offlineReady(page);
  await tested(page);
  // A page of any origin can post a form here, which the service worker handles like a share.
  await share(page, 'planted.png');
  await page.goto(`${site.url}?received=files`);
  await expect(page.getByText('Shared by another app or web page: one file.')).toBeVisible();
  await expect(page.getByText('planted.png')).toBeVisible();
  await page.waitForTimeout(1_000);
  await expect(page.getByRole('article')).toBeHidden();
  expect(await kept(page)).toBe(0);
  // Waiting files are not discarded when others arrive, nor by a reload.
  await share(page, 'second.png');
  await page.reload();
  await expect(page.getByText('Shared by another app or web page: 2 files.')).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Shared by another app')).toBeHidden();
  expect(await kept(page)).toBe(0);
  expect(await receivedCaches(page)).toEqual([]);
});

test('files and shortcuts that it was launched with', async ({ page, site }) => {
  await page.addInitScript(() => {
    let consumer: ((params: unknown) => void) | null = null;
    const launchQueue = {
      setConsumer: (found: (params: unknown) => void) => {
        consumer = found;
      },
    };
    Object.defineProperty(window, 'launchQueue', { value: launchQueue });
    Object.assign(window, {
      launch: (params: unknown) => consumer?.(params),
      waits: () => consumer !== null,
    });
  });
  await page.goto(site.url);
  await offlineReady(page);
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const handle = (name: string, gone: boolean) => ({
      name,
      getFile: async () => {
        if (gone) throw new DOMException('gone', 'NotFoundError');
        return new File([bytes], name, { type: 'image/png' });
      },
    });
    const files = [handle('launched.png', false), handle('moved.png', true)];
    (window as unknown as { launch(params: unknown): void }).launch({ files, targetURL: location.href });
  }, Buffer.from(headPng().bytes).toString('base64'));
  await expect(
    page.getByRole('link', {
      name: /launched\.png.*(Glioma|Meningioma|Pituitary|No tumour|Uncertain|Not read)/,
    }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: /moved\.png.*Could not be read/ })).toBeVisible();
  // An open window navigates to a shortcut's address itself.
  await page.evaluate((url) => {
    (window as unknown as { launch(params: unknown): void }).launch({ files: [], targetURL: url });
  }, `${site.url}#/history`);
  await expect(page.getByRole('dialog', { name: 'History on this device' })).toBeVisible();
});

test('the browser offers to install it: "About" has the button', async ({ page, site }) => {
  await page.goto(site.url);
  await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    Object.assign(offer, { prompt: async () => Object.assign(window, { prompted: true }) });
    dispatchEvent(offer);
  });
  await page.locator('.header').getByRole('link', { name: 'About and limits' }).click();
  await page.getByRole('button', { name: 'Install Dendrite' }).click();
  expect(await page.evaluate(() => (window as unknown as { prompted?: boolean }).prompted)).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
  await expect(page.getByRole('button', { name: 'Install Dendrite' })).toBeHidden();
});

test.describe('on an iPhone', () => {
  test.use({ userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15' });
  test('the way to the home screen is told', async ({ page, site }) => {
    await page.goto(`${site.url}#/about`);
    await expect(page.getByText('Share → Add to Home Screen')).toBeVisible();
  });
});
