/** The first visit over a slow connection: until the page can be used, and until it works without one. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { BROWSER } from '../playwright.config';
import { serve } from '../scripts/serve';
import { slowLine } from '../scripts/slow-line';

const FOLDER = 'dist';
const LINE = { bitsPerSecond: 400_000, latency: 400 };
/** Milliseconds that are aimed at. */
const FIRST_USE = 3000;
const OFFLINE = 15_000;

/** Prints what it measured, or why it could not. */
export async function benchLine(): Promise<void> {
  console.log(
    `\nFirst visit at ${LINE.bitsPerSecond / 1000} kbit/s, ${LINE.latency} ms, compressed as by GitHub Pages`,
  );
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
  const { server, url } = await serve({ folder: FOLDER, base: '/dendrite/', port: 0, compressed: true });
  const line = await slowLine(url, LINE);
  try {
    const page = await browser.newPage();
    const start = performance.now();
    const told = (what: string, aim: number) =>
      console.log(
        `  ${what}: ${Math.round(performance.now() - start)} ms (aim: ${aim} ms), ${line.carried()} bytes carried`,
      );
    await page.goto(line.url, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Axial' }).waitFor();
    told('can be used', FIRST_USE);
    await page.getByText('Ready to work offline').waitFor({ timeout: 120_000 });
    told('works offline', OFFLINE);
  } finally {
    await browser.close();
    line.close();
    server.closeAllConnections();
    server.close();
  }
}
