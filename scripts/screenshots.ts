/**
 * Takes the screenshots for installers, of the built app with one of its own example slices. They are committed.
 *
 *     npm run build && tsx scripts/screenshots.ts
 */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER } from '../playwright.config';
import { serve } from './serve';

const FOLDER = 'public/screenshots';
/** Names as in the web manifest (scripts/vite/installation.ts). */
const SHOTS = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 390, height: 844 },
} as const;

mkdirSync(FOLDER, { recursive: true });
const { server, url } = await serve({ folder: 'dist', base: process.env.BASE_PATH ?? '/dendrite/', port: 0 });
const browser = await chromium.launch(BROWSER);
for (const [name, viewport] of Object.entries(SHOTS)) {
  const page = await browser.newPage({ viewport, locale: 'en-GB', colorScheme: 'light' });
  await page.goto(url);
  await page.getByRole('button', { name: 'Coronal' }).click();
  await page.locator('article.result[aria-busy="false"]').waitFor();
  await page.getByText('Works offline', { exact: true }).waitFor({ state: 'attached' });
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}
await browser.close();
server.close();
