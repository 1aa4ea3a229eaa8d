/** Chromium, driven by Playwright as in all other browser tests. */
import { chromium as playwright } from '@playwright/test';
import { BROWSER } from '../../../playwright.config';
import type { Browser, Engine } from './browser';

/** It is required for all tests, so it is never missing. */
export const chromium: Engine = { name: 'chromium', missing: null, launch };

async function launch(): Promise<Browser> {
  const browser = await playwright.launch(BROWSER);
  const page = await browser.newPage({ locale: 'en-GB' });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  // Policy violations are also errors on the console.
  page.context().on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return {
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (work, ...args) => page.evaluate(`(${work})(...${JSON.stringify(args)})`) as never,
    click: (xpath) => page.locator(`xpath=${xpath}`).first().click(),
    choose: (xpath, paths) =>
      page
        .locator(`xpath=${xpath}`)
        .first()
        .setInputFiles([...paths]),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    problems: async () => problems.splice(0),
    close: () => browser.close(),
  };
}
