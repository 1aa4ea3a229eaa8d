/** The first visit over a slow connection: time until the page can be used, and until it works offline. */
import { slowLine } from '../scripts/slow-line';
import { withSite } from './site';

const LINE = { bitsPerSecond: 400_000, latency: 400 };
/** Targets in milliseconds. */
const FIRST_USE = 3000;
const OFFLINE = 15_000;
const PATIENCE = { timeout: 120_000 };

/** Prints the measurements, or why there are none. */
export async function benchLine(): Promise<void> {
  console.log(
    `\nFirst visit at ${LINE.bitsPerSecond / 1000} kbit/s, ${LINE.latency} ms, compressed as by GitHub Pages`,
  );
  await withSite(
    async (browser, url) => {
      const line = await slowLine(url, LINE);
      try {
        const page = await browser.newPage();
        const start = performance.now();
        const told = (what: string, aim?: number) => {
          const took = Math.round(performance.now() - start);
          console.log(
            `  ${what}: ${took} ms${aim ? ` (aim: ${aim} ms)` : ''}, ${line.carried()} bytes carried`,
          );
        };
        await page.goto(line.url, { waitUntil: 'commit' });
        await page.getByRole('button', { name: 'Axial' }).waitFor();
        told('can be used', FIRST_USE);
        // The header shows this only after it has been verified.
        await page.locator('.offline:is([data-state="core"], [data-state="ready"])').waitFor(PATIENCE);
        told('reads PNG and JPEG offline', OFFLINE);
        await page.locator('.offline[data-state="ready"]').waitFor(PATIENCE);
        told('reads everything offline');
      } finally {
        line.close();
      }
    },
    { compressed: true },
  );
}
