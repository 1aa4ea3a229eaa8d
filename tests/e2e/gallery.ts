/**
 * Pictures of every state of the screen, for viewing: three widths, light and dark.
 *
 *     tsx tests/e2e/gallery.ts [folder] [image of a slice, more of them...]
 *     ONLY='viewer|table' tsx tests/e2e/gallery.ts     only some of the states
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER } from '../../playwright.config';
import { drop, resultOf } from './site';
import { SCENARIOS, type Scenario, settled, walk } from './states';

const only = new RegExp(process.env.ONLY ?? '');
const [folder = '.cache/gallery', ...paths] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

/** The given images, each alone on the screen. */
const own: Scenario[] = paths.map((path, index) => ({
  name: path,
  async open(page) {
    await drop(page, { name: basename(path), bytes: readFileSync(path) });
    await resultOf(page);
  },
  states: { [`slice-${index}`]: async () => {} },
}));

const browser = await chromium.launch(BROWSER);
for (const scenario of [...SCENARIOS, ...own]) {
  await walk(
    browser,
    scenario,
    async (page, name) => {
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: width < 500 ? 740 : 800 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.mouse.move(0, 0);
          await settled(page);
          await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
        }
      }
    },
    (name) => only.test(name),
  );
}
await browser.close();
