/** The built site on its own server, so that every test has its own origin, cache and history. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { test as base, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve';

const FOLDER = 'dist';
export const BASE = process.env.BASE_PATH ?? '/dendrite/';

export interface Site {
  readonly url: string;
  /** Dies as a host does: connections are cut, and the port is closed. */
  kill(): Promise<void>;
  /** Serves a folder again, on the same port. */
  revive(folder?: string): Promise<void>;
  /** Dies in the middle of the answer to the nth request from now; resolves when it has. */
  dieAt(request: number): Promise<void>;
}

export async function startSite(folder = FOLDER, base = BASE): Promise<Site> {
  let { server, url } = await serve({ folder, base, port: 0 });
  const port = Number(new URL(url).port);
  return {
    url,
    kill: () => close(server),
    async revive(other = FOLDER) {
      await close(server);
      ({ server } = await serve({ folder: other, base, port }));
    },
    dieAt: (request) =>
      new Promise((resolve) => {
        let left = request;
        const dying = server;
        dying.on('request', () => {
          // By then part of the answer has been sent, or all of a small one.
          if (--left === 0) setTimeout(() => void close(dying).then(resolve), 2);
        });
      }),
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

interface Fixtures {
  readonly site: Site;
  /** Every address that the browser requested, including those of workers and service workers. */
  readonly requests: string[];
  /** Uncaught errors of the page. Checked after each test: there must be none. */
  readonly errors: string[];
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.kill();
  },
  requests: async ({ context }, use) => {
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    await use(requests);
  },
  errors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await use(errors);
      base.expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
}

/** Drops files on the page, as the mouse would. */
export const drop = (page: Page, ...files: Upload[]) => transfer(page, 'drop', files);

/** Pastes files, as Ctrl+V would. */
export const paste = (page: Page, ...files: Upload[]) => transfer(page, 'paste', files);

async function transfer(page: Page, kind: 'drop' | 'paste', files: readonly Upload[]): Promise<void> {
  const sent = files.map(({ name, bytes, type = '' }) => ({
    name,
    type,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  // On a busy machine the page is loaded before the app has started.
  await page.locator('main').waitFor();
  await page.evaluate(
    ({ kind, sent }) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of sent) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      const event =
        kind === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    { kind, sent },
  );
}

/** Presses a button that saves a file. @returns the file */
export async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Opens the section of the result's report with records for a PACS or a medical record. */
export async function openRecords(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Report' }).click();
  await page.getByText('For a PACS or a medical record').click();
}

/** The text of the finished result on the screen. */
export async function resultOf(page: Page): Promise<string> {
  const result = page.locator('article.result[aria-busy="false"]');
  await result.waitFor();
  // The note that the image was read before is not part of the reading.
  return result.evaluate((node) => {
    const copy = node.cloneNode(true) as Element;
    for (const line of copy.querySelectorAll('.prior__line')) line.remove();
    return copy.textContent ?? '';
  });
}

/** The line above every answer; a slice without an answer has none of these. */
export const ANSWERED = /This slice looks most like|On this slice|Too close to call/;

/**
 * Waits until the page says that it works offline. After a server's death the browser may hold back the next request
 * for a file for 20 s, because of the one that was cut off.
 */
export const offlineReady = (page: Page) =>
  page.getByText('Works offline', { exact: true }).waitFor({ timeout: 50_000 });
