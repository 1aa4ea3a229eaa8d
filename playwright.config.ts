import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Debian's Chromium where it is installed; Playwright's own otherwise. */
const DEBIAN = '/usr/bin/chromium';

/** No sandbox inside containers; nothing that talks to the network by itself, or the tests could not watch it. */
export const BROWSER = {
  ...(existsSync(DEBIAN) && { executablePath: DEBIAN }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** The same engine without a window: with one, a test takes a third more processor time. */
const WINDOWLESS = '/usr/bin/chromium-headless-shell';

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'parity/**/*.spec.ts'],
  outputDir: '.cache/playwright',
  // A busy machine is slow, not broken.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { ...BROWSER, ...(existsSync(WINDOWLESS) && { executablePath: WINDOWLESS }) },
    locale: 'en-GB',
    serviceWorkers: 'allow',
  },
});
