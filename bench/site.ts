/** The built site in a real browser, for measurements. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { BROWSER } from '../playwright.config';
import { type Site, serve } from '../scripts/serve';

const FOLDER = 'dist';
const BASE = process.env.BASE_PATH ?? '/dendrite/';

/** Does the work with a browser and the site's address; or prints why it could not. */
export async function withSite(
  work: (browser: Browser, url: string) => Promise<void>,
  options: Partial<Site> = {},
): Promise<void> {
  if (!existsSync(`${FOLDER}/index.html`)) {
    console.log('  Not measured: there is no dist/ (npm run build).');
    return;
  }
  let browser: Browser;
  try {
    browser = await chromium.launch(BROWSER);
  } catch {
    console.log('  Not measured: there is no Chromium (bash scripts/install-browsers.sh).');
    return;
  }
  const { server, url } = await serve({ folder: FOLDER, base: BASE, port: 0, ...options });
  try {
    await work(browser, url);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
